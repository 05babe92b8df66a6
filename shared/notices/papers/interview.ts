import { dayOf } from '../../calendar/moment.ts';
import type { BrandEvent } from '../../register/brand/events.ts';
import { caseOf, recipientOf } from '../draft.ts';
import { interview } from '../kinds/interview.ts';
import { groundsOf, ORDER_TITLE } from '../kinds/order.ts';
import { measureOf } from '../wording.ts';
import {
  cell,
  contactOf,
  dayOrBlank,
  form,
  type Paper,
  type PaperScene,
  room,
  signature,
  type Writers,
} from './paper.ts';
import { asTold } from './told.ts';

const called = asTold('interview', interview);

export const interviewWriters: Writers = {
  InterviewCalled: (event, scene) =>
    called(event, scene).map((paper) => ({
      ...paper,
      blocks: [...paper.blocks, contactOf('county', scene)],
    })),
};

type Interview = Extract<BrandEvent, { type: 'InterviewCalled' | 'InterviewHeld' }>;

/** 约谈记录: to be written by hand; once it is held, its day and where the signed record lies. */
function record({ caseId }: Interview, scene: PaperScene): readonly Paper[] {
  const { scheme, state } = scene;
  const matter = caseOf(scene, caseId);
  const order = matter.orders.at(-1);
  if (!order?.interview) return [];
  const { at, place = '', heldOn, record } = order.interview;
  const { authority } = measureOf(scheme, order.stage);
  const texts = groundsOf(scheme, matter, order.stage).map(({ text }) => text);
  return [
    {
      id: `interview-record/${caseId}/${order.stage}${heldOn ? `/${heldOn}` : ''}`,
      caseId,
      draft: !heldOn,
      title: '约谈记录',
      blocks: [
        form(
          [cell('约谈时间', dayOrBlank(heldOn ?? (at && dayOf(at)))), cell('约谈地点', place)],
          [cell('约谈单位', recipientOf(authority, scene).name), cell('主持人、记录人')],
          [cell('被约谈单位', state.holder.name), cell('参加人及身份')],
          [
            cell('劳务品牌', state.name),
            cell('责令文书', `《${ORDER_TITLE}》${order.number ?? ''}`),
          ],
          [cell('告知的事实', matter.facts)],
          [cell('依据', ...texts)],
          [room('当事人陈述')],
          [room('整改承诺（措施、责任人、完成时间）')],
          [cell('书面责令', `《${ORDER_TITLE}》当场送达：☐ 是　☐ 否，另行送达`)],
          [cell('记录存放', record ? `${record.title}（${record.reference}）` : '')],
          [signature('被约谈单位签名、盖章'), signature('约谈人员签名')],
        ),
      ],
    },
  ];
}

export const interviewRecordWriters: Writers = { InterviewCalled: record, InterviewHeld: record };
