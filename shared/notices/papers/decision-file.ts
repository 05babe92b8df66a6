import { type Day, formatDay } from '../../calendar/day.ts';
import { countSuspensions, isPerParty } from '../../register/brand/sanctions/count.ts';
import type { MarkDecision } from '../../register/brand/sanctions/state.ts';
import type { Case } from '../../register/brand/state.ts';
import { caseOf, recipientOf } from '../draft.ts';
import { DECISION_TITLES } from '../kinds/decision.ts';
import { chain } from '../kinds/escalation.ts';
import { HEARING_TITLE, hearingBlocks } from '../kinds/hearing.ts';
import { groundsOf, ORDER_TITLE, orderBlocks } from '../kinds/order.ts';
import type { Block } from '../notice.ts';
import {
  caseLabel,
  dayInFull,
  measureOf,
  nameOf,
  paragraph,
  quote,
  sanctionOf,
} from '../wording.ts';
import { named, proceedings, reminders } from './case-history.ts';
import { decisionPaper } from './decision.ts';
import {
  cell,
  form,
  numberOrPending,
  type Paper,
  type PaperBlock,
  type PaperScene,
  type Sheet,
  signature,
  type Writers,
} from './paper.ts';

/** 决定卷: all that a person needs to decide on the next measure, and the draft to sign. */

const heading = (text: string): Block => ({ kind: 'heading', text });

/** 为何是这天, of the last period that ran out. */
function reckoned({ orders }: Case, { state }: PaperScene): readonly Block[] {
  const { deadlineId = '' } = orders.findLast((order) => order.deadlineId) ?? {};
  const deadline = state.deadlines[deadlineId];
  return deadline
    ? [
        paragraph(`“${deadline.what}”的期限于${dayInFull(deadline.reckoning.dueOn)}届满：`),
        { kind: 'list', items: deadline.reckoning.steps },
      ]
    : [paragraph('没有经过期限的整改措施。')];
}

/** How often the mark was suspended, and what one more would mean. */
function tally({ state, scheme }: PaperScene, measure: string): readonly Block[] {
  const ground = scheme.grounds.find(({ count }) => count?.of === 'suspension');
  if (!ground?.count) return [];
  const { counted, all } = countSuspensions(state, scheme);
  const one = sanctionOf(measure) === 'suspension' ? 1 : 0;
  const reached = !isPerParty(scheme) && counted + one >= ground.count.atLeast;
  return [
    paragraph(
      `${isPerParty(scheme) ? '本品牌（次数按持有人名下全部品牌累计）' : ''}此前被暂停：计入累计${counted}次，实际作出并送达${all}次。${one && reached ? `本次为计入累计的第${counted + one}次，达到移出情形：` : ''}`,
    ),
    ...(one && reached ? [quote(scheme, ground.clause)] : []),
  ];
}

const law = ({ scheme }: PaperScene, matter: Case, measure: string) =>
  [
    ...groundsOf(scheme, matter, sanctionOf(measure)).map(({ clause }) => clause),
    measureOf(scheme, sanctionOf(measure)).clause,
  ].map((clause) => quote(scheme, clause));

/** What would be signed: the next order; for a sanction the hearing notice, and then the decision. */
function drafts(
  scene: PaperScene,
  matter: Case,
  measure: string,
  decision: MarkDecision | undefined,
): readonly Sheet[] {
  const { scheme, state } = scene;
  if (decision) return [decisionPaper(scene, decision)];
  const stage = scheme.ladder.find(({ id }) => id === measure);
  const title = stage ? ORDER_TITLE : HEARING_TITLE;
  const blocks = stage ? orderBlocks(scene, matter, stage) : hearingBlocks(scene, matter);
  const office = recipientOf(stage?.authority ?? 'city', scene).name;
  return [
    { title, number: numberOrPending(undefined), to: state.holder.name, blocks, from: { office } },
  ];
}

