import * as z from 'zod';
import type { Day } from '../../calendar/day.ts';
import { Refusal } from '../../refusal.ts';
import type { Decider } from '../decider.ts';
import { DeskCounts, DeskLine } from './desk.ts';

export type OfficeEvent =
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

export interface OfficeState {
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

const OfficeCommand = z.discriminatedUnion('type', [SendDigest, AskForCalendar]);

/** An office's own stream: its daily digest, at most one a day, and what it is asked for. */
export const officeDecider: Decider<OfficeState, OfficeEvent> = {
  evolveVersion: 1,
  evolve: (state, event) =>
    event.type === 'DigestSent'
      ? { code: event.office, lastDigestOn: event.on }
      : { ...state, code: event.office },
  decide(command, state, { today: on }) {
    const input = OfficeCommand.safeParse(command);
    if (!input.success)
      return new Refusal('command.unknown', '单位只接受“send-digest”和“ask-for-calendar”命令');
    if (input.data.type === 'ask-for-calendar') {
      const { office, year } = input.data;
      return [{ type: 'CalendarAskedFor', office, on, year }];
    }
    if (state?.lastDigestOn === on)
      return new Refusal('digest.sent-before', `今天（${on}）的汇总已发送`);
    const { type: _, ...digest } = input.data;
    return [{ type: 'DigestSent', on, ...digest }];
  },
  advance: () => [],
  nextDueAt: () => undefined,
  shardKey: ({ code }) => code,
  lookups: () => [],
  effectiveOn: ({ on }) => on,
  uniqueKeys: () => ({ take: [], release: [] }),
};
