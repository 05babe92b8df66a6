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
