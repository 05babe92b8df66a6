import { html } from 'hono/html';
import type { Html } from './html.ts';

export interface Slice<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** The page asked for, or the nearest there is. */
export function slice<T>(all: readonly T[], page: number, size: number): Slice<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  return { items: all.slice((at - 1) * size, at * size), page: at, pages };
}

export const pagesView = ({ page, pages }: Slice<unknown>, href: (page: number) => string): Html =>
  pages === 1
    ? html``
    : html`<nav class="pages" aria-label="分页">${page > 1 && html`<a href="${href(page - 1)}" rel="prev">上一页</a>`}<span class="soft">第 ${page} 页，共 ${pages} 页</span>${page < pages && html`<a href="${href(page + 1)}" rel="next">下一页</a>`}</nav>`;
