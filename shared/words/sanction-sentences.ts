import { formatDay } from '../calendar/day.ts';
import { SERVICE_METHODS } from '../notices/wording.ts';
import type { Measure, Route, SanctionEvent } from '../register/brand/sanctions/events.ts';
import type { Line } from './line.ts';

export const MEASURES: Readonly<Record<Measure, string>> = {
  suspension: '暂停使用标识',
  renewal: '再次暂停使用标识',
  removal: '移出目录并收回标识',
};

export const ROUTES: Readonly<Record<Route, string>> = {
  'county-report': '县级上报',
  'own-accord': '市级依职权',
  province: '省级决定',
};

const SET_ASIDE_BY = { review: '行政复议', court: '行政诉讼', office: '本机关' } as const;

type Sentences = {
  readonly [Type in SanctionEvent['type']]: (event: Extract<SanctionEvent, { type: Type }>) => Line;
};

/** The way to a suspension or a removal, and what came of it. */
export const SANCTION_SENTENCES: Sentences = {
  SanctionTakenUp: ({ route, on, document }) => ({
    text: `${formatDay(on)}受理拟暂停、移出事项（${ROUTES[route]}）`,
    documents: [document],
  }),
  HearingNoticeNumbered: ({ number }) => ({ text: `告知书编号：${number}` }),
  HearingNoticeServed: ({ service }) => ({
    text: `告知书${SERVICE_METHODS[service.method]}，${formatDay(service.effectiveOn)}生效`,
    documents: [service.proof],
  }),
  HearingToServeAgain: ({ reason }) => ({ text: `告知书须重新送达：${reason}` }),
  ReplyRecorded: ({ on, document }) => ({
    text: `${formatDay(on)}收到陈述申辩意见`,
    documents: [document],
  }),
  MeasuresChecked: ({ on, mended, document }) => ({
    text: `${formatDay(on)}县级整改核查：${mended ? '已整改' : '未整改'}`,
    documents: [document],
  }),
  DecisionDrafted: ({ measure, reasons, wouldBe }) => ({
    text: `拟制决定书（${MEASURES[measure]}）：${reasons}${wouldBe ? `（将为第 ${wouldBe.counted} 次计入的暂停，实际第 ${wouldBe.all} 次）` : ''}`,
  }),
  DecisionReviewed: ({ opinion }) => ({ text: `决定书审核：${opinion}` }),
  DecisionLegallyReviewed: ({ opinion }) => ({ text: `决定书法制审核：${opinion}` }),
  DecisionSigned: ({ on }) => ({ text: `决定书签发，作出日${formatDay(on)}` }),
  DecisionNumbered: ({ number }) => ({ text: `决定书编号：${number}` }),
  ProvincialDecisionEntered: ({ measure, number, signedOn, document }) => ({
    text: `登记省级决定（${MEASURES[measure]}）：${number}，作出日${formatDay(signedOn)}`,
    documents: [document],
  }),
  DecisionServed: ({ service }) => ({
    text: `决定书${SERVICE_METHODS[service.method]}，${formatDay(service.effectiveOn)}生效`,
    documents: [service.proof],
  }),
  DecisionVoided: ({ reason }) => ({ text: `决定书作废，文号不再使用。理由：${reason}` }),
  SuspensionStarted: () => ({ text: '暂停期开始，暂停使用标识' }),
  SuspensionContinued: () => ({ text: '暂停期满，另一暂停决定接续执行，标识仍暂停使用' }),
  RestorationAwaited: ({ since }) => ({
    text: `暂停期满，届满前未作出再次暂停决定；按裁定自${formatDay(since)}起可以申请恢复使用，恢复前标识仍暂停使用`,
  }),
  RestorationAppliedFor: ({ on, document }) => ({
    text: `${formatDay(on)}申请恢复使用标识`,
    documents: [document],
  }),
  MarkRestored: ({ on }) => ({
    text: `暂停期满，届满前未作出再次暂停决定，自${formatDay(on)}起恢复使用标识`,
  }),
  BrandRemoved: ({ bannedUntil }) => ({
    text: `移出劳务品牌目录，收回标识使用权${bannedUntil ? `，至${formatDay(bannedUntil)}不得再次申请` : ''}`,
  }),
  MarkReturned: ({ on, document }) => ({
    text: `${formatDay(on)}收回标识、牌匾`,
    documents: [document],
  }),
  BanEnded: ({ lastDay }) => ({ text: `不得再次申请的期限于${formatDay(lastDay)}届满` }),
  DecisionPublished: ({ on, url }) => ({ text: `${formatDay(on)}公布决定：${url}` }),
  PublicationTakenDown: ({ on, explanation }) => ({
    text: `${formatDay(on)}撤下公布信息并说明：${explanation}`,
  }),
  CountReset: ({ reason }) => ({ text: `暂停次数重新计算：${reason}` }),
  DecisionSetAside: ({ on, by, document }) => ({
    text: `${formatDay(on)}决定被撤销（${SET_ASIDE_BY[by]}）`,
    documents: [document],
  }),
};
