import type { Case } from '../../register/brand/state.ts';
import type { Composer, Scene } from '../draft.ts';
import { caseOf } from '../draft.ts';
import type { Block } from '../notice.ts';
import {
  dayInFull,
  groundsAfterFailure,
  measureOf,
  paragraph,
  quote,
  subjectOf,
  VERIFICATION_RESULTS,
} from '../wording.ts';

/** Every order of the case so far: the file on which the city decides. */
export const chain = ({ scheme, state }: Scene, { orders }: Case): Block => ({
  kind: 'table',
  columns: ['措施', '文号', '送达日', '届满日', '复查意见'],
  rows: orders.map(({ stage, number, services, deadlineId, verification }) => {
    const served = services.at(-1);
    const deadline = deadlineId ? state.deadlines[deadlineId] : undefined;
    return [
      measureOf(scheme, stage).name,
      number ?? '无',
      served ? dayInFull(served.effectiveOn) : '无',
      deadline ? dayInFull(deadline.reckoning.dueOn) : '无',
      verification ? VERIFICATION_RESULTS[verification.result] : '无',
    ];
  }),
});

/** A measure that only the city can decide waits on its desk. */
export const proposal: Composer<'NextMeasureProposed'> = ({ caseId, measure }, scene) => {
  const { scheme, state } = scene;
  const { name, clause, authority } = measureOf(scheme, measure);
  if (authority !== 'city') return [];
  const matter = caseOf(scene, caseId);
  return [
    {
      kind: 'escalation',
      to: 'city',
      from: 'county',
      subject: subjectOf('督办', state.name, `${name}的建议，待决定`),
      title: '督办提示',
      blocks: [
        paragraph(
          `“${state.name}”劳务品牌（${state.holder.name}）经逐级整改和复查，提出“${name}”的建议，请审查决定。`,
        ),
        chain(scene, matter),
        ...groundsAfterFailure(scheme, measure).map((ground) => quote(scheme, ground.clause)),
        quote(scheme, clause),
        paragraph(
          '请组织审查：拟作出决定的，先告知当事人并听取陈述申辩；决定不予进行的，书面说明理由。本提示不是处理决定，未经审查决定，当事人的权利义务不变。',
        ),
      ],
    },
  ];
};
