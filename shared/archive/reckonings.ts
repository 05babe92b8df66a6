import { hashOf } from '../ledger/canonical.ts';
import type { StoredEvent } from '../ledger/port.ts';
import { dayStrip } from '../periods/day-strip.ts';
import type { BrandEvent } from '../register/brand/events.ts';
import type { Deadline } from '../register/deadline.ts';
import { calendarFor } from '../register/deadlines.ts';
import { ruleOf, schemeByVersion } from '../schemes/catalogue.ts';
import type { BrandRecord } from './record.ts';

/** What shows, to whoever holds it and nothing else, how a due day came about. */
export interface ReckoningPacket {
  readonly format: 'duekeeper-reckoning/1';
  readonly brand: string;
  readonly what: string;
  readonly statutory: boolean;
  /** The event that set the day, in `events.jsonl`. */
  readonly event: { readonly version: number; readonly hash: string };
  readonly deadline: Deadline;
  /** The rule as it was applied, with its clause and, where the regulation is silent, the law. */
  readonly rule: unknown;
  readonly clause: unknown;
  readonly law?: unknown;
  /** Each day from the start to the due day: how the calendar has it, and whether it counts. */
  readonly days: readonly { readonly day: string; readonly kind: string; readonly mark: string }[];
  /** Hashes of what it was reckoned by; `shownBy` is the calendar that `days` are taken from. */
  readonly scheme: { readonly version: string; readonly hash: string };
  readonly calendar: {
    readonly version: string;
    readonly shownBy: string;
    readonly overlay?: string | undefined;
  };
}

type Setting = Extract<BrandEvent, { type: 'DeadlineSet' | 'DeadlineRecomputed' }>;

const isSetting = (event: StoredEvent['event']): event is Setting =>
  event.type === 'DeadlineSet' || event.type === 'DeadlineRecomputed';

function packetOf(
  { version, hash }: StoredEvent,
  deadline: Deadline,
  { state, law }: BrandRecord,
): ReckoningPacket {
  const { reckoning, what, statutory } = deadline;
  const scheme = schemeByVersion(reckoning.basis.scheme);
  const rule = ruleOf(scheme, deadline.rule);
  const calendar = calendarFor(rule, law);
  const article = scheme.laws.find(({ id }) => id === rule.law);
  return {
    format: 'duekeeper-reckoning/1',
    brand: state.id,
    what,
    statutory,
    event: { version, hash },
    deadline,
    rule,
    clause: scheme.clauses.find(({ id }) => id === rule.clause),
    ...(article && { law: article }),
    days: dayStrip(reckoning, calendar).map(({ day, kind, mark }) => ({ day, kind, mark })),
    scheme: { version: reckoning.basis.scheme, hash: hashOf(scheme) },
    calendar: {
      version: reckoning.basis.calendar,
      shownBy: calendar.version,
      overlay: reckoning.basis.overlay,
    },
  };
}

/** One packet for every time that a day was set, among events that are told to belong. */
export const reckoningsOf = (
  record: BrandRecord,
  belongs: (version: number) => boolean,
): readonly ReckoningPacket[] =>
  record.events.flatMap((stored) =>
    isSetting(stored.event) && belongs(stored.version)
      ? [packetOf(stored, stored.event.deadline, record)]
      : [],
  );
