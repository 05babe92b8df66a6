import type { SchemeInput } from '../format.ts';
import { forms } from './forms.ts';
import { ROUND_2021 } from './rules.ts';

const BODY: Readonly<Record<string, string>> = { 'annex-1': '临汾市市级劳务品牌申报认定表' };

/** 正文书名号内的名称. */
const titledAsInBody = forms.map((form) => ({ ...form, title: BODY[form.id] ?? form.title }));

/** Every open legal question of the notice. */
export const rulings: SchemeInput['rulings'] = [
  {
    id: 'public-notice-posting-day',
    question: '公示发布当日是否计入7个工作日？',
    clauses: ['3(2)4'],
    options: [
      {
        value: 'not-counted',
        label: '不计入，自次日起算',
        sets: [{ rule: 'public-notice', field: 'countsStart', value: false }],
      },
      {
        value: 'counted',
        label: '计入',
        sets: [{ rule: 'public-notice', field: 'countsStart', value: true }],
      },
    ],
    default: 'not-counted',
    reason: '参照民法典第201条，开始的当日不计入；“不少于”是下限，不计发布日才能保证足额。',
  },
  {
    id: 'public-notice-bound',
    question: '“公示期不少于7个工作日”能否在公示文中载明更长的期间？',
    clauses: ['3(2)4'],
    options: [
      {
        value: 'at-least',
        label: '可以：7个工作日是下限，公示文可以载明更晚的截止日',
        sets: [{ rule: 'public-notice', field: 'bound', value: 'at_least' }],
      },
      {
        value: 'exact',
        label: '一律公示恰好7个工作日',
        sets: [{ rule: 'public-notice', field: 'bound', value: 'exact' }],
      },
    ],
    default: 'at-least',
    reason: '按字面，“不少于”包括本数而不设上限（民法典第1259条）。',
  },
  {
    id: 'submission-day',
    question: '“请于12月30日前”是否包括12月30日当日？',
    clauses: ['4(3)'],
    options: [
      {
        value: 'included',
        label: '包括：12月30日24时截止',
        sets: [{ rule: 'submission', field: 'rounds', value: [ROUND_2021] }],
      },
      {
        value: 'excluded',
        label: '不包括：12月29日24时截止',
        sets: [
          { rule: 'submission', field: 'rounds', value: [{ ...ROUND_2021, on: '2021-12-29' }] },
        ],
      },
    ],
    default: 'included',
    reason: '“前”是否含本数没有规定；实务通常含当日，取对申报单位有利的解释。属判断，无直接条文。',
  },
  {
    id: 'submission-rolls',
    question: '报送截止日遇休息日，是否顺延？',
    clauses: ['4(3)'],
    options: [
      {
        value: 'as-printed',
        label: '不顺延，以通知载明的日期为准',
        sets: [{ rule: 'submission', field: 'rolls', value: false }],
      },
      {
        value: 'roll',
        label: '顺延至其后第一个工作日',
        sets: [{ rule: 'submission', field: 'rolls', value: true }],
      },
    ],
    default: 'as-printed',
    reason: '写明日期的是期日而不是期间，是否顺延由发通知的机关定；通知未写的照载明的日期。',
  },
  {
    id: 'late-application',
    question: '截止日之后的申报，不予受理还是登记后由人员决定？',
    clauses: ['4(3)'],
    options: [
      { value: 'refuse', label: '不予受理，等下一轮' },
      { value: 'record', label: '照常登记并注明逾期，是否受理由初审、复审书面写明' },
    ],
    default: 'refuse',
    reason:
      '通知定有截止日而没有逾期受理的规定，按期申报的单位应同等对待。申报在截止日前、县级在截止日后才报送市局的，责任不在申报单位：一律登记并注明，不拒绝。属判断，无直接条文。',
  },
  {
    id: 'issue-day',
    question: '原文未载印发日期，2021年度申报自何日起受理？',
    clauses: ['4(3)'],
    options: [
      { value: 'open', label: '不设起始日：截止日前的申报均受理' },
      { value: 'by-date', label: '自核实的印发日期起，在年度数据中载明起始日' },
    ],
    actedOnBy: 'people',
    default: 'open',
    reason:
      '所据文本只有文号“临人社函〔2021〕329号”，没有落款日期，印发日期未核；不以推定的日期拒绝任何申报。',
  },
  {
    id: 'later-rounds',
    question: '本通知只定2021年度，其后年度的申报期限如何确定？',
    clauses: ['4(3)'],
    options: [
      { value: 'by-notice', label: '每年另发通知，收到后作为新的一轮数据录入' },
      { value: 'same-day', label: '逐年沿用12月30日' },
    ],
    actedOnBy: 'people',
    default: 'by-notice',
    reason: '标题和正文均限于2021年度；未发通知的年度没有期限可算，计算器仍答最近一轮载明的日期。',
  },
  {
    id: 'threshold-year',
    question: '“2021年”“2020年以来”的人数，其后年度申报时按哪一年计算？',
    clauses: ['2(1)2', '2(2)4'],
    options: [
      { value: 'application-year', label: '品牌按申报年度、基地按上一年度以来计算' },
      { value: 'as-printed', label: '一律按条文写明的年份' },
    ],
    default: 'application-year',
    reason:
      '通知为2021年度而发，年份随申报年度走；2024、2025年度的办法另有更低的门槛，应另成方案。',
  },
  {
    id: 'employment-rate-field',
    question: '“就业率达到30%以上”在申报认定表中没有对应栏目，凭什么认定？',
    clauses: ['2(1)2', 'annex-1-trained'],
    options: [
      { value: 'roster', label: '以培训结业证明和带动就业人员花名册核算' },
      { value: 'declaration', label: '以申报单位书面说明为准' },
    ],
    actedOnBy: 'people',
    default: 'roster',
    reason: '三（一）第1项要求提交结业证明和花名册原始资料，就业率可以由此核算。',
  },
  {
    id: 'plain-counties',
    question: '哪些县（市、区）为平川县，哪些为山区县？',
    clauses: ['3(2)1'],
    options: [
      {
        value: 'seven-plain',
        label: '尧都、侯马、霍州、曲沃、翼城、襄汾、洪洞为平川，其余10县为山区',
      },
      { value: 'city-list', label: '以市局另行公布的名单为准，在数据中更改' },
    ],
    actedOnBy: 'people',
    default: 'seven-plain',
    reason: '通知未列名单；按当地通行的平川、山区划分录入，没有查到正式出处，应由市局核。',
  },
  {
    id: 'quota-is-no-cap',
    question: '推荐名额是否同时为上限？',
    clauses: ['3(2)1'],
    options: [
      { value: 'no-cap', label: '不是：“不少于”是下限，“力争”是目标，多报不拒' },
      { value: 'cap', label: '是：每县只报1个' },
    ],
    actedOnBy: 'people',
    default: 'no-cap',
    reason: '“不少于1个”不设上限；“力争每个县1个”是努力目标，未达到的没有后果。',
  },
  {
    id: 'objection-period',
    question: '公示期内的异议应在多长时间内复核？',
    clauses: ['3(2)5'],
    options: [
      { value: 'none', label: '不设期限：未作出书面处理前不认定' },
      { value: '10-working-days', label: '内部掌握10个工作日' },
    ],
    actedOnBy: 'nobody',
    default: 'none',
    reason:
      '通知只写“公示期满无异议的”，没有异议程序和期限；不能替机关设定，也不能因超期认定。内部掌握期限的，由市局自行督促，本系统不计算。',
  },
  {
    id: 'reward-amount',
    question: '“按规定给予一次性奖励”按什么规定、多少数额？',
    clauses: ['3(2)5'],
    options: [
      { value: 'other-rules', label: '依其他规定，本系统只登记是否已发放' },
      { value: 'configured', label: '由市局录入数额' },
    ],
    actedOnBy: 'people',
    default: 'other-rules',
    reason: '通知没有数额，也没有指明所依据的规定。',
  },
  {
    id: 'form-title',
    question: '附件目录写“推荐申报表”，表头写“申报认定表”，正文写“临汾市市级”，如何称呼？',
    clauses: ['annex-1', 'annex-2', '3(1)1'],
    options: [
      { value: 'form-head', label: '照表头打印', gives: { forms } },
      { value: 'body', label: '照正文书名号内的名称', gives: { forms: titledAsInBody } },
    ],
    default: 'form-head',
    reason: '打印的是表格本身；三种写法所指相同，引用时照所引之处的原文。',
  },
];
