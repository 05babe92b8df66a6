import * as z from 'zod';
import type { Day } from '../../calendar/day.ts';
import { DaySchema } from '../../calendar/day-schema.ts';
import { demand, Refusal } from '../../refusal.ts';
import type { Evidence } from '../brand/events.ts';
import type { Decider, Decision } from '../decider.ts';

/** 经营者、持有人、协会: an organisation, and what is found about it rather than about a brand. */
export type PartyEvent =
  | {
      readonly type: 'PartyRegistered';
      readonly id: string;
      readonly name: string;
      readonly creditCode?: string;
    }
  /** Such as 列入严重违法失信名单, 解散: it concerns each of its brands. */
  | {
      readonly type: 'PartyFindingRecorded';
      readonly findingId: string;
      readonly grounds: readonly string[];
      readonly facts: string;
      readonly evidence: readonly Evidence[];
      readonly foundOn: Day;
    }
  /** A case was proposed on each of these brands. */
  | {
      readonly type: 'PartyFindingPassedOn';
      readonly findingId: string;
      readonly brands: readonly string[];
    };

export interface PartyState {
  readonly id: string;
  readonly name: string;
  readonly creditCode?: string;
  readonly findings: Readonly<
    Record<string, Omit<Extract<PartyEvent, { type: 'PartyFindingRecorded' }>, 'type'>>
  >;
  /** Findings that have not yet reached every brand. */
  readonly pending: readonly string[];
}

const Text = z.string().trim().min(1);
const EvidenceInput = z.object({ title: Text, reference: Text });

const COMMANDS = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('register-party'),
    id: Text,
    name: Text,
    creditCode: Text.optional(),
  }),
  z.object({
    type: z.literal('record-party-finding'),
    grounds: z.array(Text).min(1),
    facts: Text,
    evidence: z.array(EvidenceInput).min(1),
    foundOn: DaySchema,
  }),
  z.object({
    type: z.literal('pass-on-finding'),
    findingId: Text,
    brands: z.array(Text),
  }),
]);
type Command = z.infer<typeof COMMANDS>;

function carryOut(
  command: Command,
  state: PartyState | undefined,
  today: Day,
): readonly PartyEvent[] {
  if (command.type === 'register-party') {
    const { type: _, ...party } = command;
    demand(!state, 'party.registered-before', `单位“${party.name}”已登记`);
    return [{ type: 'PartyRegistered', ...party }];
  }
  demand(state, 'party.unknown', '该单位未登记，请先登记单位');
  if (command.type === 'pass-on-finding') {
    const { findingId, brands } = command;
    return state.pending.includes(findingId)
      ? [{ type: 'PartyFindingPassedOn', findingId, brands }]
      : [];
  }
  const { type: _, ...finding } = command;
  demand(
    finding.foundOn <= today,
    'fact.in-future',
    `只能登记已经发生的事实：${finding.foundOn} 晚于今天（${today}）`,
  );
  const findingId = `finding-${Object.keys(state.findings).length + 1}`;
  return [{ type: 'PartyFindingRecorded', findingId, ...finding }];
}

function evolve(state: PartyState | undefined, event: PartyEvent): PartyState {
  if (event.type === 'PartyRegistered') {
    const { type: _, ...party } = event;
    return { ...party, findings: {}, pending: [] };
  }
  if (!state) throw new Error(`${event.type} on a party that was never registered`);
  if (event.type === 'PartyFindingPassedOn')
    return { ...state, pending: state.pending.filter((id) => id !== event.findingId) };
  const { type: _, ...finding } = event;
  return {
    ...state,
    findings: { ...state.findings, [finding.findingId]: finding },
    pending: [...state.pending, finding.findingId],
  };
}

function decide(
  command: unknown,
  state: PartyState | undefined,
  { today }: { readonly today: Day },
): Decision<PartyEvent> {
  const parsed = COMMANDS.safeParse(command);
  if (!parsed.success)
    return new Refusal('command.invalid', `命令不合要求：${z.prettifyError(parsed.error)}`);
  try {
    return carryOut(parsed.data, state, today);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

export const partyDecider: Decider<PartyState, PartyEvent> = {
  evolveVersion: 1,
  evolve,
  decide,
  advance: () => [],
  nextDueAt: () => undefined,
  shardKey: ({ id }) => id,
  lookups: ({ pending }) => (pending.length > 0 ? ['party:pending'] : []),
  effectiveOn: (event, today) => ('foundOn' in event ? event.foundOn : today),
  uniqueKeys: () => ({ take: [], release: [] }),
};
