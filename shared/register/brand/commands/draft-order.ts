import { demand } from '../../../refusal.ts';
import { meetTarget, stageOf } from '../consequences.ts';
import { CaseId, openCase } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** Drafts the order of the proposed measure. It binds nobody until signed, numbered and served. */
export const draftOrder = defineCommand({
  title: '拟制整改通知书',
  input: CaseId,
  decide({ caseId }, brand, context) {
    const stage = openCase(brand, caseId).proposed;
    demand(stage, 'order.nothing-proposed', '本案目前没有待决定的措施，不能拟制通知书');
    demand(stageOf(context.scheme, stage), 'order.not-a-stage', '拟议措施不是责令整改，应另行上报');
    return [
      { type: 'OrderDrafted', caseId, stage, drafter: context.actor, on: context.today },
      ...meetTarget('decision', brand, '已拟制整改通知书', caseId),
    ];
  },
});
