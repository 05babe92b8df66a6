import { VERIFICATION_RESULTS } from '../../notices/wording.ts';
import {
  choice,
  day,
  filing,
  finding,
  given,
  ifRuled,
  long,
  number,
  paper,
  SET_ASIDE_BY,
  service,
  text,
  yesNo,
} from './fields.ts';
import type { Given, Rows } from './form.ts';

const proceeding = ifRuled('late-cure', 'county-decides', {
  ...yesNo('proceed', '仍进入下一步'),
  optional: true,
  hint: '仅“逾期后整改”填写；不进入的即结案',
});

const unfounded = { ...yesNo('unfounded', '经复核情形不成立'), optional: true } as const;
/** Where there is no choice but to proceed. */
const refuting = (at: Given) =>
  [
    ...ifRuled('city-discretion', 'mandatory', unfounded)(at),
    ...ifRuled('late-cure', 'always-next', unfounded)(at),
  ].slice(0, 1);

const OBSTACLES = { 'force-majeure': '不可抗力', other: '其他' };

/** From a finding to its verification. */
export const CASE_FORMS = {
  'record-finding': {
    about: 'brand',
    fields: finding,
  },
  'draft-order': { about: 'case', fields: [] },
  'sign-order': { about: 'case', fields: [], fourEyes: true },
  'number-order': { about: 'case', fields: [number] },
  'serve-order': { about: 'case', fields: service() },
  'call-interview': {
    about: 'case',
    fields: [
      { path: 'at', label: '约谈时间', kind: 'moment' },
      text('place', '约谈地点'),
      { ...number, optional: true },
    ],
  },
  'hold-interview': {
    about: 'case',
    fields: [day('on', '约谈日'), ...paper('record', '约谈记录')],
  },
  'file-report': {
    about: 'case',
    fields: filing('整改报告'),
  },
  'sign-verification': {
    about: 'case',
    fields: (at) => [
      choice('result', '复查结论', given(VERIFICATION_RESULTS)),
      day('on', '复查日'),
      ...paper('document', '复查意见'),
      long('remark', '说明', { optional: true, hint: '退回整改报告的，写明不足之处' }),
      ...proceeding(at),
    ],
  },
  'decline-to-proceed': {
    about: 'case',
    fields: (at) => [long('reason', '理由'), ...refuting(at)],
  },
  'correct-service': {
    about: 'case',
    fields: [
      ...service(),
      long('why', '更正理由'),
      {
        path: 'approveShortening',
        label: '批准缩短已告知的期限',
        kind: 'yes-no',
      },
    ],
  },
  'withdraw-order': {
    about: 'case',
    fields: [
      choice('by', '撤回或撤销的途径', given(SET_ASIDE_BY)),
      ...paper('document', '决定文书'),
    ],
  },
  'extend-deadline': {
    about: 'case',
    fields: [
      day('to', '顺延至'),
      choice('ground', '顺延事由', given(OBSTACLES)),
      long('why', '具体情况'),
      day('obstacleEndedOn', '障碍消除日'),
      day('requestedOn', '申请日'),
      ...paper('document', '申请材料'),
    ],
  },
  'stop-clock': {
    about: 'case',
    fields: [
      choice('ground', '中止事由', given(OBSTACLES)),
      long('reason', '具体情况'),
      day('from', '中止日', { hint: '当日不计入期限' }),
      ...paper('document', '批准文书'),
    ],
  },
  'resume-clock': {
    about: 'case',
    fields: [
      day('on', '恢复日', { hint: '当日不计入期限，余下的期间自次日续算' }),
      ...paper('document', '恢复通知'),
      { path: 'approveShortening', label: '批准缩短已告知的期限', kind: 'yes-no' },
    ],
  },
} as const satisfies Rows;
