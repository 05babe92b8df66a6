import { type Moment, parseMoment } from '../../../shared/calendar/moment.ts';
import type { Role } from '../../../shared/identity/actor.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import { HISTORIES, type Step } from './histories.ts';
import { type Command, type Known, paper } from './sample.ts';

export interface PlannedStep {
  readonly at: Moment;
  readonly brand: string;
  readonly role: Role;
  /** Another person of the same role than who drafted. */
  readonly second?: boolean;
  /** Where it is not about the brand itself. */
  readonly stream?: StreamId;
  readonly command: (known: Known) => Command;
}

/** The facts of each ground, and the evidence of them. */
const FACTS: Readonly<Record<string, readonly [facts: string, evidence: string]>> = {
  '15(1)1': ['未按时报送本年度品牌发展状况信息，经催报仍未报送', '信息催报记录'],
  '15(1)2': ['经营场所变更后，未申请更改品牌基本信息', '登记信息比对表'],
  '15(1)3': ['宣传册所用标识与标准样式不一致', '现场检查记录'],
  '15(1)4': ['自行制作品牌牌匾，悬挂于两处门店', '现场照片'],
  '15(1)5': ['被列入经营异常名录，尚未移出', '公示系统查询记录'],
  '15(2)2': ['品牌经营主体变更后，未提出信息更改申请', '登记信息比对表'],
  '15(3)2': ['被列入严重违法失信企业名单', '公示系统查询记录'],
  '15(4)1': ['已清算注销，两年以上未开展经营活动', '登记机关注销证明'],
};

const ANNOUNCED = '注册地址查无此单位，邮寄退回，电话联系不上';

interface Verb {
  readonly role: Role;
  /** Usual local time. */
  readonly time: string;
  readonly type: string;
  fields(day: string, args: readonly string[], known: Known): Record<string, unknown>;
}

const verb = (
  role: Role,
  time: string,
  type: string,
  fields: Verb['fields'] = () => ({}),
): Verb => ({ role, time, type, fields });

const local = (time = '') => `${time}:00+08:00`;

/** No brand of the sample has a second decision. */
const DECISION = 'decision-1';

const of = (fields: Record<string, unknown>) => () => ({ decisionId: DECISION, ...fields });

