import * as z from 'zod/mini';
import type { Day } from '../../../calendar/day.ts';
import { demand } from '../../../refusal.ts';
import { schemeById } from '../../../schemes/catalogue.ts';
import { schemeVersion } from '../../../schemes/version.ts';
import type { Context } from '../../decider.ts';
import { isOpen } from '../consequences.ts';
import type { BrandEvent } from '../events.ts';
import type { BrandState } from '../state.ts';
import { defineCommand } from './define.ts';
import { recomputed } from './recompute.ts';

/**
 * The brand passes to the newest version of its scheme that has taken effect. What is the brand's
 * own (its evaluation) is reckoned anew; an open case keeps the version it began under.
 */
function adoption(
  brand: BrandState,
  approveShortening: boolean,
  context: Context,
): readonly BrandEvent[] {
  const next = schemeById(context.scheme.id, context.today);
  demand(
    next.version > context.scheme.version,
    'scheme.nothing-to-adopt',
    `${context.scheme.citation}没有已经施行的新版本，品牌已在第 ${context.scheme.version} 版`,
  );
  const after = { ...context, scheme: next };
  const to = schemeVersion(next);
  const own = Object.values(brand.deadlines).filter(
    (deadline) => isOpen(deadline) && !deadline.caseId && !deadline.decisionId,
  );
  return [
    { type: 'AmendmentAdopted', from: brand.scheme, to },
    ...own.flatMap((deadline) =>
      recomputed(deadline, { ...brand, scheme: to }, approveShortening, after),
    ),
  ];
}

export const adoptAmendment = defineCommand({
  title: '适用修订后的方案',
  input: z.object({ approveShortening: z._default(z.boolean(), false) }),
  decide: ({ approveShortening }, brand, context) => adoption(brand, approveShortening, context),
});

/** What an amendment would change of a brand's dates. */
export interface Change {
  readonly what: string;
  readonly from: Day;
  readonly to: Day;
  /** Shortens what the holder was told: nothing happens to it without approval. */
  readonly needsApproval: boolean;
}

/** The dry run of {@link adoptAmendment}: every date that would change; nothing is recorded. */
export const previewAmendment = (brand: BrandState, context: Context): readonly Change[] =>
  adoption(brand, true, context).flatMap((event) => {
    if (event.type !== 'DeadlineRecomputed') return [];
    const { actor, what, reckoning } = event.deadline;
    const [from, to] = [event.previousDueOn, reckoning.dueOn];
    return from === to ? [] : [{ what, from, to, needsApproval: to < from && actor === 'holder' }];
  });
