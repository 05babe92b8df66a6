import * as z from 'zod/mini';
import { demand } from '../../refusal.ts';
import { rulingAnswer, schemeById, versionsOf } from '../../schemes/catalogue.ts';
import type { Scheme } from '../../schemes/format.ts';
import { type Answers, underAnswers, withAnswers } from '../../schemes/rulings.ts';
import { schemeVersion } from '../../schemes/version.ts';
import type { Evidence } from '../brand/evidence.ts';
import { EvidenceInput, Text } from '../brand/inputs.ts';
import { type Context, type Decider, decideBy } from '../decider.ts';

/** What a city decides about a scheme that it runs; who and when stands in the envelope. */
export type SchemeEvent =
  | {
      readonly type: 'RulingAnswered';
      readonly ruling: string;
      readonly previous: string;
      readonly answer: string;
      readonly reason: string;
      /** What it rests on, such as a reply of the province's. */
      readonly document?: Evidence | undefined;
    }
  /** Every brand passes to this version; those on the register one by one, as they are recomputed. */
  | {
      readonly type: 'VersionAdopted';
      readonly from: string;
      readonly to: string;
      readonly version: number;
      readonly document?: Evidence | undefined;
    };

export interface SchemeState {
  /** Given here; they come on top of those that the deployment was set up with. */
  readonly answers: Answers;
  /** The version that all brands pass to. */
  readonly adopted?: number;
  /** How often something was decided. */
  readonly decisions: number;
}

const NOTHING: SchemeState = { answers: {}, decisions: 0 };

const AnswerRuling = z.object({
  type: z.literal('answer-ruling'),
  ruling: Text,
  answer: Text,
  reason: Text,
  document: z.optional(EvidenceInput),
});

const AdoptAmendment = z.object({
  type: z.literal('adopt-amendment'),
  document: z.optional(EvidenceInput),
});

/**
 * Answers an open legal question. From the next command or sweep on, everything is decided and
 * reckoned with the answer; events before it stay as they are. A case keeps the version that it
 * began under, with the answers of the day; an open deadline keeps its basis until it is
 * recomputed, which then tells the holder, and shortens nothing without approval; the term of a
 * decision stays as it was decided.
 */
function answerRuling(
  { ruling, answer, reason, document }: z.output<typeof AnswerRuling>,
  state: SchemeState,
  context: Context,
): readonly SchemeEvent[] {
  const scheme = underAnswers(context.scheme, state.answers);
  const previous = rulingAnswer(scheme, ruling);
  demand(answer !== previous, 'ruling.unchanged', `裁定事项“${ruling}”现在就是“${answer}”`);
  withAnswers(scheme, { [ruling]: answer });
  return [{ type: 'RulingAnswered', ruling, previous, answer, reason, document }];
}

/** All brands pass to the newest version that has taken effect. */
function adoptAmendment(
  { document }: z.output<typeof AdoptAmendment>,
  { adopted }: SchemeState,
  { scheme: { id }, today }: Context,
): readonly SchemeEvent[] {
  const next = schemeById(id, today);
  const versions = versionsOf(id);
  const present = versions.find(({ version }) => version === adopted) ?? (versions[0] as Scheme);
  demand(
    next.version > present.version,
    'scheme.nothing-to-adopt',
    `${present.citation}没有已经施行的新版本，现为第 ${present.version} 版`,
  );
  const [from, to] = [schemeVersion(present), schemeVersion(next)];
  return [{ type: 'VersionAdopted', from, to, version: next.version, document }];
}

/** A scheme as the city runs it: its answers to open questions, and its passing to amendments. */
export const schemeDecider: Decider<SchemeState, SchemeEvent> = {
  evolveVersion: 1,
  evolve(state = NOTHING, event) {
    const decisions = state.decisions + 1;
    switch (event.type) {
      case 'RulingAnswered':
        return {
          ...state,
          decisions,
          answers: { ...state.answers, [event.ruling]: event.answer },
        };
      case 'VersionAdopted':
        return { ...state, decisions, adopted: event.version };
    }
  },
  decide: decideBy(
    z.discriminatedUnion('type', [AnswerRuling, AdoptAmendment]),
    (command, state = NOTHING, context) =>
      command.type === 'answer-ruling'
        ? answerRuling(command, state, context)
        : adoptAmendment(command, state, context),
  ),
  advance: () => [],
  nextDueAt: () => undefined,
  shardKey: (_, stream) => stream,
  lookups: () => [],
  effectiveOn: (_, today) => today,
  uniqueKeys: () => ({ take: [], release: [] }),
};