const VERBS: Readonly<Record<string, Verb>> = {
  consent: verb('county-officer', '09:30', 'consent-to-electronic-service', (on) => ({
    on,
    document: paper('送达地址确认书'),
  })),
  find: verb('county-officer', '09:40', 'record-finding', (foundOn, [ground = '']) => {
    const [facts = '', evidence = ''] = FACTS[ground] ?? [];
    return { grounds: [ground], facts, evidence: [paper(evidence)], foundOn };
  }),
  draft: verb('county-officer', '10:30', 'draft-order'),
  hold: verb('county-officer', '10:40', 'hold-interview', (on) => ({
    on,
    record: paper('约谈记录'),
  })),
  sign: verb('county-lead', '11:00', 'sign-order'),
  number: verb('county-officer', '11:20', 'number-order', (_day, _args, { nextNumber }) => ({
    number: nextNumber(),
  })),
  serve: verb('county-officer', '14:30', 'serve-order', (day, [method, on = day]) => ({
    method,
    on,
    proof: paper(method === 'announcement' ? '公告截图' : '送达回证'),
    ...(method === 'announcement' && { reason: ANNOUNCED }),
  })),
  call: verb('county-officer', '15:00', 'call-interview', (_day, [at]) => ({
    at: local(at),
    place: '本局二楼会议室',
  })),
  report: verb('county-officer', '15:30', 'file-report', (receivedOn, [channel, postedOn]) => ({
    channel,
    receivedOn,
    ...(postedOn && { postedOn }),
    document: paper('整改报告'),
  })),
  verify: verb('county-lead', '16:30', 'sign-verification', (on, [result]) => ({
    result,
    on,
    document: paper('整改复查意见'),
    ...(result === 'ineffective' && { remark: '只说明了打算，没有整改后的证明材料。' }),
  })),
  decline: verb('county-lead', '16:40', 'decline-to-proceed', () => ({
    reason: '情形已在立案后自行消除，继续采取措施已无必要。',
  })),
  contact: verb('county-officer', '16:50', 'log-contact', (on, _args, { openContact }) => ({
    noticeId: openContact(),
    by: 'phone',
    on,
    remark: '已电话告知，对方表示知悉。',
  })),
  report_up: verb('county-lead', '09:50', 'take-up-sanction', (on) => ({
    route: 'county-report',
    on,
    document: paper('上报函'),
  })),
  hear: verb('city-officer', '10:00', 'serve-hearing-notice', (on) => ({
    method: 'direct',
    on,
    proof: paper('告知书送达回证'),
  })),
  reply: verb('county-officer', '10:20', 'record-reply', (on) => ({
    on,
    document: paper('陈述申辩书'),
  })),
  propose: verb('city-officer', '10:50', 'draft-decision', () => ({
    reasons: '情形属实，证据充分，确有必要作出决定。',
  })),
  review: verb('city-officer', '13:30', 'review-decision', of({ opinion: '事实清楚，同意。' })),
  legal: verb('legal-reviewer', '14:00', 'legally-review-decision', of({ opinion: '程序合法。' })),
  decide: verb('signatory', '15:10', 'sign-decision', of({})),
  enumerate: verb('city-officer', '15:20', 'number-decision', (_day, _args, { nextNumber }) => ({
    decisionId: DECISION,
    number: nextNumber(),
  })),
  deliver: verb('city-officer', '15:40', 'serve-decision', (on) => ({
    decisionId: DECISION,
    method: 'direct',
    on,
    proof: paper('决定书送达回证'),
  })),
  publish: verb('city-officer', '16:00', 'publish-decision', (on, [slug]) => ({
    decisionId: DECISION,
    on,
    url: `https://hrss.kunming.example/gazette/${slug}`,
  })),
  surrender: verb('county-officer', '16:10', 'return-mark', (on) => ({
    decisionId: DECISION,
    on,
    document: paper('标识牌匾收回清单'),
  })),
  overturn: verb('city-officer', '16:20', 'set-aside-decision', (on) => ({
    decisionId: DECISION,
    on,
    by: 'review',
    document: paper('行政复议决定书'),
  })),
  retract: verb('city-officer', '16:25', 'take-down-publication', (on) => ({
    decisionId: DECISION,
    on,
    explanation: '复议机关撤销了该决定，原公布内容不再有效。',
  })),
  transfer: verb('city-officer', '09:45', 'transfer-brand', (on, [to]) => ({
    to,
    on,
    document: paper('转让协议'),
  })),
  evaluate: verb('city-officer', '17:00', 'record-evaluation', (on, [outcome]) => ({
    on,
    outcome,
    document: paper('综合评估意见'),
  })),
};

/** Several steps of one day. */
const DAYS_WORK: Readonly<Record<string, readonly string[]>> = {
  order: ['draft', 'sign', 'number'],
  decision: ['propose', 'review', 'legal', 'decide', 'enumerate'],
};

const spelledOut = ([when, name, ...args]: Step): readonly Step[] =>
  DAYS_WORK[name]?.map((step): Step => [when, step]) ?? [[when, name, ...args]];

function planned(brand: string, caseId: string, [when, name, ...args]: Step): PlannedStep {
  const found = VERBS[name];
  if (!found) throw new Error(`sample: no verb "${name}" (${brand})`);
  const day = when.slice(0, 10);
  const { role, type, fields } = found;
  return {
    at: parseMoment(local(when.length > 10 ? when : `${when}T${found.time}`)),
    brand,
    role,
    second: name === 'review',
    command: (known) => ({ type, caseId, ...fields(day, args, known) }),
  };
}

/** Everything that people did, brand by brand. */
export const plannedSteps = (): readonly PlannedStep[] =>
  Object.entries(HISTORIES).flatMap(([brand, cases]) =>
    cases.flatMap((steps, i) =>
      steps.flatMap(spelledOut).map((step) => planned(brand, `case-${i + 1}`, step)),
    ),
  );
