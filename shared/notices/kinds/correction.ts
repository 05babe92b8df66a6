import { GROUNDS } from '../../register/brand/clock/ground.ts';
import type { BrandEvent } from '../../register/brand/events.ts';
import type { TrackedDeadline } from '../../register/brand/state.ts';
import { ruleOf } from '../../schemes/catalogue.ts';
import type { Side } from '../../schemes/side.ts';
import type { Composer, Scene } from '../draft.ts';
import { authorityOver, deadlineOf, once, stageTimedBy } from '../draft.ts';
import { dayInFull, dueInFull, paragraph, provisionalNote, quote, subjectOf } from '../wording.ts';
import { toldOfLapse } from './overdue.ts';

const senderTo = (side: Side, scene: Scene, deadline: TrackedDeadline): Side =>
  side === 'holder' ? authorityOver(scene, deadline.rule) : 'city';

/** 更正通知 to those who had been told that the period was over. */
export const rescission: Composer<'LapseRescinded'> = ({ deadlineId, reason }, scene) => {
  const deadline = deadlineOf(scene, deadlineId);
  const { state } = scene;
  return toldOfLapse(scene, deadline).map((to) => ({
    kind: 'correction',
    to,
    from: senderTo(to, scene, deadline),
    subject: subjectOf('更正通知', state.name, deadline.what, '届满记录已撤销'),
    title: '更正通知',
    blocks: [
      paragraph(
        `此前关于“${state.name}”劳务品牌“${deadline.what}”的期限（${dayInFull(deadline.reckoning.dueOn)}届满）“期限已届满，尚无记录”的告知，现予撤销。`,
      ),
      paragraph(`更正理由：${reason}。`),
      paragraph('该期限视为已按期办理，此前的告知自始不作为依据。'),
    ],
  }));
};

/** Who was served a document that states the date. */
const servedWith = (scene: Scene, { rule, decisionId, statutory }: TrackedDeadline) => {
  if (decisionId && statutory) return ['holder', 'county'] as const;
  const asked = stageTimedBy(scene, rule) ?? rule === scene.scheme.targets?.reply;
  return asked ? (['holder'] as const) : [];
};

type Recomputed = Extract<BrandEvent, { type: 'DeadlineRecomputed' }>;

/** Everybody who knows the earlier date: served with it, reminded of it, or told that it lapsed. */
const toldOfDate = (
  scene: Scene,
  deadline: TrackedDeadline,
  { previousDueOn, lapsed }: Recomputed,
): readonly Side[] => {
  const { calendar, scheme, today } = scene;
  const last = calendar.workingDayUpTo(previousDueOn);
  const reminded = ruleOf(scheme, deadline.rule).reminders.filter(({ workingDaysBefore }) =>
    workingDaysBefore.some((n) => calendar.workingDayAfter(last, -n) <= today),
  );
  return once([
    ...servedWith(scene, deadline),
    ...reminded.map(({ to }) => to),
    ...(lapsed ? toldOfLapse(scene, deadline) : []),
  ]);
};

/** 更正通知 of another due day; none where the day stays what it was. */
export const recomputation: Composer<'DeadlineRecomputed'> = (event, scene) => {
  const deadline = deadlineOf(scene, event.deadline.id);
  const { reckoning, what } = deadline;
  if (reckoning.dueOn === event.previousDueOn && !event.resumed) return [];
  const due = dueInFull(reckoning);
  return toldOfDate(scene, deadline, event).map((to) => ({
    kind: 'correction',
    to,
    from: senderTo(to, scene, deadline),
    subject: subjectOf(
      '更正通知',
      scene.state.name,
      what,
      `${event.resumed ? '恢复计算，' : ''}届满日更正为${due}`,
    ),
    title: '更正通知',
    deadline,
    blocks: [
      paragraph(`“${scene.state.name}”劳务品牌“${what}”的届满日更正如下：`),
      {
        kind: 'table',
        columns: ['原告知的届满日', '更正后的届满日', '更正理由'],
        rows: [[dayInFull(event.previousDueOn), due, event.reason]],
      },
      ...(event.resumed ? [{ kind: 'list' as const, items: reckoning.steps }] : []),
      quote(scene.scheme, reckoning.clause),
      ...provisionalNote(reckoning),
      paragraph('请以更正后的届满日为准；此前通知的其他内容不变。'),
    ],
    relevantWhile: { deadline: deadline.id, status: ['running'] },
  }));
};

/** To the holder: nothing is due until it is told that the clock runs again. */
export const clockStopped: Composer<'ClockStopped'> = (
  { deadlineId, from, ground, reason, document },
  scene,
) => {
  const deadline = deadlineOf(scene, deadlineId);
  const { what, reckoning } = deadline;
  return [
    {
      kind: 'correction',
      to: 'holder',
      from: senderTo('holder', scene, deadline),
      subject: subjectOf('期限中止', scene.state.name, what, `自${dayInFull(from)}起中止计算`),
      title: '期限中止通知',
      blocks: [
        paragraph(
          `“${scene.state.name}”劳务品牌“${what}”的期限，原定于${dueInFull(reckoning)}届满，现因${GROUNDS[ground]}（${reason}；${document.title}），自${dayInFull(from)}起中止计算。`,
        ),
        quote(scene.scheme, reckoning.clause),
        paragraph(
          '中止期间不届满，原告知的届满日不再作为依据。中止的原因消除后恢复计算，余下的期间自恢复的次日起续算，届满日另行书面告知。',
        ),
      ],
      relevantWhile: { deadline: deadline.id, status: ['stopped'] },
    },
  ];
};
