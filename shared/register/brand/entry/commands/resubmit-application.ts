import * as z from 'zod/mini';
import { defineCommand } from '../../commands/define.ts';
import { DayInput, demandFact } from '../../inputs.ts';
import { assess } from '../assess.ts';
import { checkForm, FormInput } from '../form.ts';
import { applicationAt } from '../inputs.ts';
import { lateness } from '../rounds.ts';

/** The corrected form goes back to the review that returned it, to be judged anew. */
export const resubmitApplication = defineCommand({
  title: '提交补正材料',
  input: z.extend(FormInput, { on: DayInput }),
  decide({ form, exceptions, documents, on }, brand, context) {
    const { round, direct } = applicationAt(brand, 'correction');
    demandFact(on, context);
    checkForm({ form, exceptions }, brand, context.scheme);
    const assessment = [
      ...lateness(round, direct, context.scheme),
      ...assess(brand, brand.county, form, context.scheme),
    ];
    return [{ type: 'ApplicationResubmitted', on, form, exceptions, documents, assessment }];
  },
});
