import * as z from 'zod';
import { demand } from '../../../refusal.ts';
import { measureOf } from '../../grounds.ts';
import { propose } from '../consequences.ts';
import { DayInput, demandFact, EvidenceInput, Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** Opens a case on one or several grounds that lead to the same measure. */
export const recordFinding = defineCommand({
  title: '登记查明的情形',
  input: z.object({
    grounds: z.array(Text).min(1),
    facts: Text,
    evidence: z.array(EvidenceInput).default([]),
    foundOn: DayInput,
  }),
  decide({ grounds, facts, evidence, foundOn }, brand, context) {
    const measure = measureOf(grounds, context.scheme);
    demand(evidence.length > 0, 'finding.evidence-required', '登记情形应附证据');
    demandFact(foundOn, context);
    demand(
      foundOn >= brand.enteredOn,
      'finding.before-entry',
      `查明日不得早于入库日 ${brand.enteredOn}`,
    );
    const caseId = `case-${Object.keys(brand.cases).length + 1}`;
    return [
      { type: 'FindingRecorded', caseId, grounds, facts, evidence, foundOn },
      ...propose(caseId, measure, context),
    ];
  },
});
