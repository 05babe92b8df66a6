import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { Text } from '../../inputs.ts';
import type { Judgement, Review } from '../events.ts';
import { applicationAt, itemsOf } from '../inputs.ts';
import type { Application } from '../state.ts';

/** A number that is not reached can be accepted only as an exception, and only by the re-review. */
function demandMayAccept(item: string, review: Review, application: Application): void {
  const short = application.assessment.some((a) => a.item === item && a.finding === 'not-met');
  demand(
    !short ||
      (review === 're-review' && application.exceptions.some((claimed) => claimed.item === item)),
    'application.below-threshold',
    `条件“${item}”未达到，不能认定符合；条款允许放宽的，由复审个案说明理由`,
  );
}

/** An officer's written word on conditions and likenesses: accepted or declined, each with a reason. */
export const judgeApplication = (review: Review) =>
  defineCommand({
    title: review === 'initial-review' ? '登记初审逐项意见' : '登记复审逐项意见',
    input: z.object({
      judgements: z
        .array(z.object({ item: Text, accepted: z.boolean(), reason: Text }))
        .check(z.minLength(1)),
    }),
    decide({ judgements }, brand) {
      const application = applicationAt(brand, review);
      const items = itemsOf(application);
      const check = ({ item, accepted }: Judgement) => {
        demand(items.includes(item), 'application.item-unknown', `没有待审查的条件“${item}”`);
        if (accepted) demandMayAccept(item, review, application);
      };
      judgements.forEach(check);
      return [{ type: 'ApplicationJudged', review, judgements }];
    },
  });
