import { type Day, formatDay } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Directory } from './directory.ts';
import type { Notice } from './notice.ts';
import { noticeId } from './notice-id.ts';
import { paragraph } from './wording.ts';

export interface QuarterReport {
  /** `2026Q4`. */
  readonly quarter: string;
  readonly from: Day;
  readonly to: Day;
  readonly columns: readonly string[];
  /** A row a county, in the order of the scheme: no ranking. */
  readonly counties: readonly (readonly string[])[];
}

/** 县区办理情况: every county of the quarter in numbers, to the city. */
export function composeQuarterReport(
  office: { readonly code: string; readonly name: string },
  { quarter, from, to, columns, counties }: QuarterReport,
  { now, scheme }: Pick<Directory, 'now' | 'scheme'>,
): Notice {
  const span = `${formatDay(from)}至${formatDay(to)}`;
  return {
    id: noticeId('quarter-report', office.code, quarter),
    kind: 'quarter-report',
    to: { kind: 'office', id: office.code, name: office.name },
    subject: `【季度报告】各${scheme.areas}办理情况，${span}`,
    title: `各${scheme.areas}季度办理情况`,
    blocks: [
      paragraph(`统计期间：${span}，以期间内登记的记录为准；之后补记的，计入补记当季。`),
      { kind: 'table', columns, rows: counties },
      paragraph('按行政区划顺序排列，不作排名。'),
    ],
    from: { office: scheme.city.office, on: dayOf(now) },
    mergeable: false,
    composedAt: now,
  };
}
