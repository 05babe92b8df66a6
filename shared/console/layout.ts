import { html, raw } from 'hono/html';
import type { Moment } from '../calendar/moment.ts';
import { formatMoment } from '../words/names.ts';
import type { Html } from './html.ts';
import { STYLE } from './style.ts';

const SECTIONS = [
  { path: '/brands', name: '品牌' },
  { path: '/desk', name: '待办' },
  { path: '/entry', name: '申报公示' },
  { path: '/outbox', name: '发件箱' },
  { path: '/cycles', name: '评估批次' },
  { path: '/calendar', name: '日历' },
  { path: '/due', name: '期限计算' },
  { path: '/rulings', name: '裁定事项' },
  { path: '/public', name: '公布' },
] as const;

/** What surrounds every page. */
export interface Frame {
  readonly city: string;
  readonly now: Moment;
  /** Whether the clock is a sandbox clock that can be moved. */
  readonly sandbox: boolean;
  readonly path: string;
  /** Who acts, as 县级经办人甲, where anybody may. */
  readonly acting?: { readonly who: string | undefined; readonly signedIn: boolean };
}

export interface Page {
  readonly title: string;
  readonly body: Html;
}

const current = (path: string, section: string) =>
  path === section || path.startsWith(`${section}/`);

const clock = ({ now, sandbox }: Frame) =>
  sandbox
    ? html`<a class="clock" href="/clock">沙盘时钟 ${formatMoment(now)}</a>`
    : html`<span class="clock">${formatMoment(now)}</span>`;

/** Back from choosing to a page that can be opened again: forms come back by their own address. */
const identity = ({ acting, path }: Frame) => {
  if (!acting) return undefined;
  if (acting.who && acting.signedIn)
    return html`<form class="who" method="post" action="/sign-out">身份：${acting.who} <button class="quiet">退出</button></form>`;
  return html`<a class="who" href="/identity?${new URLSearchParams({ back: path.endsWith('/commands') ? '/desk' : path })}">${acting.who ? `身份：${acting.who}` : '选择经办身份'}</a>`;
};

/** The whole document: skip link, header with the city, the clock and the sections, then the page. */
export const layout = (frame: Frame, page: Page): Html => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${page.title} · 期限管家</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<div class="bar"><header>
<a class="brandmark" href="/">期限管家<small>${frame.city}劳务品牌储备库</small></a>
<div class="now">${identity(frame)}${clock(frame)}</div>
<nav class="main" aria-label="主要栏目">${SECTIONS.map(
  ({ path, name }) =>
    html`<a href="${path}"${current(frame.path, path) && raw(' aria-current="page"')}>${name}</a>`,
)}</nav>
</header></div>
<main id="main" tabindex="-1">${page.body}</main>
<footer>期限由系统按条文推算并说明理由；认定与处理由人员决定。</footer>
</body>
</html>`;
