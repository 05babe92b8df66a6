import * as z from 'zod';
import type { Day } from '../../calendar/day.ts';
import { Refusal } from '../../refusal.ts';
import type { Decider } from '../decider.ts';
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
    }
  /** The holiday notice of `year` is awaited, and its days stay provisional until it is imported. */
  | {
      readonly type: 'CalendarAskedFor';
      readonly office: string;
      readonly on: Day;
      readonly year: number;
    };

export interface OfficeState extends Duties {
  readonly code: string;
  readonly lastDigestOn?: Day;
}

const SendDigest = z.object({
  type: z.literal('send-digest'),
  office: z.string(),
  lines: z.array(DeskLine),
  counties: z.array(DeskCounts).optional(),
  wentOut: z.int().optional(),
});

const AskForCalendar = z.object({
  type: z.literal('ask-for-calendar'),
  office: z.string(),
  year: z.int(),
});

const OfficeCommand = z.discriminatedUnion('type', [
  SendDigest,
  AskForCalendar,
  StartDuties,
  RecordDuty,
  RecomputeDuties,
]);

function evolve(state: OfficeState | undefined, event: OfficeEvent): OfficeState {
  const office = { ...NO_DUTIES, ...state, code: event.office };
  switch (event.type) {
    case 'DigestSent':
      return { ...office, lastDigestOn: event.on };
    case 'CalendarAskedFor':
      return office;
    default:
      return { ...office, ...evolveDuties(office, event) };
  }
}

const decide: Decider<OfficeState, OfficeEvent>['decide'] = (command, state, context) => {
  const input = OfficeCommand.safeParse(command);
  if (!input.success) return new Refusal('command.unknown', '单位不接受这个命令，或者字段不合要求');
  const { today: on } = context;
  const duties = state ?? NO_DUTIES;
  try {
    switch (input.data.type) {
      case 'send-digest': {
        if (state?.lastDigestOn === on)
          return new Refusal('digest.sent-before', `今天（${on}）的汇总已发送`);
        const { type: _, ...digest } = input.data;
        return [{ type: 'DigestSent', on, ...digest }];
      }
      case 'ask-for-calendar': {
        const { office, year } = input.data;
        return [{ type: 'CalendarAskedFor', office, on, year }];
      }
      case 'start-duties':
        return startDuties(input.data, duties, context);
      case 'record-duty':
        return recordDuty(input.data, state?.code ?? '', duties, context);
      case 'recompute':
        return recomputeDuties(state?.code ?? '', duties, context);
    }
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

/**
 * An office's own stream: its daily digest, at most one a day, what it is asked for, and the
 * duties that the scheme lays on it.
 */
export const officeDecider: Decider<OfficeState, OfficeEvent> = {
  evolveVersion: 2,
  evolve,
  decide,
  advance: (state, context) => advanceDuties(state.code, state, context),
  nextDueAt: (state) => nextDueAt(state.code, state),
  shardKey: ({ code }) => code,
  lookups: (state) => desksOf(state.code, state).map((office) => `desk:${office}`),
  effectiveOn: (event) => (event.type === 'DutyDone' ? event.doneOn : event.on),
  uniqueKeys: () => ({ take: [], release: [] }),
};
