import { caseOf, recipientOf } from '../draft.ts';
import { HEARING_TITLE, hearingBlocks } from '../kinds/hearing.ts';
import { dueInSentence } from '../wording.ts';
import { contactOf, numberOrPending, type Paper, type PaperScene, type Writers } from './paper.ts';

/** 拟作出决定告知书: the city's own; the province hears for itself. */
function hearing({ caseId }: { readonly caseId: string }, scene: PaperScene): readonly Paper[] {
  const { scheme, state } = scene;
  const matter = caseOf(scene, caseId);
  if (!matter.sanction || matter.sanction.route === 'province' || matter.status === 'closed')
    return [];
  const service = matter.sanction.hearing?.service;
  const deadline = Object.values(state.deadlines).findLast(
    (one) => one.caseId === caseId && one.rule === scheme.targets?.reply,
  );
  const due = service && deadline && dueInSentence(deadline.reckoning);
  return [
    {
      id: `hearing/${caseId}${service ? `/${service.on}` : ''}`,
      caseId,
      draft: !service,
      title: HEARING_TITLE,
      number: numberOrPending(matter.sanction.hearingNumber),
      to: state.holder.name,
      blocks: [...hearingBlocks(scene, matter, due), contactOf('city', scene)],
      // Its day is on the signed paper: the record knows when it was served.
      from: { office: recipientOf('city', scene).name },
    },
  ];
}

export const hearingWriters: Writers = {
  SanctionTakenUp: hearing,
  HearingNoticeNumbered: hearing,
  HearingNoticeServed: hearing,
  HearingToServeAgain: hearing,
  DeadlineSet: ({ deadline: { rule, caseId } }, scene) =>
    caseId && rule === scene.scheme.targets?.reply ? hearing({ caseId }, scene) : [],
  // A term that runs: what is intended now is its renewal.
  MeasuresChecked: ({ decisionId, mended }, scene) => {
    const caseId = scene.state.decisions[decisionId]?.caseId;
    return caseId && !mended ? hearing({ caseId }, scene) : [];
  },
};
