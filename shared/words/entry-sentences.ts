import { formatDay } from '../calendar/day.ts';
import type { EntryEvent, Objector, Review, Round } from '../register/brand/entry/events.ts';
import { objectionName } from '../register/brand/entry/objections.ts';
import { clauseName } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import type { Line } from './line.ts';
import { grantName, officeName, sortName } from './names.ts';

export const REVIEWS: Readonly<Record<Review, string>> = {
  'initial-review': '初审',
  're-review': '复审',
};

const CLOSED = {
  ...REVIEWS,
  objection: '异议成立',
  withdrawn: '申报单位撤回',
} as const;

export const OBJECTORS: Readonly<Record<Objector, string>> = {
  unit: '单位',
  person: '个人',
  anonymous: '匿名',
};

/** The clause of a condition that is judged by itself; what is no condition is a likeness. */
function itemName(scheme: Scheme, item: string): string {
  const { naming, criteria, rules } = scheme;
  const condition =
    item === 'naming' ? naming : [...criteria, ...rules].find(({ id }) => id === item);
  return condition ? clauseName(scheme, condition.clause) : '相似品牌';
}

type Sentences = {
  readonly [Type in EntryEvent['type']]: (
    event: Extract<EntryEvent, { type: Type }>,
    context: { readonly scheme: Scheme },
  ) => Line;
};

export const roundWords = (round: Round | undefined): string =>
  round ? `；${round.name}申报，${formatDay(round.closesOn)}截止${round.late ? '，逾期' : ''}` : '';

/** The way from a recommendation to entry, and what stood in it. */
export const ENTRY_SENTENCES: Sentences = {
  ApplicationFiled: (event, { scheme }) => ({
    text: `“${event.name}”推荐入库（${sortName(scheme, event)}，${officeName(scheme, event.county)}）${roundWords(event.round)}${event.matches.length > 0 ? `；提示：${event.matches.map(({ reason }) => reason).join('；')}，由人员判断` : ''}`,
    documents: event.documents,
  }),
  ApplicationReturned: ({ review, reasons }) => ({
    text: `${REVIEWS[review]}退回补正：${reasons.join('；')}`,
  }),
  ApplicationResubmitted: ({ on, documents }) => ({
    text: `${formatDay(on)}提交补正材料`,
    documents,
  }),
  ApplicationJudged: ({ review, judgements }, { scheme }) => ({
    text: `${REVIEWS[review]}逐项意见：${judgements.map(({ item, accepted, reason }) => `${itemName(scheme, item)}${accepted ? '符合' : '不符合'}（${reason}）`).join('；')}`,
  }),
  InitialReviewPassed: ({ opinion, document, lateFor }) => ({
    text: `初审通过，推荐复审${lateFor ? `（报送晚于本轮截止日${formatDay(lateFor)}）` : ''}：${opinion}`,
    documents: [document],
  }),
  ExpertsDrawn: ({ pool, drawn, excluded, seed }) => ({
    text: `从专家库${pool.length}人中${excluded.length > 0 ? `（回避${excluded.length}人）` : ''}抽取${drawn.length}人：${drawn.join('、')}；抽取种子“${seed}”可复核`,
  }),
  SiteVisited: ({ on, facts, document }) => ({
    text: `${formatDay(on)}实地核查：${facts}`,
    documents: [document],
  }),
  ApplicationScored: ({ scores, average, document }) => ({
    text: `考评打分${scores.length}份，平均${average.toFixed(2)}分`,
    documents: [document],
  }),
  ReReviewPassed: ({ opinion, document, withoutVisit }) => ({
    text: `复审通过，列入拟公示名单：${opinion}${withoutVisit ? `；未实地核查，理由：${withoutVisit}` : ''}`,
    documents: [document],
  }),
  ListedForNotice: ({ batch }) => ({ text: `列入公示名单${batch}` }),
  NoticeOpened: ({ postedOn, until, url }) => ({
    text: `${formatDay(postedOn)}公示发布，公示期至${formatDay(until)}：${url}`,
  }),
  NoticeClosed: ({ lastDay }) => ({ text: `公示于${formatDay(lastDay)}期满` }),
  NoticeWithdrawn: ({ batch, on, reason, document }) => ({
    text: `${formatDay(on)}公示名单${batch}撤回，重新等待公示，新公示期从头起算。理由：${reason}`,
    documents: [document],
  }),
  EntryQuestioned: ({ batch, on, reason, document }) => ({
    text: `${formatDay(on)}入库所依据的公示名单${batch}撤回，入库是否撤销由市级决定。理由：${reason}`,
    documents: [document],
  }),
  EntryUpheld: ({ on, reasons, document }) => ({
    text: `${formatDay(on)}决定入库不撤销。理由：${reasons}`,
    documents: [document],
  }),
  EntrySetAside: ({ on, reasons, document }) => ({
    text: `${formatDay(on)}决定撤销入库，回到待公示。理由：${reasons}`,
    documents: [document],
  }),
  ObjectionReceived: ({ objectionId, by, receivedOn, facts, evidence }) => ({
    text: `${formatDay(receivedOn)}接到${OBJECTORS[by]}异议（${objectionName(objectionId)}），书面复核决定作出前不得入库：${facts}`,
    documents: evidence,
  }),
  ObjectionCameLate: ({ by, receivedOn, facts, why, evidence }) => ({
    text: `${formatDay(receivedOn)}接到${OBJECTORS[by]}异议，${why}，不阻断入库，转作举报处理：${facts}`,
    documents: evidence,
  }),
  ObjectionsReported: ({ objections }) => ({
    text: `期满后的异议已转作举报：${objections.join('、')}`,
  }),
  ObjectionDecided: ({ objectionId, upheld, reasons, on, document }) => ({
    text: `${formatDay(on)}异议复核决定（${objectionName(objectionId)}）：异议${upheld ? '成立' : '不成立'}。理由：${reasons}`,
    documents: [document],
  }),
  ApplicationClosed: ({ outcome, reasons, on, document }) => ({
    text: `${formatDay(on)}申报终止，未予入库（${CLOSED[outcome]}）：${reasons}`,
    documents: [document],
  }),
  BrandListed: ({ on, grants, document }, { scheme }) => ({
    text: `${formatDay(on)}入库${grants.map(({ code, reference }) => `；${grantName(scheme, code)}：${reference}`).join('')}`,
    documents: [document],
  }),
  DevelopmentPlanFiled: ({ on, document }) => ({
    text: `${formatDay(on)}中长期发展规划存档`,
    documents: [document],
  }),
};
