import { formatDay } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import type { StoredEvent } from '../ledger/port.ts';
import { SERVICE_METHODS, VERIFICATION_RESULTS } from '../notices/wording.ts';
import type { BrandEvent } from '../register/brand/events.ts';
import type { Deadline } from '../register/deadline.ts';
import type { Scheme } from '../schemes/format.ts';
import { CLOCK_SENTENCES } from './clock-sentences.ts';
import { ENTRY_SENTENCES } from './entry-sentences.ts';
import { EVALUATION_SENTENCES } from './evaluation-sentences.ts';
import { EXTERNAL_SENTENCES } from './external-sentences.ts';
import type { Line } from './line.ts';
import {
  CONTACTS,
  FILING_CHANNELS,
  formatMoment,
  groundText,
  measureName,
  officeName,
  outcomeName,
  registerName,
  sortName,
  versionName,
} from './names.ts';
import { SANCTION_SENTENCES } from './sanction-sentences.ts';

/** What the sentences need to call things by their names. */
export interface Context {
  readonly scheme: Scheme;
  /** What each deadline was set for, by its id: the state forgets internal targets once met. */
  readonly deadlines: Readonly<Record<string, Pick<Deadline, 'what' | 'statutory'>>>;
}

/** Names the deadlines of the whole history, so that any page of it can speak of them. */
export const contextOf = (events: readonly StoredEvent[], scheme: Scheme): Context => ({
  scheme,
  deadlines: Object.fromEntries(
    events
      .map(({ event }) => event as BrandEvent)
      .filter((event) => event.type === 'DeadlineSet')
      .map(({ deadline }) => [deadline.id, deadline]),
  ),
});

type Fact<Type extends BrandEvent['type']> = Extract<BrandEvent, { type: Type }>;

/** How a case ended. */
export const CLOSED = {
  cured: '已整改',
  'cured-late': '逾期后完成整改',
  declined: '决定不再采取措施',
  restored: '暂停期满，恢复使用标识',
  removed: '已移出目录',
  left: '品牌离库，重新入库时终结',
  withdrawn: '整改通知书已撤回',
  'set-aside': '决定被撤销',
} as const;
const WITHDRAWN_BY = { office: '本机关撤回', review: '复议撤销', court: '诉讼撤销' } as const;
const UNDELIVERABLE = {
  'no-address': '没有可用的电子邮箱',
  rejected: '邮件被退回',
  bounced: '邮件被退回',
  'unknown-twice': '两次发送结果不明',
} as const;

const what = ({ deadlines }: Context, deadlineId: string) =>
  deadlines[deadlineId]?.what ?? deadlineId;

const lateSince = (moment: Moment | undefined, missed: string) =>
  moment && `${missed}（应为${formatMoment(moment)}）`;

