import { type Moment, parseMoment } from '../../../shared/calendar/moment.ts';
import type { Role } from '../../../shared/identity/actor.ts';
import { HISTORIES, type Step } from './histories.ts';

/** What a step does once its turn has come: what only then is known is asked for. */
export interface Known {
  /** The next number of a document of the brand's office. */
  readonly nextNumber: () => string;
  /** A notice that the brand's holder has to be told of in another way than by mail. */
  readonly openContact: () => string | undefined;
}

export interface PlannedStep {
  readonly at: Moment;
  readonly brand: string;
  readonly role: Role;
  readonly command: (known: Known) => { readonly type: string } & Record<string, unknown>;
}

/** The facts of each ground, and the evidence of them. */
const FACTS: Readonly<Record<string, readonly [facts: string, evidence: string]>> = {
  '15(1)1': ['未按时报送本年度品牌发展状况信息，经催报仍未报送', '信息催报记录'],
  '15(1)2': ['经营场所变更后，未申请更改品牌基本信息', '登记信息比对表'],
  '15(1)3': ['宣传册所用标识与标准样式不一致', '现场检查记录'],
  '15(1)4': ['自行制作品牌牌匾，悬挂于两处门店', '现场照片'],
  '15(1)5': ['被列入经营异常名录，尚未移出', '公示系统查询记录'],
  '15(2)2': ['品牌经营主体变更后，未提出信息更改申请', '登记信息比对表'],
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

/** Every paper lies in the sample's own file. */
const paper = (title: string) => ({ title, reference: '演示卷宗' });

const local = (time = '') => `${time}:00+08:00`;

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
  evaluate: verb('city-officer', '17:00', 'record-evaluation', (on, [outcome]) => ({
    on,
    outcome,
    document: paper('综合评估意见'),
  })),
};

/** `order` is three steps of one day. */
const spelledOut = ([when, name, ...args]: Step): readonly Step[] =>
  name === 'order'
    ? [
        [when, 'draft'],
        [when, 'sign'],
        [when, 'number'],
      ]
    : [[when, name, ...args]];

function planned(brand: string, caseId: string, [when, name, ...args]: Step): PlannedStep {
  const found = VERBS[name];
  if (!found) throw new Error(`sample: no verb "${name}" (${brand})`);
  const day = when.slice(0, 10);
  const { role, type, fields } = found;
  return {
    at: parseMoment(local(when.length > 10 ? when : `${when}T${found.time}`)),
    brand,
    role,
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
