import { ordersInForce } from '../../register/brand/serve-again.ts';
import type { Composer } from '../draft.ts';
import type { Block } from '../notice.ts';
import { dayInFull, measureOf, paragraph, subjectOf } from '../wording.ts';

/** To the new holder: the brand is theirs now, and so is what was open on it, once served. */
export const transferred: Composer<'BrandTransferred'> = ({ from, on, document }, scene) => {
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
