import { formatDay } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { DigestLine } from '../register/office/decider.ts';
import type { Directory } from './directory.ts';
import type { Notice } from './notice.ts';
import { noticeId } from './notice-id.ts';
import { dayInFull, paragraph } from './wording.ts';

/** What hurts most comes first. */
const URGENCY = { overdue: '■ 逾期', soon: '▲ 临期', normal: '● 正常' } as const;
const ORDER = Object.keys(URGENCY);

const dueText = ({ dueOn, provisional }: DigestLine) =>
  dueOn ? `${provisional ? '暂定' : ''}${dayInFull(dueOn)}` : '无期限';

const byUrgency = (a: DigestLine, b: DigestLine) =>
  ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency) ||
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');

/** 待办汇总: one a working day and office, exceptions first, a single line when there is nothing. */
export function composeDigest(
  office: { readonly code: string; readonly name: string },
  lines: readonly DigestLine[],
  { now, scheme }: Pick<Directory, 'now' | 'scheme'>,
): Notice {
  const today = dayOf(now);
  const count = (urgency: DigestLine['urgency']) =>
    lines.filter((line) => line.urgency === urgency).length;
  const summary = `待办 ${lines.length} 项，逾期 ${count('overdue')} 项，临期 ${count('soon')} 项`;
  return {
    id: noticeId('digest', office.code, today),
    kind: 'digest',
    to: { kind: 'office', id: office.code, name: office.name },
    subject: `【待办汇总】${formatDay(today)}：${lines.length > 0 ? summary : '今日无待办'}`,
    title: '待办汇总',
    blocks:
      lines.length === 0
        ? [paragraph('今日无待办。')]
        : [
            paragraph(`${dayInFull(today)}，${summary}。`),
            {
              kind: 'table',
              columns: ['状态', '品牌', '待办事项', '届满日'],
              rows: lines
                .toSorted(byUrgency)
                .map((line) => [URGENCY[line.urgency], line.subject, line.what, dueText(line)]),
            },
          ],
    from: { office: scheme.city.office, on: today },
    mergeable: false,
    composedAt: now,
  };
}
