import type { SchemeInput } from '../../format.ts';
import { startingOn } from './starting-on.ts';

/** Suspension, removal and the ban: who decides, what counts, and what happens around them. */
export const sanctionRulings: SchemeInput['rulings'] = [
  {
    id: 'deciding-authority',
    question: '暂停由省级还是市级人社部门决定？',
    clauses: ['15(3)', '15(3)tail', '15(5)'],
    options: [
      { value: 'city', label: '市级人社部门' },
      { value: 'province', label: '省级人社部门' },
    ],
    actedOnBy: 'people',
    default: 'city',
    reason:
      '（三）首句写“上报省级人社部门暂停”，末段和（五）写市级作出决定，（四）也是上报市级；三处一致，取市级并在文书中附注。',
  },
  {
    id: 'city-discretion',
    question: '情形成立时，市级是否必须作出决定？',
    clauses: ['15(3)tail', '15(4)tail'],
    options: [
      { value: 'discretion', label: '“认为确有必要的”才作出，不作出须说明理由' },
      { value: 'mandatory', label: '情形成立即应当作出' },
    ],
    default: 'discretion',
    reason: '末段以“市级人社部门认为确有必要的”为前提；不作出也是一项应当留痕的决定。',
  },
  {
    id: 'not-a-penalty',
    question: '文书是否称暂停、移出为“行政处罚”？',
    clauses: ['15(3)', '15(4)'],
    options: [
      { value: 'management', label: '不称：是对自愿申报的称号和标识的管理' },
      { value: 'penalty', label: '称行政处罚' },
    ],
    actedOnBy: 'nobody',
    default: 'management',
    reason:
      '规范性文件不得设定行政处罚（行政处罚法第16条）。只是文书用语，与期限和程序无关；本系统的文书不使用“行政处罚”字样。',
  },
  {
    id: 'hearing-before-suspension',
    question: '暂停前是否须告知并听取陈述申辩？',
    clauses: ['15(3)tail'],
    options: [
      { value: 'yes', label: '须先送达告知书并等候陈述申辩' },
      { value: 'no', label: '不须' },
    ],
    default: 'yes',
    reason: '方案未规定；不利决定先听取意见是行政处罚法第44、45、62条的精神，参照执行更稳妥。',
  },
  {
    id: 'hearing-before-removal',
    question: '移出前是否须告知并听取陈述申辩？',
    clauses: ['15(4)tail'],
    options: [
      { value: 'yes', label: '须先送达告知书并等候陈述申辩' },
      { value: 'no', label: '不须' },
    ],
    default: 'yes',
    reason: '同暂停；移出后五年内不得再次申请，后果更重。',
  },
  {
    id: 'suspension-start',
    question: '暂停一年从哪一天起？',
    clauses: ['15(3)tail'],
    options: [
      {
        value: 'service',
        label: '决定送达（自次日0时起）',
        sets: startingOn('suspension', 'service', '暂停决定送达'),
      },
      {
        value: 'decision',
        label: '决定作出',
        sets: startingOn('suspension', 'decision', '暂停决定作出'),
      },
      {
        value: 'printed',
        label: '决定书印明的起始日（不得早于送达次日）',
        sets: startingOn('suspension', 'printed', '决定书印明的起始日前一日'),
      },
    ],
    default: 'service',
    reason:
      '方案未写起点；决定送达才对当事人生效，道路交通安全法第113条的暂扣期限也从决定生效之日起计算。',
  },
  {
    id: 'suspension-dates-printed',
    question: '暂停决定书是否写明起止日期？',
    clauses: ['15(3)tail'],
    options: [
      { value: 'on-service', label: '写，由送达人按送达日填注' },
      { value: 'wording-only', label: '不写，只写“自送达之次日起一年”' },
    ],
    default: 'on-service',
    reason: '写明起止日可消除起算日计入与否的一天之差；送达前写死会与实际送达日不符。',
  },
  {
    id: 'renewal-deadline',
    question: '“一年期届满前…再次作出”，作出与送达哪一个须在届满前？',
    clauses: ['15(3)tail'],
    options: [
      { value: 'decided', label: '届满日24时前作出即可' },
      { value: 'served', label: '届满日24时前作出并送达' },
    ],
    default: 'decided',
    reason: '字面是“届满前…作出”；送达在前更稳妥，故提醒从届满前60个工作日开始。',
  },
  {
    id: 'renewal-cutoff-rolls',
    question: '再次暂停的截止日遇休息日，机关可否节后补作？',
    clauses: ['15(3)tail'],
    options: [
      { value: 'no', label: '不可以' },
      { value: 'yes', label: '可以，顺延至其后第一个工作日' },
    ],
    actedOnBy: 'nobody',
    default: 'no',
    reason:
      '首期届满即自动恢复，顺延会使恢复后的标识又被追溯暂停；机关不得借假日补作。标识恢复后本系统不再接受前一暂停期的再次暂停决定。',
  },
  {
    id: 'renewal-start',
    question: '再次暂停的一年从哪一天起算？',
    clauses: ['15(3)tail'],
    options: [
      { value: 'consecutive', label: '首期末日次日接续起算' },
      { value: 'service', label: '再次决定送达起算' },
    ],
    default: 'consecutive',
    reason: '“再次…一年”应为另一个完整的一年，不与首期并行，也不留空档。',
  },
  {
    id: 'renewal-counts',
    question: '“再次暂停”是否单独计为一次暂停？',
    clauses: ['15(3)tail', '15(4)4'],
    options: [
      { value: 'yes', label: '计：每一份暂停决定计一次' },
      { value: 'no', label: '不计：视为同一次暂停的延续' },
    ],
    default: 'yes',
    reason: '字面“再次作出暂停…的决定”是另一份决定；方案没有排除。属判断，应由市局定。',
  },
  {
    id: 'renewal-again',
    question: '再次暂停期满前，可否第三次作出暂停？',
    clauses: ['15(3)tail', '15(4)4'],
    options: [
      { value: 'no', label: '不可以续期第二次：须有新的情形' },
      { value: 'yes', label: '可以，每次一年' },
    ],
    default: 'no',
    reason: '条文只写首个“一年期届满前”可再次作出一次；连续续期三次即达移出条件，不宜扩张解释。',
  },
  {
    id: 'suspension-count-per',
    question: '“暂停三次”按品牌还是按经营者、持有人累计？',
    clauses: ['15(4)4'],
    options: [
      { value: 'brand', label: '按品牌' },
      {
        value: 'party',
        label: '按经营者或持有人被暂停的全部品牌，达到次数时对最后被暂停的品牌提出移出',
      },
    ],
    default: 'brand',
    reason: '主语虽是经营者或持有人，暂停和移出的对象都是该品牌；跨品牌累计会连累无关品牌。',
  },
  {
    id: 'count-after-transfer',
    question: '品牌转让后，此前的暂停次数是否延续？',
    clauses: ['15(4)4'],
    options: [
      { value: 'kept', label: '延续，随品牌' },
      { value: 'reset', label: '清零' },
    ],
    default: 'kept',
    reason: '按品牌计次的当然结果，也防止以转让规避累计。',
  },
  {
    id: 'count-after-re-entry',
    question: '移出后重新入库的，此前的暂停次数是否延续？',
    clauses: ['15(4)4', '15(4)tail'],
    options: [
      { value: 'reset', label: '清零' },
      { value: 'kept', label: '延续' },
    ],
    default: 'reset',
    reason: '五年禁止申请已是三次暂停的后果，重新入库经过全部程序；否则一入库即符合移出条件。',
  },
  {
    id: 'provincial-decisions-count',
    question: '省级作出的暂停决定是否计入三次？',
    clauses: ['15(4)4', '15(3)'],
    options: [
      { value: 'no', label: '不计' },
      { value: 'yes', label: '计' },
    ],
    default: 'no',
    reason: '（四）第4项限于“依据本方案被暂停”；省级依据省的方案作出的不在其内。',
  },
  {
    id: 'set-aside-count',
    question: '被撤销的暂停决定是否计次？',
    clauses: ['15(4)4'],
    options: [
      { value: 'no', label: '不计，次数和阶梯重新计算' },
      { value: 'yes', label: '计' },
    ],
    default: 'no',
    reason: '被复议、诉讼或者自行撤销的决定自始无效，不能作为移出的依据。',
  },
  {
    id: 'blacklist-path',
    question: '列入严重违法失信企业名单是否不经整改直接暂停？',
    clauses: ['15(3)2', '15(1)5'],
    options: [
      { value: 'direct', label: '直接上报暂停', leads: { '15(3)2': 'suspension' } },
      { value: 'ladder', label: '先责令整改', leads: { '15(3)2': 'rectification' } },
    ],
    default: 'direct',
    reason: '（三）第2项与第1项并列，不以整改为前提；（一）第5项的经营异常名录才走整改，两者不同。',
  },
  {
    id: 'duties-while-suspended',
    question: '暂停期间持有人有哪些义务，评估和整改是否照常？',
    clauses: ['15(3)tail', '15'],
    options: [
      { value: 'mark-only', label: '只停止使用标识，评估和已开始的整改照常' },
      { value: 'all-paused', label: '评估和整改一并中止' },
    ],
    actedOnBy: 'nobody',
    default: 'mark-only',
    reason:
      '条文暂停的只是“标识使用权”，品牌仍在库中；“根据整改情况”再次决定也以整改照常为前提。个别期限确须停止计算的，可以依“可否中止计算”的裁定批准中止。',
  },
  {
    id: 'restoration',
    question: '暂停期满后如何恢复使用？',
    clauses: ['15(3)tail'],
    options: [
      { value: 'automatic', label: '届满自动恢复，发恢复使用通知' },
      { value: 'application', label: '经申请和复查后恢复' },
    ],
    default: 'automatic',
    reason: '方案没有恢复手续，暂停“一年”届满即失效；要延续只能在届满前再次作出决定。',
  },
  {
    id: 'ban-start',
    question: '五年从决定作出之日还是送达之日起算？',
    clauses: ['15(4)tail'],
    options: [
      {
        value: 'decision',
        label: '决定作出之日（成文日期）',
        sets: startingOn('re-application-ban', 'decision', '移出决定作出（成文日期）'),
      },
      {
        value: 'service',
        label: '决定送达之日',
        sets: startingOn('re-application-ban', 'service', '移出决定送达'),
      },
    ],
    default: 'decision',
    reason: '条文明写“自决定作出之日起五年内”；同式立法见食品安全法第135条。',
  },
  {
    id: 'ban-subject',
    question: '五年内不得再次申请的是品牌还是其持有人？',
    clauses: ['15(4)tail'],
    options: [
      { value: 'brand', label: '被移出的品牌；同一主体、信用代码、标识或近似名称只提示，由人判断' },
      { value: 'party', label: '品牌及其持有人名下的一切申请' },
    ],
    default: 'brand',
    reason: '条文写“被移出劳务品牌目录的品牌”；扩至持有人没有依据，但应提示以防换名。',
  },
  {
    id: 'publication-within',
    question: '决定应在多长时间内公布？',
    clauses: ['15(5)'],
    options: [
      {
        value: '7-working-days',
        label: '送达后7个工作日',
        sets: [
          { rule: 'publication-target', field: 'length', value: { n: 7, unit: 'working-day' } },
        ],
      },
      {
        value: '20-working-days',
        label: '送达后20个工作日',
        sets: [
          { rule: 'publication-target', field: 'length', value: { n: 20, unit: 'working-day' } },
        ],
      },
    ],
    default: '7-working-days',
    reason:
      '（五）没有期限；上限参照政府信息公开条例第26条的20个工作日，内部取7个工作日。先送达后公布。',
  },
];
