import * as z from 'zod';
import type { Day } from '../../calendar/day.ts';
import { Refusal } from '../../refusal.ts';
import { DaySchema } from '../../schemes/format.ts';
import type { Decider } from '../decider.ts';

/** One line of an office's desk. */
export const DigestLine = z.object({
  urgency: z.enum(['overdue', 'soon', 'normal']),
  /** Brand, or whatever else the line is about. */
  subject: z.string(),
  /** What the office must do. */
  what: z.string(),
  dueOn: DaySchema.optional(),
  provisional: z.boolean().optional(),
});
export type DigestLine = z.infer<typeof DigestLine>;

export type OfficeEvent = {
  readonly type: 'DigestSent';
  readonly office: string;
  readonly on: Day;
  readonly lines: readonly DigestLine[];
};

export interface OfficeState {
  readonly code: string;
  readonly lastDigestOn: Day;
}

const SendDigest = z.object({
  type: z.literal('send-digest'),
  office: z.string(),
  lines: z.array(DigestLine),
});

/** An office's own stream: its daily digest, at most one a day. */
export const officeDecider: Decider<OfficeState, OfficeEvent> = {
  evolveVersion: 1,
  evolve: (_, { office, on }) => ({ code: office, lastDigestOn: on }),
  decide(command, state, { today }) {
    const input = SendDigest.safeParse(command);
    if (!input.success) return new Refusal('command.unknown', '单位只接受“send-digest”命令');
    if (state?.lastDigestOn === today)
      return new Refusal('digest.sent-before', `今天（${today}）的汇总已发送`);
    const { office, lines } = input.data;
    return [{ type: 'DigestSent', office, on: today, lines }];
  },
  advance: () => [],
  nextDueAt: () => undefined,
  shardKey: ({ code }) => code,
  lookups: () => [],
  effectiveOn: ({ on }) => on,
  uniqueKeys: () => ({ take: [], release: [] }),
};
