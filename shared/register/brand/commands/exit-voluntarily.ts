import * as z from 'zod/mini';
import { cancelDeadlines } from '../consequences.ts';
import { DayInput, demandFact, EvidenceInput } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** The holder leaves the register of its own will: no sanction, and no ban. */
export const exitVoluntarily = defineCommand({
  title: '登记自愿退出',
  input: z.object({ on: DayInput, document: EvidenceInput }),
  decide({ on, document }, brand, context) {
    demandFact(on, context);
    return [
      // A suspension's term runs on: leaving does not shorten it.
      ...cancelDeadlines(
        Object.values(brand.deadlines).filter((d) => !(d.decisionId && d.statutory)),
        '品牌自愿退出',
      ),
      { type: 'BrandExited', on, document },
    ];
  },
});
