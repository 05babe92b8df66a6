import type { Moment } from '../calendar/moment.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Evidence } from '../register/brand/evidence.ts';
import type { SchemeState } from '../register/scheme/decider.ts';
import { schemeById } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { type LawSource, schemeStream } from './law.ts';
import {
  approveShortenings,
  type Execute,
  type LawDeps,
  previewChange,
  type RecomputePreview,
} from './recompute-preview.ts';

/** The law as it would be once something more was decided about a scheme. */
const decided =
  (id: string, change: (state: SchemeState) => SchemeState) =>
  (law: LawSource): LawSource => ({
    ...law,
    schemes: law.schemes.map((one) =>
      one.scheme.id === id
        ? { ...one, state: change(one.state ?? { answers: {}, decisions: 0 }) }
        : one,
    ),
  });

export interface AmendmentPreview extends RecomputePreview {
  /** The version that all brands would pass to. */
  readonly to: Scheme;
}

/**
 * What it would change if all brands passed to the newest version in effect: which brands, and of
 * every open deadline the day and the reminders. Nothing is recorded.
 * @throws Refusal `scheme.unknown`.
 */
export async function previewAmendment(
  deps: LawDeps,
  id: string,
  now: Moment,
): Promise<AmendmentPreview> {
  const to = schemeById(id, dayOf(now));
  const adopted = decided(id, (state) => ({ ...state, adopted: to.version }));
  return { to, ...(await previewChange(deps, adopted, now)) };
}

/** What another answer to an open question would change of the open deadlines. */
export const previewAnswer = (
  deps: LawDeps,
  id: string,
  answers: SchemeState['answers'],
  now: Moment,
): Promise<RecomputePreview> =>
  previewChange(
    deps,
    decided(id, (state) => ({ ...state, answers: { ...state.answers, ...answers } })),
    now,
  );

/**
 * All brands pass to the newest version in effect, by the recomputation that this starts; then,
 * where that was approved, what awaits it is shortened. Repeated, everything happens once, and
 * what was interrupted goes on.
 * @throws Refusal `scheme.nothing-to-adopt`.
 */
export async function adoptAmendment(
  deps: LawDeps & { readonly execute: Execute },
  { scheme: id, now, document }: { scheme: string; now: Moment; document?: Evidence | undefined },
  approveShortening: boolean,
): Promise<Scheme> {
  const to = schemeById(id, dayOf(now));
  const commandId = `adopt-amendment:${id}@${to.version}`;
  const command = { type: 'adopt-amendment', ...(document && { document }) };
  await deps.execute(schemeStream(id), command, commandId);
  if (approveShortening) await approveShortenings(deps, commandId);
  return to;
}
