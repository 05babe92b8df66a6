import * as z from 'zod/mini';
import type { Day } from '../../calendar/day.ts';
import { DaySchema } from '../../calendar/day-schema.ts';
import { demand } from '../../refusal.ts';
import { officeByCode } from '../../schemes/catalogue.ts';
import { type Context, type Decider, decideBy } from '../decider.ts';
import { DeskCounts, DeskLine } from './desk.ts';
import { advanceDuties, nextDueAt } from './duties/advance.ts';
import {
  RecomputeDuties,
  RecordDuty,
  recomputeDuties,
  recordDuty,
  StartDuties,
  startDuties,
} from './duties/commands.ts';
import { desksOf } from './duties/desk.ts';
import type { DutyEvent } from './duties/events.ts';
import { type Duties, evolveDuties, NO_DUTIES } from './duties/state.ts';
import { type Unreached, unreachedBy } from './unreached.ts';

export type OfficeEvent =
  | DutyEvent
  | {
      readonly type: 'DigestSent';
      readonly office: string;
      readonly on: Day;
      readonly lines: readonly DeskLine[];
      /** For the city: what is on the desks of its counties. */
      readonly counties?: readonly DeskCounts[];
      /** Its notices that went out since the digest before. */
      readonly wentOut?: number;
      /** Records on its desk that could not be read, if any: the lines are not whole. */
      readonly unread?: number;
    }
  /** A mail to it did not arrive: another office (`by`) has to tell it, and to ask for its address. */
  | {
      readonly type: 'OfficeUnreached';
      readonly office: string;
      readonly name: string;
      readonly by: string;
      readonly on: Day;
      readonly noticeId: string;
      readonly subject: string;
    }
  /** The holiday notice of `year` is awaited, and its days stay provisional until it is imported. */
  | {
      readonly type: 'CalendarAskedFor';
      readonly office: string;
      readonly on: Day;
      readonly year: number;
    }
  /** The city was told how its counties did in a quarter that is over. */
  | {
      readonly type: 'QuarterReported';
      readonly office: string;
      readonly on: Day;
      readonly quarter: string;
      readonly from: Day;
      readonly to: Day;
      readonly columns: readonly string[];
      readonly counties: readonly (readonly string[])[];
    };

export interface OfficeState extends Duties {
  readonly code: string;
  readonly lastDigestOn?: Day;
  /** The last mail to it that did not arrive, until a digest of a later day was not heard of again. */
  readonly unreached?: Unreached | undefined;
}

const ReportUndeliverable = z.object({
  type: z.literal('report-undeliverable'),
  office: z.string(),
  noticeId: z.string(),
  subject: z.string(),
  reason: z.string(),
});

const SendDigest = z.object({
  type: z.literal('send-digest'),
  office: z.string(),
  lines: z.array(DeskLine),
  counties: z.optional(z.array(DeskCounts)),
  wentOut: z.optional(z.int()),
  unread: z.optional(z.int()),
});

const AskForCalendar = z.object({
  type: z.literal('ask-for-calendar'),
  office: z.string(),
  year: z.int(),
});

const ReportQuarter = z.object({
  type: z.literal('report-quarter'),
  office: z.string(),
  quarter: z.string(),
  from: DaySchema,
  to: DaySchema,
  columns: z.array(z.string()),
  counties: z.array(z.array(z.string())),
});

const OfficeCommand = z.discriminatedUnion('type', [
  SendDigest,
  AskForCalendar,
  ReportQuarter,
  ReportUndeliverable,
  StartDuties,
  RecordDuty,
  RecomputeDuties,
]);

/** A digest that did not come back by the next one arrived: so does the next. */
const stillUnreached = ({ unreached, lastDigestOn }: Omit<OfficeState, 'code'>) =>
  unreached && lastDigestOn && unreached.on < lastDigestOn ? undefined : unreached;

function evolve(state: OfficeState | undefined, event: OfficeEvent): OfficeState {
  const office = { ...NO_DUTIES, ...state, code: event.office };
  switch (event.type) {
    case 'DigestSent':
      return { ...office, lastDigestOn: event.on, unreached: stillUnreached(office) };
    case 'OfficeUnreached': {
      const { type: _, office: __, ...mail } = event;
      return { ...office, unreached: { since: office.unreached?.since ?? event.on, ...mail } };
    }
    case 'CalendarAskedFor':
    case 'QuarterReported':
      return office;
    default:
      return { ...office, ...evolveDuties(office, event) };
  }
}

function carryOut(
  command: z.output<typeof OfficeCommand>,
  state: OfficeState | undefined,
  context: Context,
): readonly OfficeEvent[] {
  const { today: on } = context;
  const duties = state ?? NO_DUTIES;
  switch (command.type) {
    case 'send-digest': {
      demand(state?.lastDigestOn !== on, 'digest.sent-before', `今天（${on}）的汇总已发送`);
      const { type: _, ...digest } = command;
      return [{ type: 'DigestSent', on, ...digest }];
    }
    case 'ask-for-calendar': {
      const { office, year } = command;
      return [{ type: 'CalendarAskedFor', office, on, year }];
    }
    case 'report-quarter': {
      const { type: _, ...report } = command;
      return [{ type: 'QuarterReported', on, ...report }];
    }
    case 'report-undeliverable': {
      const { type: _, reason: __, office: addressee, ...mail } = command;
      const { name } = officeByCode(context.scheme, addressee);
      const office = state?.code ?? addressee;
      return [{ type: 'OfficeUnreached', office, name, by: context.scheme.city.code, on, ...mail }];
    }
    case 'start-duties':
      return startDuties(command, duties, context);
    case 'record-duty':
      return recordDuty(command, state?.code ?? '', duties, context);
    case 'recompute':
      return recomputeDuties(state?.code ?? '', duties, context);
  }
}

/**
 * An office's own stream: its daily digest, at most one a day, what it is asked for, and the
 * duties that the scheme lays on it.
 */
export const officeDecider: Decider<OfficeState, OfficeEvent> = {
  evolveVersion: 3,
  evolve,
  decide: decideBy(OfficeCommand, carryOut),
  advance: (state, context) => advanceDuties(state.code, state, context),
  nextDueAt: (state) => nextDueAt(state.code, state),
  shardKey: ({ code }) => code,
  lookups: (state) =>
    [...new Set([...desksOf(state.code, state), ...unreachedBy(state)])].map(
      (office) => `desk:${office}`,
    ),
  effectiveOn: (event) => (event.type === 'DutyDone' ? event.doneOn : event.on),
  uniqueKeys: () => ({ take: [], release: [] }),
};
