import { addDays } from '../../calendar/day.ts';
import { stands } from '../../register/brand/sanctions/decisions.ts';
import type { MarkDecision } from '../../register/brand/sanctions/state.ts';
import type { TrackedDeadline } from '../../register/brand/state.ts';
import type { Draft, Scene } from '../draft.ts';
import { dayInFull, dueInFull, howRestored, paragraph, quote, subjectOf } from '../wording.ts';
import { cited } from './decision.ts';

/** The window before a suspension ends, seen backwards in working days: who has what to do in it. */

const ASKED = {
  county: {
    what: '核查暂停期内的整改情况',
    toDo: '请核查暂停期内的整改情况，签署核查意见报市局，供市局决定是否再次暂停。',
  },
  city: {
    what: '决定是否再次暂停',
    toDo: '请根据整改情况决定是否再次暂停：拟再次暂停的，须有县级核查意见，先告知当事人并听取陈述申辩，并在届满前完成审核、法制审核和签发；不再暂停的，无需办理。',
  },
} as const;

const isRenewed = ({ state }: Scene, { id }: MarkDecision) =>
  Object.values(state.decisions).some((next) => next.follows === id && stands(next));

/** 暂停期届满前的提醒; nothing where it has been done. */
export function termReminder(
  to: 'county' | 'city',
  decision: MarkDecision,
  deadline: TrackedDeadline,
  scene: Scene,
): readonly Draft[] {
  const { reckoning } = deadline;
  if (isRenewed(scene, decision) || (to === 'county' && decision.check)) return [];
  const { what, toDo } = ASKED[to];
  const due = dueInFull(reckoning);
  return [
    {
      kind: 'reminder',
      to,
      from: 'city',
      subject: subjectOf('暂停期满前', scene.state.name, what, `${due}届满`),
      title: '暂停期届满前提醒',
      deadline,
      blocks: [
        paragraph(
          `“${scene.state.name}”劳务品牌（${scene.state.holder.name}）依${cited(decision)}的暂停期将于${due}届满。`,
        ),
        quote(scene.scheme, reckoning.clause),
        paragraph(toDo),
        ...(to === 'city' && decision.check
          ? [
              paragraph(
                `县级核查意见（${dayInFull(decision.check.on)}）：${decision.check.mended ? '已整改' : '未整改到位'}。`,
              ),
            ]
          : []),
        paragraph(
          `届满前没有再次作出暂停决定的，标识自${dayInFull(addDays(reckoning.dueOn, 1))}起${howRestored(scene.scheme)}；届满日遇休息日不顺延，期满后不能补作。`,
        ),
      ],
      mergeable: true,
      relevantWhile: { deadline: deadline.id, status: ['running'] },
    },
  ];
}
