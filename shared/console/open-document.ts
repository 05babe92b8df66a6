import { html, raw } from 'hono/html';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';
import { STYLE } from './style.ts';

/** A page for people outside the offices: it has none of the console's frame. */
export const openDocument = ({ title, body }: Page): Html => html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${raw(STYLE)}</style></head>
<body><main id="main">${body}</main></body></html>`;

/** With the way back to what is public. */
export const publicDocument = ({ title, body }: Page): Html =>
  openDocument({
    title,
    body: html`<p class="small"><a href="/public">劳务品牌处理决定公布</a></p>${body}`,
  });
