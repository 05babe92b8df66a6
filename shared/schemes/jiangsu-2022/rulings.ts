import type { SchemeInput } from '../format.ts';

const RECURRING = ['monthly-dispatch', 'quarterly-inspection', 'annual-evaluation'];

const every = (rolls: boolean) =>
  RECURRING.map((rule) => ({ rule, field: 'rolls' as const, value: rolls }));

const printedOn = (on: string) => [
  {
    rule: 'implementation-opinion',
    field: 'rounds' as const,
    value: [{ id: '2022', name: '2022年', on }],
  },
];

/** Every open legal question of the opinion. */
export const rulings: SchemeInput['rulings'] = [
  {
    id: 'duty-days',
    question: '每月调度、按季督查、年终考评各在哪一天之前完成？',
    clauses: ['5(11)'],
    options: [
      {
        value: 'last-day',
        label: '所属月、季、年的最后一日，遇休息日不顺延',
        sets: every(false),
      },
      {
        value: 'last-day-rolled',
        label: '所属月、季、年的最后一日，遇休息日顺延至其后第一个工作日',
        sets: every(true),
      },
    ],
    default: 'last-day',
    reason:
      '五（十一）只写“每月”“按季”“年终”，没有规定日期；按所属期间终了之日掌握，为内部时限。机关的工作周期不是相对人必须在末日完成的行为，民法典第203条的顺延不适用。',
  },
  {
    id: 'local-duties',
    question: '每月调度、按季督查、年终考评是否也由各设区市对照实行？',
    clauses: ['5(11)'],
    options: [
      { value: 'yes', label: '是：省级专班和各设区市工作机构都实行' },
      { value: 'no', label: '否：只由省级专班实行' },
    ],
    default: 'yes',
    reason:
      '五（十一）末句要求各地“对照省级模式成立相应工作机构”，机构相应，调度督查考评也应相应。',
  },
  {
    id: 'opinion-day',
    question: '“4月30日前”是否包括4月30日当日？',
    clauses: ['6'],
    options: [
      { value: 'included', label: '包括：4月30日24时截止', sets: printedOn('2022-04-30') },
      { value: 'excluded', label: '不包括：4月29日24时截止', sets: printedOn('2022-04-29') },
    ],
    default: 'included',
    reason: '“前”是否含本数没有规定；实务通常含当日。属判断，无直接条文。',
  },
  {
    id: 'opinion-rolls',
    question: '2022年4月30日是周六且为劳动节放假，贯彻意见的报送日是否顺延？',
    clauses: ['6'],
    options: [
      {
        value: 'as-printed',
        label: '不顺延，以通知载明的4月30日为准',
        sets: [{ rule: 'implementation-opinion', field: 'rolls', value: false }],
      },
      {
        value: 'roll',
        label: '顺延至节后第一个工作日2022年5月5日',
        sets: [{ rule: 'implementation-opinion', field: 'rolls', value: true }],
      },
    ],
    default: 'as-printed',
    reason: '写明日期的是期日而不是期间，是否顺延由发通知的机关定；通知没有写。',
  },
  {
    id: 'opinion-year',
    question: '“4月30日前”没有写年份，是哪一年？',
    clauses: ['6'],
    options: [
      { value: '2022', label: '2022年，只报一次' },
      { value: 'yearly', label: '每年4月30日前' },
    ],
    actedOnBy: 'nobody',
    default: '2022',
    reason:
      '文件2022年4月18日印发，“抓紧制定本地区贯彻意见”是一次性的工作。以后年度另有通知的，作为修订版方案的数据录入，本系统不按年自动生成。',
  },
  {
    id: 'leading-enterprise-standard',
    question: '第7项写“力争达到”的龙头企业标准，未达到是否不予认定？',
    clauses: ['annex-basic-7'],
    options: [
      { value: 'goal', label: '不是门槛：未达到的提示并说明，不因此不予认定' },
      { value: 'threshold', label: '是门槛' },
    ],
    default: 'goal',
    reason: '“力争”是目标用语；“小于60%”不含本数（民法典第1259条类推）。',
  },
  {
    id: 'hardship-base',
    question: '“其中……就业困难群体不低于10%”以全部从业人员还是以农民工为基数？',
    clauses: ['annex-livelihood-2'],
    options: [
      { value: 'migrants', label: '以农民工为基数' },
      { value: 'workers', label: '以全部从业人员为基数' },
    ],
    default: 'migrants',
    reason: '“其中”承接前句的农民工；本省低收入人口未必是农民工，两种读法都有，应由省厅定。',
  },
  {
    id: 'naming-person',
    question: '称谓“工、匠、师、员”等，其他称谓是否可以？',
    clauses: ['2(3)naming'],
    options: [
      { value: 'open', label: '可以：“等”字未穷尽，不符列举的只提示，由人认定' },
      { value: 'closed', label: '不可以：只限列举的四种' },
    ],
    default: 'open',
    reason: '条文以“等”字结尾；实践中有“嫂”“娘”“人家”等称谓。',
  },
  {
    id: 'way-out',
    question: '“能进能出”没有规定移出的情形和程序，如何移出？',
    clauses: ['2(3)'],
    options: [
      { value: 'reasoned-decision', label: '由管理该库的机关书面说明理由后移出，可以再进' },
      { value: 'voluntary-only', label: '只限自愿退出' },
    ],
    default: 'reasoned-decision',
    reason: '条文要求机制“开放灵活”，没有整改、暂停和禁止再次申请的规定，不得自行增设。',
  },
  {
    id: 'basic-conditions-for-all',
    question: '“基本条件”是否适用于所有类别？',
    clauses: ['annex-basic'],
    options: [
      { value: 'all', label: '适用：基本条件与所属类别的分类条件须同时符合' },
      { value: 'either', label: '二者符合其一即可' },
    ],
    default: 'all',
    reason: '表中“基本条件”与“分类条件”并列，前者不分类别。',
  },
  {
    id: 'skills-row',
    question: '“（六）技能提升”印在“分类条件”一栏内，属于基本条件还是分类条件？',
    clauses: ['annex-basic-11'],
    options: [
      { value: 'basic', label: '属于基本条件：序号接续（五）和第10项' },
      { value: 'category', label: '属于各类别的分类条件' },
    ],
    actedOnBy: 'people',
    default: 'basic',
    reason: '（六）与第11项的编号接续基本条件，其后四个类别另从（一）起编号，应是制表时的错行。',
  },
];
