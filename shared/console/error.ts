import { html } from 'hono/html';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';

/** An error states the requirement that was not met, its stable code, and what to do next. */
export interface Problem {
  readonly requirement: string;
  readonly code: string;
  readonly next: string;
}

/** What went wrong is not the sender's to mend. */
export const FAILED: Problem = {
  requirement: '系统暂时不能显示这个页面',
  code: 'console.failed',
  next: '登记的数据没有受影响；请稍后重试，仍不行时联系管理员。',
};

export const problemView = ({ requirement, code, next }: Problem): Html => html`<h1>未能完成</h1>
<div class="note bad" role="alert"><p><strong>${requirement}</strong></p><p>${next}</p></div>
<p class="soft small">代码：${code}</p>`;

/** For people outside the offices: nothing leads into the console. */
export const openProblem = (problem: Problem): Page => ({
  title: '未能完成',
  body: problemView(problem),
});

export const errorPage = (problem: Problem): Page => ({
  title: '未能完成',
  body: html`${problemView(problem)}
<p><a href="/brands">回到品牌列表</a></p>`,
});
