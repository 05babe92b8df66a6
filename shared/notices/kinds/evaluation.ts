import type { BrandEvent } from '../../register/brand/events.ts';
import type { Scheme } from '../../schemes/format.ts';
import type { Composer, Draft, Scene } from '../draft.ts';
import { deadlineOf } from '../draft.ts';
import { dayInFull, enumerated, howToFile, paragraph, quote, subjectOf } from '../wording.ts';

/** The evaluation period is over: the holder owes its materials, the city an outcome. */
export const evaluationDue: Composer<'EvaluationFellDue'> = ({ deadlineId, dueOn }, scene) => {
  const { state, scheme } = scene;
  const deadline = deadlineOf(scene, deadlineId);
  const fell = paragraph(
    `“${state.name}”劳务品牌的评估周期自${dayInFull(deadline.reckoning.from)}起算，已于${dayInFull(dueOn)}届满。`,
  );
  const outcomes = scheme.evaluation?.outcomes.map(({ label }) => label) ?? [];
  const shared = {
    kind: 'evaluation-due',
    from: 'city',
    subject: subjectOf('评估到期', state.name, '综合评估', `${dayInFull(dueOn)}到期`),
    title: '综合评估通知',
    deadline,
  } as const;
  // A cycle has asked for the materials by a printed day already.
  const asked = state.evaluation.enrolment !== undefined;
  const toHolder: Draft = {
    ...shared,
    to: 'holder',
    blocks: [
      fell,
      quote(scheme, deadline.reckoning.clause),
      paragraph('请将发展状况书面材料提交本局；已经提交的，无需重复提交。'),
      paragraph('评估结论作出前，品牌在库状态不变。'),
    ],
  };
  return [
    ...(asked ? [] : [toHolder]),
    {
      ...shared,
      to: 'city',
      blocks: [
        fell,
        quote(scheme, deadline.reckoning.clause),
        paragraph(`承办县（市、区）可协助核对材料。请组织综合评估，登记结论：`),
        enumerated(outcomes),
      ],
    },
  ];
};

/** 评估通知, to the holder of every brand that a cycle takes in; the paper that is served counts. */
export function evaluationRequest(
  event: Extract<BrandEvent, { type: 'EvaluationEnrolled' | 'EvaluationNoticeToServeAgain' }>,
  scene: Scene,
): readonly Draft[] {
  const { state, scheme, today } = scene;
  // A day that has passed is printed anew before the notice is served again.
  if (event.materialsDueOn <= today) return [];
  const due = dayInFull(event.materialsDueOn);
  const request: Draft = {
    kind: 'evaluation-request',
    to: 'holder',
    from: 'city',
    subject: subjectOf('评估通知', state.name, '提交发展状况评估材料', due),
    title: '评估通知',
    number: event.number,
    blocks: [
      paragraph(
        `“${state.name}”劳务品牌列入评估批次“${event.cycle}”。请在${due}以前提交发展状况书面材料。`,
      ),
      paragraph('依照下列规定：'),
      quote(scheme, scheme.evaluation?.clause ?? ''),
      howToFile('提交评估材料'),
      paragraph('本邮件是通知的副本，供你单位及早准备；提交期限以送达的纸质通知所载日期为准。'),
      paragraph('评估结论作出前，品牌在库状态不变。'),
    ],
    mergeable: false,
  };
  return [request];
}

/** What the check found to be missing is asked for again. */
export const materialsMissing: Composer<'MaterialsChecked'> = ({ complete, missing }, scene) => {
  if (complete) return [];
  const { state, scheme } = scene;
  const { enrolment } = state.evaluation;
  const request: Draft = {
    kind: 'evaluation-request',
    to: 'holder',
    from: 'city',
    subject: subjectOf('补正材料', state.name, '评估材料不齐，请补正'),
    title: '评估材料补正通知',
    number: enrolment?.number,
    blocks: [
      paragraph(`“${state.name}”劳务品牌的评估材料已收到，经核对尚缺：`),
      enumerated(missing),
      quote(scheme, scheme.evaluation?.clause ?? ''),
      paragraph('请尽快补齐。按期提交而材料不齐的，不按逾期未提交处理。'),
    ],
  };
  return [request];
};

/** What follows of a conclusion: only the paper that is served, after whoever is heard, obliges. */
function whatFollows(proposes: string | undefined, scheme: Scheme): string {
  if (!proposes) return '不因本次评估采取其他措施。';
  return scheme.ladder.some(({ id }) => id === proposes)
    ? '需要整改的事项和期限，以另行送达的整改通知书为准。'
    : '本结论不是处理决定。拟作出处理决定的，将先书面告知事实、理由和依据，听取陈述和申辩。';
}

/** The city's conclusion, told to the holder and to its county. The regulation asks for no answer. */
export const evaluationConcluded: Composer<'EvaluationRecorded'> = (
  { on, outcome, nextFrom, document },
  { state, scheme },
) => {
  const concluded = scheme.evaluation?.outcomes.find(({ code }) => code === outcome);
  const { label = outcome, proposes } = concluded ?? {};
  return (['holder', 'county'] as const).map((to) => ({
    kind: 'evaluation-conclusion',
    to,
    from: 'city',
    subject: subjectOf('评估结论', state.name, label),
    title: '综合评估结论告知',
    blocks: [
      paragraph(
        `本局于${dayInFull(on)}对“${state.name}”劳务品牌作出综合评估结论：${label}。依据：${document.title}（${document.reference}）。`,
      ),
      quote(scheme, scheme.evaluation?.clause ?? ''),
      paragraph(whatFollows(proposes, scheme)),
      paragraph(`本结论不改变品牌目前的状态。下一评估周期自${dayInFull(nextFrom)}起算。`),
    ],
  }));
};
