import type { Composer } from '../draft.ts';
import { deadlineOf } from '../draft.ts';
import { dayInFull, paragraph, quote, subjectOf } from '../wording.ts';

/** The evaluation period is over: the holder owes its materials, the city an outcome. */
export const evaluationDue: Composer<'EvaluationFellDue'> = ({ deadlineId, dueOn }, scene) => {
  const { state, scheme } = scene;
  const deadline = deadlineOf(scene, deadlineId);
  const fell = paragraph(
    `“${state.name}”劳务品牌的评估周期自${dayInFull(deadline.reckoning.from)}起算，已于${dayInFull(dueOn)}届满。`,
  );
  const outcomes = scheme.evaluation?.outcomes.map(({ label }) => `${label}；`) ?? [];
  const shared = {
    kind: 'evaluation-due',
    from: 'city',
    subject: subjectOf('评估到期', state.name, '综合评估', `${dayInFull(dueOn)}到期`),
    title: '综合评估通知',
    deadline,
  } as const;
  return [
    {
      ...shared,
      to: 'holder',
      blocks: [
        fell,
        quote(scheme, deadline.reckoning.clause),
        paragraph('请将发展状况书面材料提交本局；已经提交的，无需重复提交。'),
        paragraph('评估结论作出前，品牌在库状态不变。'),
      ],
    },
    {
      ...shared,
      to: 'city',
      blocks: [
        fell,
        quote(scheme, deadline.reckoning.clause),
        paragraph(`承办县（市、区）可协助核对材料。请组织综合评估，登记结论：`),
        { kind: 'list', items: outcomes },
      ],
    },
  ];
};
