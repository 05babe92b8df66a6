import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { cancelDeadlines } from '../../consequences.ts';
import { DayInput, demandFact, EvidenceInput, Text } from '../../inputs.ts';
import { applicationAt } from '../inputs.ts';

/** 复核决定, in writing. Late or not, only this clears an objection; upheld, the brand stays out. */
export const decideObjection = defineCommand({
  title: '作出异议复核决定',
  input: z.object({
    objectionId: Text,
    upheld: z.boolean(),
    reasons: Text,
    on: DayInput,
    document: EvidenceInput,
  }),
  decide({ objectionId, upheld, reasons, on, document }, brand, context) {
    const { objections } = applicationAt(brand, 'to-list', 'listed', 'on-notice', 'notice-over');
    const objection = Object.hasOwn(objections, objectionId) ? objections[objectionId] : undefined;
    demand(objection, 'objection.unknown', `该品牌没有异议“${objectionId}”`);
    demand(!objection.late, 'objection.late', '期满后的异议已转作举报，不在此复核');
    demand(!objection.decision, 'objection.decided-before', '该异议已作出复核决定');
    demandFact(on, context);
    demand(
      on >= objection.receivedOn,
      'objection.before-receipt',
      `复核决定不得早于接到异议之日 ${objection.receivedOn}`,
    );
    const others = Object.values(brand.deadlines).filter(({ id }) => id !== objectionId);
    return [
      { type: 'ObjectionDecided', objectionId, upheld, reasons, on, document },
      ...(brand.deadlines[objectionId]
        ? [{ type: 'DeadlineMet' as const, deadlineId: objectionId, by: '已作出书面复核决定' }]
        : []),
      ...(upheld
        ? [
            {
              type: 'ApplicationClosed' as const,
              outcome: 'objection' as const,
              reasons,
              on,
              document,
            },
            ...cancelDeadlines(others, '异议成立，不予入库，申报终止'),
          ]
        : []),
    ];
  },
});
