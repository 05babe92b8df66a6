import type { SchemeInput } from '../../format.ts';
import { CATEGORIES, EVALUATION } from '../answers.ts';

/** Entry, evaluation and the ladder: who does what, and what an unclear word means. */
export const procedureRulings: SchemeInput['rulings'] = [
  {
    id: 'late-objection',
    question: '公示期满后才提出的异议，是否阻断入库？',
    clauses: ['13', '14'],
    options: [
      { value: 'report', label: '登记但不阻断，转作举报处理' },
      { value: 'block', label: '入库前收到的一律阻断' },
    ],
    default: 'report',
    reason: '第十四条的条件是“公示无异议后”，异议应在公示期内提出；第十五条（六）另有举报渠道。',
  },
  {
    id: 'objection-overdue',
    question: '10个工作日内未作出复核决定，有什么后果？',
    clauses: ['13', '14'],
    options: [
      { value: 'alert-only', label: '只向市局预警，品牌继续等待书面决定' },
      { value: 'dismissed', label: '视为异议不成立' },
    ],
    actedOnBy: 'nobody',
    default: 'alert-only',
    reason:
      '方案没有写超期后果；期限是机关的义务，不能因机关超期而替人作出决定；本系统不代机关作出复核决定，异议只由书面决定了结。',
  },
  {
    id: 'objection-real-name',
    question: '异议是否须实名？',
    clauses: ['13'],
    options: [
      { value: 'either', label: '不限，有详实书面举证材料即可' },
      { value: 'real-name', label: '须实名' },
    ],
    default: 'either',
    reason: '第十三条写“任何单位或个人”，只要求提供详实的书面举证材料。',
  },
  {
    id: 'economic-scale-evidence',
    question: '“年经济规模2500万元以上”在附件1没有对应栏目，凭什么认定？',
    clauses: ['9(3)', 'annex-1-labour-income'],
    options: [
      { value: 'attachment', label: '另附证明材料，由初审认定' },
      { value: 'labour-income', label: '以劳务经济收入栏代替' },
    ],
    default: 'attachment',
    reason: '第九条（三）对经济规模与劳务经济收入分别设限，附件1只有后者，不能互相代替。',
  },
  {
    id: 'training-count-unit',
    question: '近两年培训“人员数量”按人还是按人次计？',
    clauses: ['9(5)', 'annex-1-trained'],
    options: [
      { value: 'persons', label: '按人，同一人只计一次' },
      { value: 'attendances', label: '按人次' },
    ],
    actedOnBy: 'people',
    default: 'persons',
    reason: '第九条（五）写“培训人员数量”，附件1栏目单位却是“人次”；以正文为准。',
  },
  {
    id: 'intangible-heritage-relaxation',
    question: '非物质文化遗产类企业“可适当放宽标准”，放宽到多少？',
    clauses: ['9(5)'],
    options: [
      { value: 'case-by-case', label: '不设数值，由复审个案说明理由' },
      { value: 'none', label: '不放宽' },
    ],
    default: 'case-by-case',
    reason: '第九条（五）没有写放宽幅度，也没有写由谁认定；数值不能由软件拟定。',
  },
  {
    id: 'category-boxes',
    question: '第六条7类与附件1的8个选框（新业态类、其他）如何对应？',
    clauses: ['6', '6(7)', 'annex-1-category'],
    options: [
      {
        value: 'article',
        label: '以第六条7类为准：“新业态类”即新兴产业类，不收“其他”',
        gives: { categories: CATEGORIES.article },
      },
      { value: 'annex', label: '以附件1的8个选框为准', gives: { categories: CATEGORIES.annex } },
    ],
    default: 'article',
    reason: '正文写“主要属于下列类别之一”，附件只是表格；第六条（七）的内容就是新业态。',
  },
  {
    id: 'timely-information',
    question: '（一）第1项“按时提供相关信息”，何时为按时？',
    clauses: ['15(1)1', '15'],
    options: [
      { value: 'as-notified', label: '以机关书面通知所定日期为准' },
      { value: 'evaluation-only', label: '仅指两年评估时应提交的发展状况' },
    ],
    actedOnBy: 'people',
    default: 'as-notified',
    reason: '全文没有报送时点，触发日无法由文件算出；没有通知过的日期不能作为违反的依据。',
  },
  {
    id: 'basic-information-change',
    question: '（一）第2项“基本信息变更后未按本方案做出更改”，多久内应当更改？',
    clauses: ['15(1)2', 'annex-2'],
    options: [
      { value: 'on-request', label: '无固定期限：机关书面要求后仍未更改的才认定' },
      { value: '30-days', label: '变更后30日内' },
    ],
    actedOnBy: 'people',
    default: 'on-request',
    reason: '全文没有规定变更期限，附件2也没有；自设期限等于给持有人增加义务。',
  },
  {
    id: 'basic-information',
    question: '哪些属于“基本信息”？',
    clauses: ['15(1)2', 'annex-2-name', 'annex-2-unit', 'annex-2-contact'],
    options: [
      { value: 'annex-2', label: '附件2“品牌基本情况”各栏：名称、建设单位、联系人及电话' },
      { value: 'annex-1', label: '附件1全部栏目' },
    ],
    actedOnBy: 'people',
    default: 'annex-2',
    reason: '方案未下定义；附件2正是变更登记表，其“品牌基本情况”一组最接近原意。',
  },
  {
    id: 'major-information',
    question: '（二）第2项“重大信息变更”指哪些？',
    clauses: ['15(2)2', 'annex-2-change'],
    options: [
      { value: 'case-by-case', label: '不设清单，由县局个案认定并说明理由' },
      {
        value: 'holder-mark-kind',
        label: '经营者或持有人、品牌名称、标识、申报类别的变更',
      },
    ],
    actedOnBy: 'people',
    default: 'case-by-case',
    reason: '方案未定义“重大”；直接进入约谈后果较重，清单应由市局公布后再配置。',
  },
  {
    id: 'concurrent-grounds',
    question: '同一品牌同时有多项情形，如何处理？',
    clauses: ['15(1)', '15(2)'],
    options: [
      { value: 'one-order', label: '同时发现的并入一份责令，后发现的另立案件' },
      { value: 'one-each', label: '每项情形各发一份责令' },
    ],
    actedOnBy: 'people',
    default: 'one-order',
    reason: '“出现下列情形之一的”未规定并计；一份责令列明各项最便于整改，且不重复计入阶梯。',
  },
  {
    id: 'ineffective-early',
    question: '期限届满前就认定整改措施不力，能否立即进入下一步？',
    clauses: ['15(2)1', '15(3)1'],
    options: [
      { value: 'wait', label: '不能：退回报告，期满后再认定' },
      { value: 'at-once', label: '能，自认定之日起' },
    ],
    default: 'wait',
    reason: '“一个月内未整改或整改措施不力”以期限为范围；期限内持有人仍可补正。“不力”须由人认定。',
  },
  {
    id: 'late-cure',
    question: '逾期后才完成整改的，是否仍进入下一步？',
    clauses: ['15(2)1', '15(3)1'],
    options: [
      { value: 'county-decides', label: '由县局决定：可以进入，也可以书面说明理由不进入' },
      { value: 'always-next', label: '一律进入下一步' },
      { value: 'close', label: '视为已整改，结案' },
    ],
    default: 'county-decides',
    reason: '字面上“一个月内未整改”已经成立，但方案没有要求必须升级；逾期与否记录在案，由人裁量。',
  },
  {
    id: 'evaluation-outcomes',
    question: '评估有哪些结论？',
    clauses: ['15', '15(4)5'],
    options: [
      {
        value: 'three',
        label: '合格；责令整改；已经不符合认定条件',
        gives: { evaluation: EVALUATION.three },
      },
      {
        value: 'two',
        label: '合格；不合格（责令整改）。已经不符合认定条件的，另行查明立案',
        gives: { evaluation: EVALUATION.two },
      },
    ],
    default: 'three',
    reason:
      '第十五条只写“综合评估”。三种结论分别对应保留、（一）和（四）第5项；同型的老字号复核也是三态结论。',
  },
  {
    id: 'recognition-or-entry',
    question: '第十五条的“认定”“目录”与第十四条的“入库”“储备库”是否同一回事？',
    clauses: ['14', '15(4)', '15(4)tail'],
    options: [
      { value: 'same', label: '同一：目录即储备库，认定即入库' },
      { value: 'different', label: '不同：另有认定程序和目录' },
    ],
    actedOnBy: 'people',
    default: 'same',
    reason: '全文没有另设认定程序和目录，第十五条不与入库对应便无从适用；用语疑沿自省级方案。',
  },
];
