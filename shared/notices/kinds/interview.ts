import { dayOf, type Moment } from '../../calendar/moment.ts';
import type { Case } from '../../register/brand/state.ts';
import { ruleOf } from '../../schemes/catalogue.ts';
import type { Composer, Scene } from '../draft.ts';
import { caseOf } from '../draft.ts';
import type { Block } from '../notice.ts';
import {
  dayInFull,
  measureOf,
  paragraph,
  quote,
  subjectOf,
  VERIFICATION_RESULTS,
} from '../wording.ts';
import { factsAndGrounds, groundsOf, ORDER_TITLE, remedies } from './order.ts';

const timeOf = (at: Moment) =>
  `${dayInFull(dayOf(at))}${Number(at.slice(11, 13))}:${at.slice(14, 16)}`;

/** Why the person in charge is called: the order that went before, or what was found. */
function occasion(scene: Scene, matter: Case, stage: string): readonly Block[] {
  const previous = matter.orders.at(-2);
  const deadline = previous?.deadlineId ? scene.state.deadlines[previous.deadlineId] : undefined;
  if (!previous?.verification || !deadline) return factsAndGrounds(scene, matter, stage);
  return [
    paragraph(
      `你单位“${scene.state.name}”劳务品牌前经《${ORDER_TITLE}》（${previous.number}）责令整改，该通知书于${dayInFull(deadline.reckoning.from)}送达，整改期限于${dayInFull(deadline.reckoning.dueOn)}届满。经复查，结论为：${VERIFICATION_RESULTS[previous.verification.result]}。`,
    ),
    ...groundsOf(scene.scheme, matter, stage).map(({ clause }) => quote(scene.scheme, clause)),
  ];
}

/** 约谈通知书, to the holder. */
export const interview: Composer<'InterviewCalled'> = ({ caseId, at, place, number }, scene) => {
  const { scheme, state } = scene;
  const matter = caseOf(scene, caseId);
  const stage = matter.orders.at(-1)?.stage;
  if (!stage) throw new Error(`case ${caseId} calls an interview before its order is drafted`);
  const { clause, authority, rule } = measureOf(scheme, stage);
  return [
    {
      kind: 'interview',
      to: 'holder',
      from: authority,
      subject: subjectOf('约谈通知', state.name, '约谈负责人', timeOf(at)),
      title: '约谈通知书',
      ...(number && { number }),
      blocks: [
        paragraph(`请你单位负责人于${timeOf(at)}到${place}接受约谈。`),
        ...occasion(scene, matter, stage),
        paragraph('依照下列规定：'),
        quote(scheme, clause),
        {
          kind: 'table',
          columns: ['事项', '内容'],
          rows: [
            ['约谈时间', timeOf(at)],
            ['约谈地点', place],
            ['参加人', '你单位负责人；不能到场的，出具书面委托手续，由受委托人到场'],
            ['携带材料', '营业执照副本、身份证明、整改情况说明及证明材料'],
          ],
        },
        paragraph(
          `约谈时当场送达《${ORDER_TITLE}》，整改期限自${ruleOf(scheme, rule).startLabel}起算。无正当理由不到场的，本局如实记录，另行送达书面责令。`,
        ),
        ...remedies(scene, 'interview-remedies'),
      ],
    },
  ];
};
