import { dayOf } from '../../calendar/moment.ts';
import type { BrandState, Order } from '../../register/brand/state.ts';
import { answerIfAsked } from '../../schemes/catalogue.ts';
import type { Composer } from '../draft.ts';
import { caseOf } from '../draft.ts';
import { dayInFull, enumerated, measureOf, nameOf, paragraph, subjectOf } from '../wording.ts';
import { cited, decisionOf } from './decision.ts';
import { ORDER_TITLE } from './order.ts';

/** 更正通知 of what had been served and does not stand any more. */

const BY = {
  review: '行政复议机关撤销',
  court: '人民法院撤销',
  office: '本机关撤回',
} as const;

/** What the mark is free for after a decision fell, as it stands now. */
const MARK: Partial<Record<BrandState['standing'], string>> = {
  listed: '该品牌现为在库，可以按规定使用劳务品牌标识',
  suspended: '另有暂停决定正在执行，标识仍暂停使用，以该决定载明的期限为准',
  removed: '另有移出决定有效，不因本次撤销恢复在库',
};

/** A decision that fell: to everybody who had been told of it. */
export const decisionSetAside: Composer<'DecisionSetAside'> = (
  { decisionId, on, by, document, returns },
  scene,
) => {
  const { scheme, state } = scene;
  const decision = decisionOf(scene, decisionId);
  const mark = MARK[state.standing];
  const items = [
    ...(mark ? [mark] : []),
    ...(decision.measure === 'removal'
      ? ['不得再次申请的限制自始不发生效力；在办的整改通知书将另行重新送达']
      : []),
    ...(decision.measure !== 'removal' && answerIfAsked(scheme, 'set-aside-count') !== 'yes'
      ? ['本次暂停不计入累计次数']
      : []),
    ...(decision.publication ? ['已公布的决定信息将撤下并说明'] : []),
    '此前依该决定发出的通知和提醒不再作为依据',
    ...(returns
      ? ['此前查明的情形和复查结论不受影响；该事项由本局重新审查，结果另行书面告知']
      : []),
  ];
  return (['holder', 'county'] as const).map((to) => ({
    kind: 'correction',
    to,
    from: 'city',
    subject: subjectOf('更正通知', state.name, `“${nameOf(scheme, decision.measure)}”的决定已撤销`),
    title: '更正通知',
    blocks: [
      paragraph(
        `此前送达的${cited(decision)}，已于${dayInFull(on)}由${BY[by]}（${document.title}），自始不发生效力。更正如下：`,
      ),
      enumerated(items),
    ],
  }));
};

/** What of an order that fell the holder had heard: the order itself, or that it would be interviewed. */
function toldOf({ number, services, interview }: Order): string | undefined {
  const service = services.at(-1);
  const named = `《${ORDER_TITLE}》${number ? `（${number}）` : ''}`;
  if (service) return `此前于${dayInFull(service.effectiveOn)}送达的${named}`;
  return interview?.at && `${dayInFull(dayOf(interview.at))}约谈所涉、尚未送达的${named}`;
}

/** An order that fell after the holder heard of it: it asks nothing of the holder any more. */
export const orderWithdrawn: Composer<'OrderWithdrawn'> = (
  { caseId, stage, by, document },
  scene,
) => {
  const { scheme, state } = scene;
  const { orders, withdrawn = [] } = caseOf(scene, caseId);
  const order = [...orders, ...withdrawn].findLast((one) => one.stage === stage);
  const told = order && toldOf(order);
  if (!told) return [];
  const off = order.interview?.at && !order.interview.heldOn;
  return [
    {
      kind: 'correction',
      to: 'holder',
      from: measureOf(scheme, stage).authority,
      subject: subjectOf('更正通知', state.name, `${ORDER_TITLE}已撤销`),
      title: '更正通知',
      blocks: [
        paragraph(`${told}，已由${BY[by]}（${document.title}）。`),
        paragraph('该通知书载明的整改期限不再计算，此前依该通知书发出的提醒和告知不再作为依据。'),
        ...(off ? [paragraph('原定的约谈不再进行。')] : []),
        ...(withdrawn.includes(order)
          ? [paragraph('此前的复查结论仍然有效；是否重新责令，由本局另行决定并书面通知。')]
          : []),
      ],
    },
  ];
};
