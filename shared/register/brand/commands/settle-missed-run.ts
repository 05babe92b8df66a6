import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/**
 * Whether a reminder that an outage held up did the holder harm, with the reason. What follows for
 * the period (an extension, say) is a step of its own.
 */
export const settleMissedRun = defineCommand({
  title: '核实提醒晚发的影响',
  input: z.object({ deadlineId: Text, prejudiced: z.boolean(), reason: Text }),
  decide({ deadlineId, prejudiced, reason }, brand, { today: on }) {
    demand(
      Object.hasOwn(brand.missedRuns ?? {}, deadlineId),
      'missed-run.none',
      '该期限没有待核实的提醒晚发',
    );
    return [{ type: 'MissedRunSettled', deadlineId, prejudiced, reason, on }];
  },
});
