import { type CycleReport, resultsOf } from '../../application/cycle-report.ts';
import type { BrandState } from '../../register/brand/state.ts';
import { day, paper, text } from './fields.ts';
import type { Field, Given, Rows } from './form.ts';

/** Brands that their re-review has cleared, and that are on no list yet. */
const waiting = ({ state }: Given): Field => ({
  path: 'brands',
  label: '列入名单的品牌',
  kind: 'checks',
  choices: () =>
    ((state ?? []) as readonly BrandState[]).map(({ id, name, holder }) => [
      id,
      `${name}（${holder.name}）`,
    ]),
});

/** Lists of brands: public notices, and rounds of evaluation. */
export const LIST_FORMS = {
  'list-brands': {
    title: '确定公示名单',
    about: 'new',
    opens: 'notice-batch',
    fields: (at) => [
      text('id', '名单编号', { hint: '字母、数字、连字符，如 2026-1' }),
      text('title', '名单标题'),
      waiting(at),
    ],
  },
  'post-notice': {
    title: '登记公示发布',
    about: 'list',
    fields: [
      { path: 'postedAt', label: '发布时间', kind: 'moment' },
      text('url', '公示网址'),
      ...paper('proof', '发布证明'),
      {
        path: 'until',
        label: '公示截止日',
        kind: 'day',
        optional: true,
        hint: '仅在条文只规定最短公示期时填写',
      },
    ],
  },
  'withdraw-notice': {
    title: '撤回公示',
    about: 'list',
    fields: [
      day('on', '撤回日', { hint: '网页撤下或者发现名单有误之日' }),
      text('reason', '撤回的理由', { hint: '名单内容有误、提前撤下等，将向社会公开' }),
      ...paper('document', '撤回决定'),
    ],
  },
  'close-cycle': {
    title: '结束评估批次',
    about: 'cycle',
    fields: [text('reason', '结束的理由')],
    shape: (tree, { state }) => ({ ...tree, results: resultsOf(state as CycleReport) }),
  },
} as const satisfies Rows;
