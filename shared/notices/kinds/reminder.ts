import type { TrackedDeadline } from '../../register/brand/state.ts';
import type { Composer, Scene } from '../draft.ts';
import { authorityOver, deadlineOf, stageTimedBy } from '../draft.ts';
import {
  consequence,
  dueInFull,
  dueInSentence,
  howToFile,
  paragraph,
  provisionalNote,
  quote,
  runsFrom,
  subjectOf,
} from '../wording.ts';
import { ORDER_TITLE } from './order.ts';
import { termReminder } from './term.ts';

/** The order that set the period, where one did. */
function basisOf({ state }: Scene, { id, caseId }: TrackedDeadline): string {
  const orders = caseId ? (state.cases[caseId]?.orders ?? []) : [];
  const number = orders.find(({ deadlineId }) => deadlineId === id)?.number;
  return number ? `（《${ORDER_TITLE}》${number}）` : '';
}

/** For an office: its own matter, or a holder's that it has to see to. */
const whatToDo = ({ actor, what }: TrackedDeadline): string =>
  actor === 'holder'
    ? `“${what}”由经营者或持有人办理。请提前组织、督促，并登记结果。`
    : `请在届满日前${what}，并登记结果。`;

/** 期限提醒, to the side whose milestone fired. */
export const reminder: Composer<'ReminderIssued'> = (event, scene) => {
  const { state, scheme } = scene;
  const deadline = deadlineOf(scene, event.deadlineId);
  const to = deadline.milestones.find(({ id }) => id === event.milestone)?.to ?? deadline.actor;
  const decision = deadline.decisionId ? state.decisions[deadline.decisionId] : undefined;
  if (decision && deadline.statutory && to !== 'holder')
    return termReminder(to, decision, deadline, scene);
  const { what, reckoning } = deadline;
  const due = dueInFull(reckoning);
  return [
    {
      kind: 'reminder',
      to,
      from: to === 'holder' ? authorityOver(scene, deadline.rule) : 'city',
      subject: subjectOf('期限提醒', state.name, what, due),
      title: '期限提醒',
      deadline,
      blocks: [
        paragraph(
          `“${state.name}”劳务品牌须办理的事项“${what}”${basisOf(scene, deadline)}，${runsFrom(reckoning)}将于${dueInSentence(reckoning)}届满。`,
        ),
        quote(scheme, reckoning.clause),
        ...(to === 'holder' ? [howToFile(what)] : [paragraph(whatToDo(deadline))]),
        ...provisionalNote(reckoning),
        ...(to === 'holder' ? consequence(scheme, stageTimedBy(scene, deadline.rule)) : []),
        ...(to === 'holder' ? [paragraph('如已办理，请忽略本提醒。')] : []),
      ],
      mergeable: true,
      relevantWhile: { deadline: deadline.id, status: ['running'] },
    },
  ];
};
