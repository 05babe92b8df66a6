import { type Day, formatDay } from '../../calendar/day.ts';
import { dayOf } from '../../calendar/moment.ts';
import type { BrandEvent } from '../../register/brand/events.ts';
import { countSuspensions } from '../../register/brand/sanctions/count.ts';
import type { MarkDecision } from '../../register/brand/sanctions/state.ts';
import type { Case } from '../../register/brand/state.ts';
import type { Scheme } from '../../schemes/format.ts';
import { caseOf, recipientOf } from '../draft.ts';
import { DECISION_TITLES } from '../kinds/decision.ts';
import { chain } from '../kinds/escalation.ts';
import { HEARING_TITLE, hearingBlocks } from '../kinds/hearing.ts';
import { groundsOf, ORDER_TITLE, orderBlocks } from '../kinds/order.ts';
import type { Block } from '../notice.ts';
import {
  dayInFull,
  measureOf,
  nameOf,
  paragraph,
  quote,
  SERVICE_METHODS,
  sanctionOf,
  VERIFICATION_RESULTS,
} from '../wording.ts';
import { decisionPaper } from './decision.ts';
import {
  cell,
  form,
  numberOrPending,
  type Paper,
  type PaperBlock,
  type PaperScene,
  room,
  type Sheet,
  type Writers,
} from './paper.ts';
import { aboutOf } from './told.ts';

/** 决定卷: all that a person needs to decide on the next measure, and the draft to sign. */

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Block =>
  rows.length > 0 ? { kind: 'table', columns, rows } : paragraph('没有记录。');

const heading = (text: string): Block => ({ kind: 'heading', text });

const named = ({ title, reference }: { title: string; reference: string }) =>
  `${title}（${reference}）`;

type Line = readonly [what: string, proof: string];

/** What the record holds of replies, findings and proofs: a line for each such event. */
const LINES: {
  readonly [Type in BrandEvent['type']]?: (
    event: Extract<BrandEvent, { type: Type }>,
    scheme: Scheme,
  ) => Line;
} = {
  FindingRecorded: ({ evidence }) => ['立案', evidence.map(named).join('；')],
  OrderServed: ({ stage, service }, scheme) => [
    `${measureOf(scheme, stage).name}：${SERVICE_METHODS[service.method]}，${formatDay(service.effectiveOn)}送达`,
    named(service.proof),
  ],
  ServiceCorrected: ({ service, why }) => [
    `送达更正为${formatDay(service.effectiveOn)}：${why}`,
    named(service.proof),
  ],
  InterviewHeld: ({ record }) => ['约谈', named(record)],
  ReportFiled: ({ filedOn, inTime, document }) => [
    `整改报告，${formatDay(filedOn)}提交，${inTime ? '在期限内' : '届满后'}`,
    named(document),
  ],
  ReportReturned: ({ reason }) => [`整改报告退回补正：${reason}`, ''],
  VerificationSigned: ({ result, document }) => [
    `复查意见：${VERIFICATION_RESULTS[result]}`,
    named(document),
  ],
  SanctionTakenUp: ({ route, document }) => [
    route === 'county-report' ? '县级上报' : '市级依职权受理',
    named(document),
  ],
  HearingNoticeServed: ({ service }) => [
    `《${HEARING_TITLE}》${SERVICE_METHODS[service.method]}，${formatDay(service.effectiveOn)}送达`,
    named(service.proof),
  ],
  ReplyRecorded: ({ document }) => ['当事人陈述申辩', named(document)],
  MeasuresChecked: ({ mended, document }) => [
    `暂停期内整改核查：${mended ? '已整改' : '未整改到位'}`,
    named(document),
  ],
};

const lineOf = (event: BrandEvent, scheme: Scheme): Line | undefined =>
  (LINES[event.type] as ((event: BrandEvent, scheme: Scheme) => Line) | undefined)?.(event, scheme);

/** The events of the case up to now, each with the brand as it was then. */
const chaptersOf = (caseId: string, { history }: PaperScene) =>
  history.filter((chapter) => aboutOf(chapter.event, chapter).caseId === caseId);

const proceedings = (caseId: string, scene: PaperScene): Block =>
  table(
    ['日期', '事项', '凭证和存放'],
    chaptersOf(caseId, scene).flatMap(({ event, effectiveOn }) => {
      const line = lineOf(event, scene.scheme);
      return line ? [[formatDay(effectiveOn), ...line]] : [];
    }),
  );

const late = (since: string | undefined, day: Day) => {
  const planned = since?.slice(0, 10) as Day | undefined;
  return planned && planned !== day ? `原定${formatDay(planned)}，迟发` : '按时';
};

/** Who was reminded of the period, and what went out late or never. */
const reminders = (caseId: string, scene: PaperScene): Block =>
  table(
    ['日期', '提醒', '情况'],
    chaptersOf(caseId, scene).flatMap(({ event, state, recordedAt }) => {
      const day = dayOf(recordedAt);
      if (event.type === 'ReminderIssued') {
        const { what = '' } = state.deadlines[event.deadlineId] ?? {};
        const collapsed = event.superseded.length;
        const note = collapsed ? `；并入此前未发的${collapsed}次` : '';
        return [[formatDay(day), what, `${late(event.lateSince, day)}${note}`]];
      }
      return event.type === 'RemindersMissed'
        ? event.missed.map(({ at }) => [formatDay(dayOf(at)), '提醒', '届满前未能发出'])
        : [];
    }),
  );

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
  const reached = counted + one >= ground.count.atLeast;
  return [
    paragraph(
      `此前被暂停：计入累计${counted}次，实际作出并送达${all}次。${one && reached ? `本次为计入累计的第${counted + one}次，达到移出情形：` : ''}`,
    ),
    ...(one && reached ? [quote(scheme, ground.clause)] : []),
  ];
}

const law = ({ scheme }: PaperScene, scene: PaperScene, matter: Case, measure: string) =>
  [
    ...groundsOf(scheme, matter, sanctionOf(measure)).map(({ clause }) => clause),
    measureOf(scheme, sanctionOf(measure)).clause,
  ].map((clause) => quote(scene.scheme, clause));

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
    [room('负责人签名'), cell('日期', '')],
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
          [cell('劳务品牌', state.name), cell('案件', caseId)],
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
        ...law(scene, scene, matter, measure),
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