/** Either way is a decision with reasons; the file prefers neither. */
const choice = (next: string, declined?: { reason: string; on: Day }): PaperBlock =>
  form(
    [cell('☐ 同意进行', `签发所附《${next}》（另有文书的，另附）`)],
    [
      declined
        ? cell('☑ 不予进行', `理由：${declined.reason}（${formatDay(declined.on)}）`)
        : cell('☐ 不予进行', '理由（必须写明）：', '', ''),
    ],
    [signature('负责人签名'), cell('日期', '')],
  );

function decisionFile(
  caseId: string,
  measure: string,
  scene: PaperScene,
  end: { decision?: MarkDecision; declined?: { reason: string; on: Day } } = {},
): readonly Paper[] {
  const { scheme, state } = scene;
  const matter = caseOf(scene, caseId);
  const name = nameOf(scheme, measure);
  const attachments = end.declined ? [] : drafts(scene, matter, measure, end.decision);
  const evidence = matter.evidence.map(named);
  return [
    {
      id: `decision-file/${caseId}/${measure}`,
      caseId,
      draft: false,
      title: `“${state.name}”劳务品牌${name}决定卷`,
      blocks: [
        form(
          [cell('劳务品牌', state.name), cell('案件', caseLabel(caseId))],
          [cell('经营者或持有人', state.holder.name)],
          [cell('属地单位', recipientOf('county', scene).name)],
          [cell('待决定的措施', name), cell('卷内记录截至', formatDay(scene.today))],
        ),
        heading('一、查明的情形和证据'),
        paragraph(matter.facts),
        ...(evidence.length > 0 ? [{ kind: 'list', items: evidence } as const] : []),
        heading('二、此前的措施'),
        matter.orders.length > 0 ? chain(scene, matter) : paragraph('没有此前的整改措施。'),
        heading('三、送达、报告、答辩和复查'),
        proceedings(caseId, scene),
        heading('四、提醒'),
        reminders(caseId, scene),
        heading('五、期限的计算'),
        ...reckoned(matter, scene),
        heading('六、依据'),
        ...law(scene, matter, measure),
        ...tally(scene, measure),
        heading('七、决定'),
        choice(
          end.decision ? DECISION_TITLES[end.decision.measure] : (attachments[0]?.title ?? ''),
          end.declined,
        ),
        paragraph(
          '本卷由记录汇编，供决定之用。系统不作判断：同意或者不予进行，均由负责人签名决定。',
        ),
      ],
      attachments,
    },
  ];
}

/** As long as the measure is only proposed, the file keeps up with the record. */
const pending = ({ caseId }: { readonly caseId: string }, scene: PaperScene): readonly Paper[] => {
  const { proposed, orders } = caseOf(scene, caseId);
  // The first order of a case follows the finding itself: there is nothing yet to put together.
  const isFirst = orders.length === 0 && scene.scheme.ladder.some(({ id }) => id === proposed);
  return proposed && !isFirst ? decisionFile(caseId, proposed, scene) : [];
};

const drafted = ({ decisionId }: { readonly decisionId: string }, scene: PaperScene) => {
  const decision = scene.state.decisions[decisionId];
  return decision && decision.route !== 'province'
    ? decisionFile(decision.caseId, decision.measure, scene, { decision })
    : [];
};

export const decisionFileWriters: Writers = {
  NextMeasureProposed: pending,
  SanctionTakenUp: pending,
  HearingNoticeServed: pending,
  ReplyRecorded: pending,
  MeasuresChecked: ({ decisionId, mended }, scene) => {
    const caseId = scene.state.decisions[decisionId]?.caseId;
    return caseId && !mended ? decisionFile(caseId, 'renewal', scene) : [];
  },
  DecisionDrafted: drafted,
  DecisionReviewed: drafted,
  DecisionLegallyReviewed: drafted,
  ProceedingDeclined: ({ caseId, measure, reason }, scene) =>
    decisionFile(caseId, measure, scene, { declined: { reason, on: scene.today } }),
};
