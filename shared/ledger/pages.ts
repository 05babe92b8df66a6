import type { Page } from './port.ts';

/** The items of all pages, one page in memory at a time. */
export async function* everyItem<T>(query: (page?: string) => Promise<Page<T>>): AsyncGenerator<T> {
  let page: string | undefined;
  do {
    const { items, next } = await query(page);
    yield* items;
    page = next;
  } while (page !== undefined);
}

/** The items of all pages at once, for what one stream or one key holds. */
export async function allItems<T>(
  query: (page?: string) => Promise<Page<T>>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of everyItem(query)) items.push(item);
  return items;
}
