import * as z from 'zod';
import { demand } from '../../../refusal.ts';
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
    const known = grounds.map((code) => {
      const ground = context.scheme.grounds.find((g) => g.code === code);
      demand(ground, 'ground.unknown', `方案没有情形“${code}”`);
      demand(
        ground.arises === 'finding',
        'ground.by-ladder-only',
        `情形“${code}”只能由上一阶段复查认定或累计次数产生，不能直接登记`,
      );
      return ground;
    });
    const measure = known[0]?.measure ?? '';
    demand(
      known.every((g) => g.measure === measure),
      'finding.mixed-measures',
      '一次登记的各项情形应适用同一措施；不同措施请分别立案',
    );
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
