import type { TrackedDeadline } from '../../register/brand/state.ts';
import { caseOf, recipientOf, stageTimedBy } from '../draft.ts';
import { ORDER_TITLE, orderBlocks } from '../kinds/order.ts';
import { dueInFull, paragraph } from '../wording.ts';
import { numberOrPending, type Paper, type PaperScene, type Writers } from './paper.ts';

/** Filled in by the office: how to reach it is no part of the record. */
export const CONTACT = paragraph('联系人、联系电话、地址：＿＿＿＿＿＿＿＿＿＿（制发单位填写）。');

const dueDay = (deadline: TrackedDeadline | undefined) => deadline && dueInFull(deadline.reckoning);

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
      blocks: [...orderBlocks(scene, matter, stage, dueDay(state.deadlines[deadlineId])), CONTACT],
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