/** Every fact of a brand's life has its sentence; the compiler asks for the missing ones. */
const SENTENCES: { [Type in BrandEvent['type']]: (event: Fact<Type>, context: Context) => Line } = {
  ...ENTRY_SENTENCES,
  ...EVALUATION_SENTENCES,
  ...SANCTION_SENTENCES,
  ...EXTERNAL_SENTENCES,
  ...CLOCK_SENTENCES,
  AmendmentAdopted: ({ from, to }) => ({
    text: `适用修订后的方案：${versionName(from)}改为${versionName(to)}；已在办的案件仍适用原版本`,
  }),
  ShorteningProposed: ({ deadlineId, to, reason }, context) => ({
    text: `${what(context, deadlineId)}：因${reason}，届满日将改为${formatDay(to.dueOn)}，已告知的期限须更改，待市级批准；批准前不作届满处理`,
  }),
  ServiceCorrected: ({ previous, service, why }) => ({
    text: `更正送达登记：${formatDay(previous.effectiveOn)}改为${formatDay(service.effectiveOn)}。理由：${why}`,
    documents: [service.proof],
  }),
  OrderWithdrawn: ({ by, document }) => ({
    text: `整改通知书失效（${WITHDRAWN_BY[by]}）`,
    documents: [document],
  }),
  CaseReturned: ({ reason }) => ({
    text: `${reason}：此前查明的情形和复查结论仍然有效，案件回到作出之前，重新决定`,
  }),
  OrderToServeAgain: ({ reason }) => ({ text: `整改通知书应重新送达：${reason}` }),
  BrandTransferred: ({ from, to, on, document }) => ({
    text: `${formatDay(on)}品牌由“${from.name}”转让给“${to.name}”`,
    documents: [document],
  }),
  BrandExited: ({ on, document, reason }) => ({
    text: reason
      ? `${formatDay(on)}移出资源库，不设禁止申请期。理由：${reason}`
      : `${formatDay(on)}自愿退出，不设禁止申请期`,
    documents: [document],
  }),
  RegisterMoved: ({ from, to, on, reason, document }, { scheme }) => ({
    text: `${formatDay(on)}${from ? `由${registerName(scheme, from)}` : ''}转入${registerName(scheme, to)}。理由：${reason}`,
    documents: [document],
  }),
  ChangeRegistered: ({ level, reason, changedOn, document }) => ({
    text: `${formatDay(changedOn)}${level === 'major' ? '重大' : '基本'}信息变更登记：${reason}`,
    documents: [document],
  }),
  BrandEntered: ({ name, county, enteredOn, ...of }, { scheme }) => ({
    text: `“${name}”入库（${sortName(scheme, of)}，${officeName(scheme, county)}），入库日${formatDay(enteredOn)}`,
  }),
  DeadlineSet: ({ deadline }) => ({
    text: `期限设定：${deadline.what}，届满日${formatDay(deadline.reckoning.dueOn)}${deadline.reckoning.certainty === 'provisional' ? '（暂定）' : ''}${deadline.statutory ? '' : '，内部时限'}`,
  }),
  DeadlineMet: ({ deadlineId, by }, context) => ({
    text: `${context.deadlines[deadlineId]?.statutory ? '期限事项' : '内部时限事项'}已办结：${what(context, deadlineId)}（${by}）`,
  }),
  DeadlineCancelled: ({ deadlineId, reason }, context) => ({
    text: `期限撤销：${what(context, deadlineId)}。理由：${reason}`,
  }),
  ReminderIssued: ({ deadlineId, superseded, lateSince: since }, context) => ({
    text: `发出期限提醒：${what(context, deadlineId)}${superseded.length > 0 ? `；同时到期的另 ${superseded.length} 次提醒并入本次` : ''}`,
    late: lateSince(since, '提醒晚发'),
  }),
  RemindersMissed: ({ deadlineId, missed }, context) => ({
    text: `期限已满，未再补发提醒：${what(context, deadlineId)}`,
    late: `未能发出 ${missed.length} 次提醒（${missed.map(({ at }) => formatMoment(at)).join('；')}）`,
  }),
  HolderRemindedLate: ({ deadlineId, planned, on, dueOn, reminded }, context) => ({
    text: `系统停运，当事人的提醒${reminded ? `于${formatDay(on)}才发出` : '未能在届满前发出'}：${what(context, deadlineId)}（届满日${formatDay(dueOn)}）`,
    late: lateSince(planned, '提醒晚发'),
  }),
  MissedRunSettled: ({ deadlineId, prejudiced, reason }, context) => ({
    text: `经核实，提醒晚发${prejudiced ? '影响' : '未影响'}当事人：${what(context, deadlineId)}。理由：${reason}`,
  }),
  DeadlineLapsed: ({ deadlineId, dueOn, lateSince: since }, context) => ({
    text: `期限届满，未见办理记录：${what(context, deadlineId)}，届满日${formatDay(dueOn)}`,
    late: lateSince(since, '系统记录晚于届满'),
  }),
  LapseWithheld: ({ deadlineId, dueOn }, context) => ({
    text: `暂定届满日${formatDay(dueOn)}已过，放假安排尚未导入，暂不作逾期处理：${what(context, deadlineId)}`,
  }),
  LapseRescinded: ({ deadlineId, reason }, context) => ({
    text: `撤回届满记录：${what(context, deadlineId)}。理由：${reason}`,
  }),
  DeadlineRecomputed: ({ deadline, previousDueOn, reason, resumed }) => ({
    documents: resumed && [resumed.document],
    text: `届满日重新推算：${deadline.what}，${deadline.reckoning.dueOn === previousDueOn ? `仍为${formatDay(previousDueOn)}` : `由${formatDay(previousDueOn)}改为${formatDay(deadline.reckoning.dueOn)}`}。理由：${reason}`,
  }),
  ElectronicServiceConsented: ({ on, document }) => ({
    text: `${formatDay(on)}同意电子送达`,
    documents: [document],
  }),
  FindingRecorded: ({ grounds, facts, evidence, foundOn, lasting }, { scheme }) => ({
    text: `${formatDay(foundOn)}查明：${facts}。情形：${grounds.map((code) => groundText(scheme, code)).join('；')}${lasting ? `。${lasting.steps.join('')}` : ''}`,
    documents: evidence,
  }),
  OrderDrafted: ({ stage }, { scheme }) => ({ text: `文书已拟：${measureName(scheme, stage)}` }),
  OrderSigned: ({ stage }, { scheme }) => ({ text: `文书已签发：${measureName(scheme, stage)}` }),
  OrderNumbered: ({ stage, number }, { scheme }) => ({
    text: `文书编号：${measureName(scheme, stage)}，${number}`,
  }),
  OrderServed: ({ stage, service }, { scheme }) => ({
    text: `${SERVICE_METHODS[service.method]}：${measureName(scheme, stage)}，${formatDay(service.on)}${service.effectiveOn === service.on ? '' : `（${formatDay(service.effectiveOn)}视为送达）`}`,
    documents: [service.proof],
  }),
  InterviewCalled: ({ at, place }) => ({ text: `约谈通知：${formatMoment(at)}，${place}` }),
  InterviewHeld: ({ on, record }) => ({ text: `${formatDay(on)}约谈已进行`, documents: [record] }),
  ReportFiled: ({ channel, filedOn, receivedOn, document, inTime }) => ({
    text: `收到整改报告：${FILING_CHANNELS[channel]}，以${formatDay(filedOn)}为准${receivedOn === filedOn ? '' : `，${formatDay(receivedOn)}收到`}`,
    documents: [document],
    late: inTime ? undefined : '报告在届满后提交',
  }),
  ReportReturned: ({ reason }) => ({ text: `整改报告退回补正，期限仍在进行。理由：${reason}` }),
  VerificationSigned: ({ result, document }) => ({
    text: `复查意见：${VERIFICATION_RESULTS[result]}`,
    documents: [document],
    late: result === 'cured-late' ? '整改完成于届满之后' : undefined,
  }),
  NextMeasureProposed: ({ measure }, { scheme }) => ({
    text: `提请决定是否采取下一步措施：${measureName(scheme, measure)}`,
  }),
  ProceedingDeclined: ({ measure, reason }, { scheme }) => ({
    text: `决定不采取下一步措施（${measureName(scheme, measure)}）。理由：${reason}`,
  }),
  CaseClosed: ({ outcome }) => ({ text: `案件办结：${CLOSED[outcome]}` }),
  EvaluationRecorded: ({ on, outcome, document }, { scheme }) => ({
    text: `${formatDay(on)}评估结论：${outcomeName(scheme, outcome)}`,
    documents: [document],
  }),
  NoticeUndeliverable: ({ subject, office, reason }, { scheme }) => ({
    text: `通知未能送出（${UNDELIVERABLE[reason]}）：${subject}；转${officeName(scheme, office)}另行联系`,
  }),
  ContactLogged: ({ by, on, remark }) => ({
    text: `${formatDay(on)}${CONTACTS[by]}联系：${remark}（联系不等于送达）`,
  }),
};

/** The sentence of a fact. An event of a type not known here is shown by its type. */
export function sentence(event: { readonly type: string }, context: Context): Line {
  const say = SENTENCES[event.type as BrandEvent['type']] as
    | ((event: unknown, context: Context) => Line)
    | undefined;
  return say?.(event, context) ?? { text: event.type };
}

/** The event types that have a sentence. */
export const SENTENCE_TYPES = Object.keys(SENTENCES) as readonly BrandEvent['type'][];
