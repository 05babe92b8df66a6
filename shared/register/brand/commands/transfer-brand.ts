import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { answerIfAsked } from '../../../schemes/catalogue.ts';
import type { CommandType } from '../../decider.ts';
import { knownParty, partyKey } from '../../party/known.ts';
import type { BrandEvent } from '../events.ts';
import { DayInput, demandFact, EvidenceInput, Text } from '../inputs.ts';
import { hearAgain, serveAgain } from '../serve-again.ts';
import type { BrandState } from '../state.ts';

const input = z.object({ to: Text, on: DayInput, document: EvidenceInput });

/** A new holder. Open cases stay with the brand; the new holder has to be served. */
export const transferBrand = {
  title: '登记品牌转让',
  input,
  reads: ({ to }) => [partyKey(to)],
  looksUp: ({ to }) => [partyKey(to)],
  decide({ to, on, document }, brand, context) {
    const holder = knownParty(to, context);
    demand(holder, 'party.unknown', `受让方“${to}”未登记，请先登记单位`);
    demand(to !== brand.holder.id, 'transfer.same-holder', '受让方已是该品牌的持有人');
    demandFact(on, context);
    return [
      { type: 'BrandTransferred', from: brand.holder, to: holder, on, document },
      ...(answerIfAsked(context.scheme, 'count-after-transfer') === 'reset'
        ? [{ type: 'CountReset' as const, reason: '品牌转让' }]
        : []),
      ...hearAgain(brand, '品牌已转让，应告知新持有人', context),
      ...serveAgain(brand, '品牌已转让，应向新持有人重新送达', context),
    ];
  },
} satisfies CommandType<BrandState, BrandEvent, typeof input>;
