import { compileCalendar } from '../../shared/calendar/compile.ts';
import { type Day, parseDay } from '../../shared/calendar/day.ts';
import { dayOf, type Moment, parseMoment } from '../../shared/calendar/moment.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { compose } from '../../shared/notices/compose.ts';
import type { Directory } from '../../shared/notices/directory.ts';
import type { Notice } from '../../shared/notices/notice.ts';
import type { BrandEvent } from '../../shared/register/brand/events.ts';
import { evolve } from '../../shared/register/brand/evolve.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import type { Deadline } from '../../shared/register/deadline.ts';
import { setDeadline } from '../../shared/register/deadlines.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';

const scheme = schemeById('kunming-2025');
const calendar = compileCalendar(NATIONAL);

export const directoryAt = (now: string): Directory => ({
  now: parseMoment(now),
  scheme,
  calendar,
});

export const entered = (name = '滇味师傅', holder = '昆明滇味餐饮服务有限公司'): BrandEvent => ({
  type: 'BrandEntered',
  id: 'brand-1',
  scheme: 'kunming-2025@1',
  name,
  kind: 'enterprise',
  category: '6(4)',
  county: '530102',
  holder: { id: 'party-1', name: holder },
  enteredOn: parseDay('2025-09-01'),
  recordedOn: parseDay('2025-09-01'),
  provenance: 'illustrative',
});

export const deadline = (
  rule: string,
  from: string,
  what: string,
  caseId?: string,
  now = from,
): Deadline =>
  setDeadline(
    {
      now: `${now}T00:00:00.000+08:00` as Moment,
      today: parseDay(now),
      actor: 'officer-1',
      scheme,
      calendars: { national: calendar, county: calendar },
    },
    { id: caseId ? `${caseId}/${rule}` : rule, rule, from: parseDay(from), what, caseId },
  );

const evidence = (title: string) => ({ title, reference: `file:${title}` });

/** A one-month order up to its service on `servedOn`, the period not yet set. */
export const orderServed = (servedOn: string): readonly BrandEvent[] => [
  {
    type: 'FindingRecorded',
    caseId: 'case-1',
    grounds: ['15(1)3'],
    facts: '在宣传材料中使用未经备案的标识样式。',
    evidence: [evidence('现场照片'), evidence('宣传册')],
    foundOn: parseDay('2026-10-15'),
  },
  {
    type: 'OrderDrafted',
    caseId: 'case-1',
    stage: 'rectification',
    drafter: 'officer-1',
    on: parseDay('2026-10-15'),
  },
  {
    type: 'OrderSigned',
    caseId: 'case-1',
    stage: 'rectification',
    signatory: 'lead-1',
    on: parseDay('2026-10-19'),
  },
  {
    type: 'OrderNumbered',
    caseId: 'case-1',
    stage: 'rectification',
    number: '五华人社责改〔2026〕3号',
  },
  {
    type: 'OrderServed',
    caseId: 'case-1',
    stage: 'rectification',
    service: {
      method: 'direct',
      on: servedOn as Day,
      effectiveOn: servedOn as Day,
      proof: evidence('送达回证'),
    },
  },
];

export const orderRuns = (servedOn: string): readonly BrandEvent[] => [
  ...orderServed(servedOn),
  {
    type: 'DeadlineSet',
    deadline: deadline('rectification', servedOn, '提交书面整改报告', 'case-1'),
  },
];

/** The second rung after a failed first one, its order drafted. */
export const secondRung: readonly BrandEvent[] = [
  {
    type: 'VerificationSigned',
    caseId: 'case-1',
    stage: 'rectification',
    result: 'not-cured',
    signatory: 'lead-1',
    on: parseDay('2026-11-25'),
    document: evidence('复查意见'),
  },
  { type: 'NextMeasureProposed', caseId: 'case-1', measure: 'rectification-after-interview' },
  {
    type: 'OrderDrafted',
    caseId: 'case-1',
    stage: 'rectification-after-interview',
    drafter: 'officer-1',
    on: parseDay('2026-11-25'),
  },
];

export const stateAfter = (events: readonly BrandEvent[]): BrandState =>
  events.reduce<BrandState | undefined>(evolve, undefined) as BrandState;

/** What the last of a brand's events is told as. */
export function toldOfLast(events: readonly BrandEvent[], now: string): readonly Notice[] {
  const event = events.at(-1);
  if (!event) return [];
  const recordedAt = parseMoment(now);
  return compose(
    { event, version: events.length, effectiveOn: dayOf(recordedAt), recordedAt },
    stateAfter(events),
    directoryAt(now),
  );
}

/** Everything that a notice says, on one line. */
export const wordsOf = (notice: Notice): string =>
  JSON.stringify([notice.subject, notice.title, notice.number, notice.blocks]);
