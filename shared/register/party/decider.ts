import * as z from 'zod/mini';
import type { Day } from '../../calendar/day.ts';
import { DaySchema } from '../../calendar/day-schema.ts';
import { momentAt } from '../../calendar/moment.ts';
import { demand } from '../../refusal.ts';
import type { Evidence } from '../brand/evidence.ts';
import {
  CreditCodeInput,
  demandFact,
  EvidenceList,
  IdInput,
  NameInput,
  Text,
} from '../brand/inputs.ts';
import { demandCreditCode } from '../credit-code.ts';
import { type Context, type Decider, decideBy } from '../decider.ts';
import type { FollowUps } from '../follow-up.ts';
import { lastingOf, measureOf } from '../grounds.ts';
import { knownParty, partyKey } from './known.ts';

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
      readonly lastActiveOn?: Day | undefined;
    }
  /** Each of these brands was told; a case was proposed on all but those that refused it. */
  | {
      readonly type: 'PartyFindingPassedOn';
      readonly findingId: string;
      readonly brands: readonly string[];
      readonly refused: readonly z.output<typeof Refused>[];
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

/** A brand on which no case could be proposed, and why not. */
const Refused = z.object({ stream: Text, code: Text });

const COMMANDS = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('register-party'),
    id: IdInput,
    name: NameInput,
    creditCode: z.optional(CreditCodeInput),
  }),
  z.object({
    type: z.literal('record-party-finding'),
    id: Text,
    grounds: z.array(Text).check(z.minLength(1)),
    facts: Text,
    evidence: z._default(EvidenceList, []),
    foundOn: DaySchema,
    lastActiveOn: z.optional(DaySchema),
  }),
  z.object({
    type: z.literal('pass-on-finding'),
    findingId: Text,
    brands: z.array(Text),
    refused: z._default(z.array(Refused), []),
  }),
]);
type Command = z.infer<typeof COMMANDS>;

function carryOut(
  command: Command,
  state: PartyState | undefined,
  context: Context,
): readonly PartyEvent[] {
  if (command.type === 'register-party') {
    const { type: _, ...party } = command;
    demand(!state, 'party.registered-before', `单位“${party.name}”已登记`);
    if (party.creditCode !== undefined) demandCreditCode(party.creditCode);
    return [{ type: 'PartyRegistered', ...party }];
  }
  if (command.type === 'pass-on-finding') {
    const { findingId, brands, refused } = command;
    return state?.pending.includes(findingId)
      ? [{ type: 'PartyFindingPassedOn', findingId, brands, refused }]
      : [];
  }
  const { type: _, id, ...finding } = command;
  const party = state ?? knownParty(id, context);
  demand(party?.id === id, 'party.unknown', '该单位未登记，也不持有在库品牌，请先登记单位');
  measureOf(finding.grounds, context.scheme);
  demand(finding.evidence.length > 0, 'finding.evidence-required', '登记情形应附证据');
  demandFact(finding.foundOn, context);
  lastingOf(finding, context);
  const findingId = `finding-${Object.keys(state?.findings ?? {}).length + 1}`;
  return [
    ...(state ? [] : [{ type: 'PartyRegistered' as const, ...party }]),
    { type: 'PartyFindingRecorded', findingId, ...finding },
  ];
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

/** A holder that nobody registered is known by its brands. */
function looksUp(command: unknown): readonly string[] {
  const { data } = COMMANDS.safeParse(command);
  return data?.type === 'record-party-finding' ? [partyKey(data.id)] : [];
}

/** A case is proposed on each brand of the party. */
export async function passOnFinding(
  { id, pending: [findingId], findings }: PartyState,
  brandsOf: (key: string) => Promise<readonly string[]>,
): Promise<FollowUps | undefined> {
  const found = findingId && findings[findingId];
  if (!found) return undefined;
  const { findingId: _, ...finding } = found;
  const brands = await brandsOf(partyKey(id));
  return {
    tell: brands.map((stream) => ({
      stream,
      command: { type: 'record-finding', ...finding },
      commandId: `party-finding:${id}:${findingId}:${stream}`,
      mayRefuse: true,
    })),
    record: { type: 'pass-on-finding', findingId, brands },
  };
}

export const partyDecider: Decider<PartyState, PartyEvent> = {
  evolveVersion: 1,
  evolve,
  looksUp,
  decide: decideBy(COMMANDS, carryOut),
  advance: () => [],
  // Due at once and until it is done: what a command began, a sweep finishes.
  nextDueAt: ({ pending: [first = ''], findings }) =>
    findings[first] && momentAt(findings[first].foundOn, '00:00'),
  shardKey: ({ id }) => id,
  lookups: () => ['parties'],
  effectiveOn: (event, today) => ('foundOn' in event ? event.foundOn : today),
  uniqueKeys: () => ({ take: [], release: [] }),
};
