import type { Case } from '../../register/brand/state.ts';
import { ruleOf } from '../../schemes/catalogue.ts';
import type { Composer, Scene } from '../draft.ts';
import { caseOf, deadlineOf } from '../draft.ts';
import type { Block } from '../notice.ts';
import {
  dueInFull,
  dueInSentence,
  howToFile,
  measureOf,
  nameOf,
  paragraph,
  provisionalNote,
  quote,
  sanctionOf,
  spanInWords,
  subjectOf,
} from '../wording.ts';
import { serviceLine } from './order.ts';
import { reasonsFor } from './reasons.ts';

export const HEARING_TITLE = '拟作出决定告知书';

/** What the office would decide: the proposal, or once a term runs its renewal. */
const proposedIn = ({ proposed }: Case) => proposed ?? 'renewal';

/** What is intended and why, and how to answer it: by a day once service is recorded. */
export function hearingBlocks(scene: Scene, matter: Case, due?: string): readonly Block[] {
  const { scheme, state } = scene;
  const measure = proposedIn(matter);
  const { reply } = scheme.targets ?? {};
  const time = reply ? `自收到本告知书之日起${spanInWords(ruleOf(scheme, reply))}内` : '在收到后';
  return [
    paragraph(`本局拟对“${state.name}”劳务品牌作出“${nameOf(scheme, measure)}”的决定。`),
    ...reasonsFor(scene, matter, measure),
    paragraph('依照下列规定：'),
    quote(scheme, measureOf(scheme, sanctionOf(measure)).clause),
    paragraph(
      `你单位有权陈述和申辩，请${due ? `在${due}届满前` : time}以书面提出，并附证据。本局将充分听取意见并复核，不因陈述申辩加重处理。`,
    ),
    paragraph('本告知书不是处理决定。作出决定前，你单位的权利义务不变。'),
  ];
}

/** 告知书, to the holder: what is intended and why, and until when it may answer. */
export const hearingNotice: Composer<'DeadlineSet'> = (
  { deadline: { id, rule, caseId } },
  scene,
) => {
  const { scheme, state } = scene;
  if (!caseId || rule !== scheme.targets?.reply) return [];
  const matter = caseOf(scene, caseId);
  const { hearing, hearingNumber: number } = matter.sanction ?? {};
  const service = hearing?.service;
  if (!service) return [];
  const deadline = deadlineOf(scene, id);
  const due = dueInFull(deadline.reckoning);
  return [
    {
      kind: 'hearing-notice',
      to: 'holder',
      from: 'city',
      subject: subjectOf('陈述申辩', state.name, deadline.what, due),
      title: HEARING_TITLE,
      ...(number && { number }),
      deadline,
      blocks: [
        paragraph(serviceLine(HEARING_TITLE, service)),
        ...hearingBlocks(scene, matter, dueInSentence(deadline.reckoning)),
        howToFile(deadline.what),
        ...provisionalNote(deadline.reckoning),
      ],
    },
  ];
};
