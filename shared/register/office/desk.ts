import * as z from 'zod/mini';
import { DaySchema } from '../../calendar/day-schema.ts';

/** What hurts most comes first: the order of desks and digests alike. */
export const DESK_GROUPS = [
  'decision',
  'lapsed',
  'due-soon',
  'unserved',
  'report',
  'renewal',
  'contact',
  'calendar',
  'missed',
  'plan',
  'other',
] as const;
export type DeskGroup = (typeof DESK_GROUPS)[number];

export const GROUP_NAMES: Readonly<Record<DeskGroup, string>> = {
  decision: '待决定',
  lapsed: '待复查与届满未办',
  'due-soon': '5 个工作日内届满',
  unserved: '文书待送达',
  report: '报告待复查',
  renewal: '暂停期满前',
  contact: '电话告知与退信',
  calendar: '暂定日期',
  missed: '停运与晚发',
  plan: '发展规划',
  other: '其他事项',
};

/** One line of an office's desk, on its page and in its digest. */
export const DeskLine = z.object({
  group: z.enum(DESK_GROUPS),
  urgency: z.enum(['overdue', 'soon', 'normal']),
  /** Brand, or whatever else the line is about. */
  subject: z.string(),
  /** What must be done. */
  what: z.string(),
  /** Code of the office that must do it: for what the city follows up (督办), the county's. */
  owner: z.string(),
  /** Since when it waits. */
  since: DaySchema,
  /** The statutory day, or the internal target. */
  dueOn: z.optional(DaySchema),
  provisional: z.optional(z.boolean()),
  /** Whether `dueOn` is only the office's own target (内部时限). */
  target: z.optional(z.boolean()),
  /** Where it is dealt with. */
  brand: z.string(),
  kind: z.string(),
  caseId: z.optional(z.string()),
  decisionId: z.optional(z.string()),
  /** For an objection its own id: the clock on it bears the same. */
  deadlineId: z.optional(z.string()),
  noticeId: z.optional(z.string()),
  /** A report from the public, which has a page of its own. */
  report: z.optional(z.string()),
  /** How many like it this line tells. */
  count: z.optional(z.int().check(z.positive())),
});
export type DeskLine = z.infer<typeof DeskLine>;

/** 逾期, 临期, without a day, 正常. */
const RANK = { overdue: 0, soon: 1, normal: 3 } as const;
const rankOf = ({ urgency, dueOn }: DeskLine) =>
  urgency === 'normal' && !dueOn ? 2 : RANK[urgency];
const dayOf = ({ dueOn, since }: DeskLine) => dueOn ?? since;

const byHurt = (a: DeskLine, b: DeskLine) =>
  DESK_GROUPS.indexOf(a.group) - DESK_GROUPS.indexOf(b.group) ||
  rankOf(a) - rankOf(b) ||
  dayOf(a).localeCompare(dayOf(b));

/** One import settles all provisional dates; the plans that a county waits for are asked for alike. */
const foldOf = ({ group, owner }: DeskLine): string | undefined => {
  if (group === 'calendar') return group;
  return group === 'plan' ? `${group} ${owner}` : undefined;
};

/** Lines in their order; of those that are told in one, the first stands for the others. */
export function inDeskOrder(lines: readonly DeskLine[]): readonly DeskLine[] {
  const sorted = lines.toSorted(byHurt);
  const alike = Map.groupBy(sorted, foldOf);
  return sorted.flatMap((line) => {
    const fold = foldOf(line);
    if (!fold) return [line];
    const { length, 0: first } = alike.get(fold) ?? [];
    return line === first ? [{ ...line, count: length }] : [];
  });
}

/** The groups that have lines, in their order. */
export const grouped = (
  lines: readonly DeskLine[],
): readonly { readonly group: DeskGroup; readonly lines: readonly DeskLine[] }[] =>
  DESK_GROUPS.map((group) => ({
    group,
    lines: lines.filter((line) => line.group === group),
  })).filter((one) => one.lines.length > 0);

/** How many lines of each group an office has: what the city sees of its counties. */
export const DeskCounts = z.object({
  office: z.string(),
  overdue: z.int(),
  groups: z.partialRecord(z.enum(DESK_GROUPS), z.int()),
});
export type DeskCounts = z.infer<typeof DeskCounts>;

/** How much lies on the desk of an office: what is overdue, and each group. */
export const countsOf = (office: string, lines: readonly DeskLine[]): DeskCounts => ({
  office,
  overdue: lines.filter(({ urgency }) => urgency === 'overdue').length,
  groups: Object.fromEntries(grouped(lines).map((one) => [one.group, one.lines.length])),
});
