import { daysBetween, formatDay } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import {
  DESK_GROUPS,
  type DeskCounts,
  type DeskLine,
  GROUP_NAMES,
  grouped,
  inDeskOrder,
} from '../register/office/desk.ts';
import { officeByCode } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { pathOf } from './desk-path.ts';
import type { Directory } from './directory.ts';
import type { Block, Notice } from './notice.ts';
import { noticeId } from './notice-id.ts';
import { dayInFull, paragraph } from './wording.ts';

const URGENCY = { overdue: '■ 逾期', soon: '▲ 临期', normal: '● 正常' } as const;

const dueText = ({ dueOn, provisional, target }: DeskLine) =>
  dueOn
    ? `${provisional ? '暂定' : ''}${dayInFull(dueOn)}${target ? '（内部时限）' : ''}`
    : '无期限';

const subjectOf = ({ subject, count = 1 }: DeskLine) =>
  count > 1 ? `${subject}等 ${count} 项` : subject;

/** A county by its own name, so that a column on a phone holds it. */
const inShort = (office: string, scheme: Scheme): string =>
  scheme.counties.find(({ code }) => code === office)?.county ?? officeByCode(scheme, office).name;

export interface Digest {
  readonly lines: readonly DeskLine[];
  readonly counties?: readonly DeskCounts[];
  readonly wentOut?: number;
  readonly unread?: number;
}

type Told = Pick<Directory, 'now' | 'scheme'>;

/** A table a group: how long each line has waited, and its owner where that is another office. */
const tables = (
  lines: readonly DeskLine[],
  office: string,
  { now, scheme }: Told,
): readonly Block[] =>
  grouped(lines).flatMap(({ group, lines: rows }) => {
    const others = rows.some(({ owner }) => owner !== office);
    return [
      { kind: 'heading', text: `${GROUP_NAMES[group]}（${rows.length}）` },
      {
        kind: 'table',
        columns: ['状态', '品牌', '待办事项', '届满日', ...(others ? ['承办'] : []), '已等待'],
        rows: rows.map((line) => [
          URGENCY[line.urgency],
          subjectOf(line),
          line.what,
          dueText(line),
          ...(others ? [inShort(line.owner, scheme)] : []),
          `${Math.max(0, daysBetween(line.since, dayOf(now)))} 天`,
        ]),
        links: { column: 1, paths: rows.map(pathOf) },
      },
    ];
  });

/** 待决定 1，报告待复查 2: in words, because a column a group is too wide for a mail. */
const waiting = ({ groups }: DeskCounts) =>
  DESK_GROUPS.filter((group) => groups[group])
    .map((group) => `${GROUP_NAMES[group]} ${groups[group]}`)
    .join('，');

/** What the city sees of its counties: only those that have something, only groups that occur. */
function exceptions(counties: readonly DeskCounts[], scheme: Scheme): readonly Block[] {
  const busy = counties.filter(({ groups }) => Object.keys(groups).length > 0);
  if (busy.length === 0) return [];
  return [
    { kind: 'heading', text: `各${scheme.areas}待办` },
    {
      kind: 'table',
      columns: [scheme.areas, '逾期', '待办'],
      rows: busy.map((one) => [inShort(one.office, scheme), `${one.overdue}`, waiting(one)]),
      links: { column: 0, paths: busy.map(({ office }) => `/desk/${office}`) },
    },
  ];
}

/** 待办汇总: one a working day and office, exceptions first, a single line when there is nothing. */
export function composeDigest(
  office: { readonly code: string; readonly name: string },
  { lines: unordered, counties = [], wentOut, unread }: Digest,
  { now, scheme }: Told,
): Notice {
  const today = dayOf(now);
  const lines = inDeskOrder(unordered);
  const count = (urgency: DeskLine['urgency']) =>
    lines.filter((line) => line.urgency === urgency).length;
  const summary = `待办 ${lines.length} 项，逾期 ${count('overdue')} 项，临期 ${count('soon')} 项`;
  const nothing = unread ? `${unread} 件记录未能读取` : '今日无待办';
  return {
    id: noticeId('digest', office.code, today),
    kind: 'digest',
    to: { kind: 'office', id: office.code, name: office.name },
    subject: `【待办汇总】${formatDay(today)}：${lines.length > 0 ? summary : nothing}`,
    title: '待办汇总',
    blocks: [
      ...(lines.length === 0
        ? [paragraph(`${nothing}。`)]
        : [
            paragraph(`${dayInFull(today)}，${summary}。`),
            ...tables(lines, office.code, { now, scheme }),
          ]),
      ...(unread
        ? [
            paragraph(
              `有 ${unread} 件记录未能读取，本次汇总不全：请到待办页核对，并告知系统管理人员。`,
            ),
          ]
        : []),
      ...exceptions(counties, scheme),
      ...(wentOut ? [paragraph(`上一工作日以来本机关发出通知与文书 ${wentOut} 件。`)] : []),
    ],
    from: { office: scheme.city.office, on: today },
    mergeable: false,
    composedAt: now,
  };
}
