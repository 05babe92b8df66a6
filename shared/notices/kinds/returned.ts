import type { Composer } from '../draft.ts';
import { authorityOver, caseOf, deadlineOf } from '../draft.ts';
import {
  dueInFull,
  dueInSentence,
  howToFile,
  paragraph,
  provisionalNote,
  quote,
  subjectOf,
} from '../wording.ts';

/** 退回补正: what is weak about the measures, and that the period still runs. */
export const reportReturned: Composer<'ReportReturned'> = ({ caseId, reason }, scene) => {
  const { scheme, state } = scene;
  const id = caseOf(scene, caseId).orders.at(-1)?.deadlineId;
  if (!id) return [];
  const deadline = deadlineOf(scene, id);
  const due = dueInFull(deadline.reckoning);
  return [
    {
      kind: 'report-returned',
      to: 'holder',
      from: authorityOver(scene, deadline.rule),
      subject: subjectOf('退回补正', state.name, '整改报告', `期限仍至${due}`),
      title: '整改报告退回补正告知',
      deadline,
      blocks: [
        paragraph(`你单位提交的“${state.name}”劳务品牌整改报告经复查，尚有不足：${reason}`),
        paragraph(
          `整改期限没有改变，仍于${dueInSentence(deadline.reckoning)}届满。请在届满前补正并重新提交，本局再行复查。退回补正不是认定未整改。`,
        ),
        quote(scheme, deadline.reckoning.clause),
        howToFile(deadline.what),
        ...provisionalNote(deadline.reckoning),
      ],
      relevantWhile: { deadline: id, status: ['running', 'withheld'] },
    },
  ];
};
