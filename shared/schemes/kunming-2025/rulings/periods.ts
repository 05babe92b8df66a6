import type { SchemeInput } from '../../format.ts';
import { startingOn } from './starting-on.ts';

/** How the periods are counted: when they start, whether they roll, how long the silent ones are. */
export const periodRulings: SchemeInput['rulings'] = [
  {
    id: 'public-notice-posting-day',
    question: '公示发布当日是否计入5个工作日？',
    clauses: ['13'],
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
    reason:
      '参照民法典第201条，开始的当日不计入；各地两种做法都有，不计入可以保证公示足额5个工作日。公示文应印明起止日。',
  },
  {
    id: 'public-notice-bound',
    question: '“公示5个工作日”是恰好5个还是至少5个工作日？',
    clauses: ['13'],
    options: [
      {
        value: 'exact',
        label: '恰好5个工作日，满即届满',
        sets: [{ rule: 'public-notice', field: 'bound', value: 'exact' }],
      },
      {
        value: 'at-least',
        label: '至少5个工作日，可以在公示文中印明更晚的截止日',
        sets: [{ rule: 'public-notice', field: 'bound', value: 'at_least' }],
      },
    ],
    default: 'exact',
    reason: '第十三条未写“不少于”，按字面为定值；写“不少于”的是其他地方的办法。',
  },
  {
    id: 'interview-start',
    question: '三个月整改期从约谈之日还是从书面责令送达之日起算？',
    clauses: ['15(2)', '15(3)1'],
    options: [
      {
        value: 'later',
        label: '两者中较晚者',
        sets: startingOn(
          'rectification-after-interview',
          'later-of-both',
          '书面责令送达与约谈两者中较晚者',
        ),
      },
      {
        value: 'service',
        label: '书面责令送达之日',
        sets: startingOn('rectification-after-interview', 'service', '书面责令送达'),
      },
      {
        value: 'interview',
        label: '约谈之日',
        sets: startingOn('rectification-after-interview', 'interview', '约谈'),
      },
    ],
    default: 'later',
    reason:
      '第十五条（二）未写起点，（三）第1项“被约谈，三个月内未整改”暗示从约谈起；未送达的责令不能起算，取较晚者对相对人无害。建议约谈当场送达，使两者重合。',
  },
  {
    id: 'county-holidays',
    question: '整改期限末日遇民族自治县自行放假日，是否顺延？',
    clauses: ['15(1)', '15(2)'],
    options: [
      {
        value: 'roll',
        label: '顺延：适用该县的放假安排',
        sets: [
          { rule: 'rectification', field: 'countyOverlay', value: true },
          { rule: 'rectification-after-interview', field: 'countyOverlay', value: true },
        ],
      },
      {
        value: 'national-only',
        label: '不顺延：只看全国放假安排',
        sets: [
          { rule: 'rectification', field: 'countyOverlay', value: false },
          { rule: 'rectification-after-interview', field: 'countyOverlay', value: false },
        ],
      },
    ],
    default: 'roll',
    reason:
      '《全国年节及纪念日放假办法》第四条允许民族自治地方放假，当日机关不办公，顺延对相对人有利。昆明三个自治县是否放假未查到，有出处后再录入。',
  },
  {
    id: 'suspension-rolls',
    question: '暂停期末日遇休息日，是否顺延？',
    clauses: ['15(3)tail'],
    options: [
      {
        value: 'no',
        label: '不顺延',
        sets: [{ rule: 'suspension', field: 'rolls', value: false }],
      },
      { value: 'yes', label: '顺延', sets: [{ rule: 'suspension', field: 'rolls', value: true }] },
    ],
    default: 'no',
    reason:
      '顺延是为了让人能在末日完成行为；暂停到期自动恢复，不需任何人上班，顺延等于无依据加重负担。旁证：刑事诉讼法第105条，在押期间不因节假日延长。属判断，无直接条文。',
  },
  {
    id: 'ban-rolls',
    question: '五年禁止再次申请期末日遇休息日，是否顺延？',
    clauses: ['15(4)tail'],
    options: [
      {
        value: 'no',
        label: '不顺延',
        sets: [{ rule: 're-application-ban', field: 'rolls', value: false }],
      },
      {
        value: 'yes',
        label: '顺延',
        sets: [{ rule: 're-application-ban', field: 'rolls', value: true }],
      },
    ],
    default: 'no',
    reason: '与暂停期同理：负担自动到期，不顺延是不加重负担的安全侧。属判断，无直接条文。',
  },
  {
    id: 'suspension-start-day',
    question: '暂停起算当日是否计入一年？',
    clauses: ['15(3)tail'],
    options: [
      {
        value: 'not-counted',
        label: '不计入：自次日0时起算，末日为对应日',
        sets: [{ rule: 'suspension', field: 'countsStart', value: false }],
      },
      {
        value: 'counted',
        label: '计入：末日为对应日的前一日',
        sets: [{ rule: 'suspension', field: 'countsStart', value: true }],
      },
    ],
    default: 'not-counted',
    reason:
      '民法典第201条不计当日；刑法第41、44、47条的刑期传统计入当日，相差一天。决定书写明自送达次日0时起的起止日，两说结果相同，负担恰好一年。',
  },
  {
    id: 'ban-start-day',
    question: '移出决定作出当日是否计入五年？',
    clauses: ['15(4)tail'],
    options: [
      {
        value: 'not-counted',
        label: '不计入：末日为对应日，次日起可以申请',
        sets: [{ rule: 're-application-ban', field: 'countsStart', value: false }],
      },
      {
        value: 'counted',
        label: '计入：末日为对应日的前一日',
        sets: [{ rule: 're-application-ban', field: 'countsStart', value: true }],
      },
    ],
    default: 'not-counted',
    reason: '民法典第201条，开始的当日不计入；同式立法见食品安全法第135条。主张计入的相差一天。',
  },
  {
    id: 'evaluation-anchor',
    question: '“每两年”从哪一天起算？',
    clauses: ['15'],
    options: [
      {
        value: 'entry',
        label: '个案：入库日，此后每满两年一次',
        sets: startingOn('evaluation', 'entry', '入库或上一周期届满'),
      },
      {
        value: 'last-evaluation',
        label: '个案：上一次评估结论作出日',
        sets: startingOn('evaluation', 'last-evaluation', '入库或上一次评估结论作出'),
      },
      {
        value: 'cohort-year',
        label: '批次：上次评估年，全市同一批开展',
        sets: startingOn('evaluation', 'cohort-year', '上一批次评估'),
      },
    ],
    default: 'entry',
    reason:
      '第十五条只写“每两年进行一次评估”，未写锚点。以入库日为准，每个品牌的周期都能单独算出，不受结论早晚影响。把握较低，应由市局定。',
  },
  {
    id: 'evaluation-rolls',
    question: '评估周期届满日遇休息日，是否顺延？',
    clauses: ['15'],
    options: [
      {
        value: 'no',
        label: '不顺延',
        sets: [{ rule: 'evaluation', field: 'rolls', value: false }],
      },
      { value: 'yes', label: '顺延', sets: [{ rule: 'evaluation', field: 'rolls', value: true }] },
    ],
    default: 'no',
    reason: '评估周期是机关的工作周期，不是相对人必须在末日完成的行为，民法典第203条的顺延不适用。',
  },
  {
    id: 'evaluation-within',
    question: '机关作出评估结论的内部时限是多少？',
    clauses: ['15'],
    options: [
      {
        value: '20-working-days',
        label: '周期届满后20个工作日',
        sets: [
          { rule: 'evaluation-target', field: 'length', value: { n: 20, unit: 'working-day' } },
        ],
      },
      {
        value: '60-working-days',
        label: '周期届满后60个工作日',
        sets: [
          { rule: 'evaluation-target', field: 'length', value: { n: 60, unit: 'working-day' } },
        ],
      },
    ],
    default: '20-working-days',
    reason: '第十五条未规定评估用时；20个工作日为内部时限，超过只督办，不影响结论效力。',
  },
  {
    id: 'hearing-reply-period',
    question: '陈述申辩期限多长，按工作日还是自然日？',
    clauses: ['15(3)tail', '15(4)tail'],
    options: [
      {
        value: '5-working-days',
        label: '5个工作日',
        sets: [
          { rule: 'hearing-reply', field: 'class', value: 'working-days' },
          { rule: 'hearing-reply', field: 'length', value: { n: 5, unit: 'working-day' } },
          { rule: 'hearing-reply', field: 'rolls', value: false },
        ],
      },
      {
        value: '10-working-days',
        label: '10个工作日',
        sets: [
          { rule: 'hearing-reply', field: 'class', value: 'working-days' },
          { rule: 'hearing-reply', field: 'length', value: { n: 10, unit: 'working-day' } },
          { rule: 'hearing-reply', field: 'rolls', value: false },
        ],
      },
      {
        value: '5-days',
        label: '5日（自然日，末日遇休息日顺延）',
        sets: [
          { rule: 'hearing-reply', field: 'class', value: 'act' },
          { rule: 'hearing-reply', field: 'length', value: { n: 5, unit: 'day' } },
          { rule: 'hearing-reply', field: 'rolls', value: true },
        ],
      },
    ],
    default: '5-working-days',
    reason: '方案未规定；取法行政处罚法第85条（“五日”指工作日），并在文书中直接写“5个工作日”。',
  },
  {
    id: 'verification-within',
    question: '整改复查应在多长时间内作出？',
    clauses: ['15(2)1', '15(3)1'],
    options: [
      {
        value: '5-working-days',
        label: '5个工作日',
        sets: [
          { rule: 'verification-target', field: 'length', value: { n: 5, unit: 'working-day' } },
        ],
      },
      {
        value: '10-working-days',
        label: '10个工作日',
        sets: [
          { rule: 'verification-target', field: 'length', value: { n: 10, unit: 'working-day' } },
        ],
      },
    ],
    default: '5-working-days',
    reason: '方案没有规定整改复查时限；5个工作日为内部时限，逾期向市局督办，不对持有人产生后果。',
  },
  {
    id: 'postal-grace',
    question: '期满前交邮的整改报告，等多久才视为没有收到？',
    clauses: ['15(2)1', '15(3)1'],
    options: [
      {
        value: '5-working-days',
        label: '届满后5个工作日',
        sets: [{ rule: 'postal-grace', field: 'length', value: { n: 5, unit: 'working-day' } }],
      },
      {
        value: '3-working-days',
        label: '届满后3个工作日',
        sets: [{ rule: 'postal-grace', field: 'length', value: { n: 3, unit: 'working-day' } }],
      },
      {
        value: '10-working-days',
        label: '届满后10个工作日',
        sets: [{ rule: 'postal-grace', field: 'length', value: { n: 10, unit: 'working-day' } }],
      },
    ],
    default: '5-working-days',
    reason:
      '参照民事诉讼法第85条，期满前交邮的不算过期，期间不包括在途时间；条文没有等候上限，5个工作日是内部取值，此后收到的仍可凭邮戳撤回逾期记录。',
  },
  {
    id: 'filing-cutoff',
    question: '窗口提交以办公结束还是以24时为届满时刻？',
    clauses: ['15(1)', '15(2)'],
    options: [
      { value: 'midnight', label: '一律以届满日24时为准' },
      { value: 'office-hours', label: '窗口提交以停止办公时间为准，网上提交以24时为准' },
    ],
    default: 'midnight',
    reason:
      '民法典第203条第2款以24时为截止，有业务时间的以停止业务活动为止；取对相对人有利的24时。另行裁定的，停止办公后到窗口提交的，登记时注明，视为次日提交。',
  },
  {
    id: 'fixed-date',
    question: '第十条“规定日期”遇休息日，是否顺延？',
    clauses: ['10'],
    options: [
      { value: 'as-printed', label: '不顺延，以当年通知印明的日期为准' },
      { value: 'roll', label: '顺延至其后第一个工作日' },
    ],
    actedOnBy: 'people',
    default: 'as-printed',
    reason: '写明日期的是期日而不是期间，是否顺延由发通知的机关定；通知未写的照印明日期。',
  },
  {
    id: 'extension',
    question: '整改期限可否依申请延长？',
    clauses: ['15(1)', '15(2)'],
    options: [
      { value: 'no', label: '不可以延长，不可抗力除外' },
      { value: 'with-reason', label: '有其他正当理由的，书面申请并经市级批准后也可延长' },
    ],
    default: 'no',
    reason:
      '方案没有规定延期。民事诉讼法第86条（障碍消除后十日内申请顺延）只能在发生不可抗拒事由时由机关个案参照。',
  },
  {
    id: 'clock-stop',
    question: '整改（陈述申辩）期间等待其他机关处理的，可否中止计算？',
    clauses: ['15(1)', '15(2)'],
    options: [
      { value: 'no', label: '不中止，不可抗力除外' },
      { value: 'with-reason', label: '有其他正当理由的，经市级批准后也可中止' },
    ],
    default: 'no',
    reason:
      '方案没有规定中止；无依据的中止会使届满日不可预期。中止的时间不计入期限，参照行政许可法第45条（所需时间不计算在期限内）：中止和恢复的当日都不计入，余下的期间自恢复次日续算。',
  },
  {
    id: 'new-violation-same-period',
    question: '整改期内发现新的情形，原期限是否重新起算？',
    clauses: ['15(1)', '15(2)'],
    options: [
      { value: 'own-clock', label: '不重新起算：新情形另立案件，单独计期' },
      { value: 'restart', label: '一并重新责令，重新起算' },
    ],
    actedOnBy: 'nobody',
    default: 'own-clock',
    reason:
      '方案未规定；已送达的期限不因新事实延长或者缩短，各案各计最清楚。要一并重新责令的，先撤回原通知书，再登记全部情形另行责令。',
  },
  {
    id: 'unannounced-year',
    question: '国务院尚未公布放假安排的年份，期限如何认定？',
    clauses: ['15(1)', '15(2)'],
    options: [
      { value: 'provisional', label: '一律暂定：提醒按最早可能日，导入安排后才认定届满' },
      { value: 'statutory-days', label: '按周末和13个法定节日计算，视为确定' },
    ],
    default: 'provisional',
    reason:
      '补假、调休和上班的周末只有国务院通知能定，近年公布日在10月25日至12月8日之间；按推算认定逾期可能剥夺权利。安排由管理员导入。',
  },
  {
    id: 'calendar-change',
    question: '放假安排年中改变，已告知的届满日如何处理？',
    clauses: ['15(1)', '15(2)'],
    options: [
      { value: 'approve-shortening', label: '延后的自动更正并告知，缩短的须人工批准' },
      { value: 'approve-all', label: '一律须人工批准' },
    ],
    default: 'approve-shortening',
    reason: '2015、2019、2020年都有年中改变的先例；已告知相对人的期限利益不得自动缩短。',
  },
];
