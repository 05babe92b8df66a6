import { parseMoment } from '../../../calendar/moment.ts';
import { demand } from '../../../refusal.ts';
import { stageOf } from '../consequences.ts';
import { CaseId, openCase, orderOf, Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** Invites the person in charge to an interview (约谈). */
export const callInterview = defineCommand({
  title: '发出约谈通知',
  input: CaseId.extend({ at: Text.transform(parseMoment), place: Text }),
  decide({ caseId, at, place }, brand, context) {
    const order = orderOf(openCase(brand, caseId));
    demand(
      stageOf(context.scheme, order.stage)?.interview,
      'interview.not-in-stage',
      '本阶段措施不含约谈',
    );
    demand(!order.interview?.heldOn, 'interview.held-before', '约谈已经进行');
    demand(at > context.now, 'interview.in-past', '约谈时间应晚于现在');
    return [{ type: 'InterviewCalled', caseId, at, place }];
  },
});
