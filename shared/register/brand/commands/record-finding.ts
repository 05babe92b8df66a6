import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import type { Context } from '../../decider.ts';
import { lastingOf, measureOf } from '../../grounds.ts';
import { propose } from '../consequences.ts';
import type { BrandEvent } from '../events.ts';
import { DayInput, demandFact, EvidenceList, Text } from '../inputs.ts';
import type { BrandState } from '../state.ts';
import { defineCommand } from './define.ts';

export const Finding = z.object({
  grounds: z.array(Text).check(z.minLength(1)),
  facts: Text,
  evidence: z._default(EvidenceList, []),
  foundOn: DayInput,
  lastActiveOn: z.optional(DayInput),
});

/**
 * Opens a case on one or several grounds that lead to the same measure, and proposes it.
 * @throws Refusal where a ground, its evidence or its day does not do.
 */
export function findingOf(
  { grounds, facts, evidence, foundOn, lastActiveOn }: z.output<typeof Finding>,
  brand: BrandState,
  context: Context,
): readonly BrandEvent[] {
  const measure = measureOf(grounds, context.scheme);
  demand(evidence.length > 0, 'finding.evidence-required', '登记情形应附证据');
  demandFact(foundOn, context);
  demand(
    foundOn >= brand.enteredOn,
    'finding.before-entry',
    `查明日不得早于入库日 ${brand.enteredOn}`,
  );
  const lasting = lastingOf({ grounds, foundOn, lastActiveOn }, context);
  const caseId = `case-${Object.keys(brand.cases).length + 1}`;
  return [
    {
      type: 'FindingRecorded',
      caseId,
      grounds,
      facts,
      evidence,
      foundOn,
      ...(lasting && { lasting }),
    },
    ...propose(caseId, measure, context),
  ];
}

export const recordFinding = defineCommand({
  title: '登记查明的情形',
  input: Finding,
  decide: findingOf,
});
