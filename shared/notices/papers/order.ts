import type { TrackedDeadline } from '../../register/brand/state.ts';
import { caseOf, recipientOf, stageTimedBy } from '../draft.ts';
import { ORDER_TITLE, orderBlocks } from '../kinds/order.ts';
import { dueInSentence } from '../wording.ts';
import { contactOf, numberOrPending, type Paper, type PaperScene, type Writers } from './paper.ts';

const dueDay = (deadline: TrackedDeadline | undefined) =>
  deadline && dueInSentence(deadline.reckoning);

/** 责令限期整改通知书: its due day stays blank until service is recorded. */
function order({ caseId }: { readonly caseId: string }, scene: PaperScene): readonly Paper[] {
  const { scheme, state } = scene;
  const matter = caseOf(scene, caseId);
  const current = matter.orders.at(-1);
  const stage = scheme.ladder.find(({ id }) => id === current?.stage);
  if (!current || !stage) return [];
  const served = current.services.length > 0;
  const { deadlineId = '' } = current;
  const fallen = (matter.withdrawn ?? []).filter((one) => one.stage === stage.id).length;
  return [
    {
      id: `order/${caseId}/${stage.id}${fallen ? `-${fallen + 1}` : ''}${served ? `/${state.holder.id}` : ''}`,
      caseId,
      draft: !served,
      title: ORDER_TITLE,
      number: numberOrPending(current.number),
      to: state.holder.name,
      blocks: [
        ...orderBlocks(scene, matter, stage, dueDay(state.deadlines[deadlineId])),
        contactOf('county', scene),
      ],
      from: { office: recipientOf(stage.authority, scene).name, on: current.signedOn },
    },
  ];
}

export const orderWriters: Writers = {
  OrderDrafted: order,
  OrderSigned: order,
  OrderNumbered: order,
  OrderServed: order,
  OrderToServeAgain: order,
  DeadlineSet: ({ deadline: { rule, caseId } }, scene) =>
    caseId && stageTimedBy(scene, rule) ? order({ caseId }, scene) : [],
};
