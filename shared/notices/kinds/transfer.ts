import type { BrandEvent } from '../../register/brand/events.ts';
import { ordersInForce } from '../../register/brand/serve-again.ts';
import type { Composer, Draft, Scene } from '../draft.ts';
import type { Block } from '../notice.ts';
import { dayInFull, enumerated, measureOf, paragraph, subjectOf } from '../wording.ts';

type Transfer = Extract<BrandEvent, { type: 'BrandTransferred' }>;

/** To the old holder: nothing is asked of it any more. */
function parted({ from, to, on, document }: Transfer, { state, scheme }: Scene): Draft {
  const orders = ordersInForce(state).map(
    ({ stage, number }) => `${measureOf(scheme, stage).name}${number ? `（${number}）` : ''}`,
  );
  return {
    kind: 'transfer',
    to: from,
    from: 'city',
    subject: subjectOf('转让登记', state.name, '你单位不再是持有人', dayInFull(on)),
    title: '转让登记告知',
    blocks: [
      paragraph(
        `“${state.name}”劳务品牌已于${dayInFull(on)}由你单位转让给${to.name}（${document.title}），持有人变更已登记。`,
      ),
      ...(orders.length > 0
        ? [
            paragraph('此前向你单位送达的下列整改通知书随品牌转移，其期限不再向你单位计算：'),
            enumerated(orders),
          ]
        : []),
      paragraph(
        '自转让之日起，该品牌的劳务品牌标识由受让方按规定使用；此前就该品牌发出的提醒不再作为依据。如与事实不符，请立即书面告知本局。',
      ),
    ],
  };
}

/** To the new holder: the brand is theirs now, and so is what was open on it, once served. */
export const transferred: Composer<'BrandTransferred'> = (event, scene) => {
  const { from, on, document } = event;
  const { scheme, state } = scene;
  const orders = ordersInForce(state);
  const openOrders: readonly Block[] = [
    paragraph('下列整改通知书随品牌转移，将向你单位重新送达；整改期限自重新送达之日起计算：'),
    {
      kind: 'table',
      columns: ['措施', '文号', '原送达日'],
      rows: orders.map(({ stage, number, services }) => [
        measureOf(scheme, stage).name,
        number ?? '无',
        services.map(({ effectiveOn }) => dayInFull(effectiveOn)).join('、'),
      ]),
    },
  ];
  return [
    parted(event, scene),
    {
      kind: 'transfer',
      to: 'holder',
      from: 'city',
      subject: subjectOf('转让登记', state.name, '持有人变更', dayInFull(on)),
      title: '转让登记告知',
      blocks: [
        paragraph(
          `“${state.name}”劳务品牌已于${dayInFull(on)}由${from.name}转让给${state.holder.name}（${document.title}）。`,
        ),
        ...(orders.length > 0
          ? openOrders
          : [paragraph('转让时该品牌没有需要重新送达的整改通知书。')]),
        paragraph(
          '此前的送达地址确认和电子送达同意不再适用，请向所在地县（市、区）人社部门提交新的《送达地址确认书》。',
        ),
      ],
    },
  ];
};
