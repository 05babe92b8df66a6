/** Which test shows what: a title as it stands in its file, and what it shows. */
export interface Proof {
  readonly file: string;
  readonly title: string;
  /** Features by id; clauses as `<scheme id>:<clause id>`, a final `*` for all that begin so. */
  readonly shows: readonly string[];
}

const titled = (file: string, proofs: Readonly<Record<string, string>>): readonly Proof[] =>
  Object.entries(proofs).map(([title, shows]) => ({
    file: `test/${file}`,
    title,
    shows: shows.split(' ').map((id) => (/^[A-Z]\d+$/.test(id) ? id : expand(id))),
  }));

const SCHEMES = { k: 'kunming-2025', l: 'linfen-2021', j: 'jiangsu-2022' } as const;

/** `k:13` -> `kunming-2025:13`. */
const expand = (id: string): string => {
  const [scheme = '', clause] = id.split(/:(.*)/s);
  return `${SCHEMES[scheme as keyof typeof SCHEMES] ?? scheme}:${clause}`;
};

export const PROOFS: readonly Proof[] = [
  ...titled('register/entry/criteria.test.ts', {
    'thresholds, as worded (民法典1259: 超过 excludes the number, 以上 includes it)':
      'K1 L1 J1 k:8(2) k:9(3) k:9(5) l:2(1)2 l:2(2)4 j:annex-*',
    'what no number shows is put before people':
      'K1 k:8(1) k:8(3) k:8(4) k:9(1) k:9(2) k:9(4) k:9(6) l:2(1)1 l:2(1)3 l:2(1)4 l:2(2)1 l:2(2)2 l:2(2)3',
    '第五条：劳务品牌命名要体现地域属性': 'K1 k:5',
    '二（三）：地域+产业/行业/产品+人': 'J1 j:2(3)naming',
  }),
  ...titled('register/entry/credit-code.test.ts', {
    'one wrong sign anywhere is always found': 'K1 k:annex-1-credit-code',
  }),
  ...titled('register/entry/application.test.ts', {
    '第十条 推荐': 'K2 k:10 k:annex-1* k:7',
    '第十一条 初审': 'K2 k:11 l:4(2)',
    '第十二条 复审': 'K2 k:12',
    '第九条（五）：非物质文化遗产类企业可适当放宽标准': 'K1 k:9(5)',
  }),
  ...titled('register/entry/public-notice.test.ts', {
    '第十三条第一句：公示5个工作日': 'K3 k:13',
    '第十三条第二、三句：异议': 'K3 k:13',
    'the period alerts the city and never clears the objection': 'K3 F29 k:13',
    'an objection holds its own brand only': 'K3 K4 k:14',
    '第十四条 入库': 'K4 K13 k:14 k:17',
    'linfen, 三（二）4：公示期不少于7个工作日': 'L3 l:3(2)4',
    'plaque, certificate and reward come with recognition; no evaluation follows, and no plan is asked for':
      'L3 l:3(2)5',
    'a unit of the city applies to the city directly, past any county': 'L2 l:3(2)1',
    '每个平川县不少于1个、山区县力争1个: told county by county; more than one is welcome':
      'L2 l:3(2)1',
    'points are given by the experts drawn, one sheet each': 'L2 l:3(2)2 l:3(2)3',
  }),
  ...titled('register/entry/withdrawn-notice.test.ts', {
    'the new notice runs its full period from its own posting': 'K3 k:13',
    'is not touched: the city’s desk asks whether the entry stands': 'K4 k:14',
  }),
  ...titled('register/entry/rounds.test.ts', {
    '请于12月30日前：an application of the round of 2021': 'L4 l:4(3)',
    'each county is reminded 10 and 3 working days before, and on the day': 'L4 l:4(3)',
    'which counties are plain and which mountain is a ruling, and data of the quotas':
      'L2 l:3(2)1 X11',
  }),
  ...titled('functions/direct.test.ts', {
    'a unit of the city is of an area of its own, 市直': 'L2 l:3(2)1',
  }),
  ...titled('register/entry/ban.test.ts', {
    '第十五条（四）：自决定作出之日起五年内不得再次申请': 'K9 k:15(4)tail',
  }),
  ...titled('register/brand/evaluation.test.ts', { '第十五条：每两年进行一次评估': 'K5 k:15' }),
  ...titled('register/brand/evaluation-cycle.test.ts', {
    材料: 'K5 k:15',
    市级结论: 'K5 k:15',
    '第十五条（一）第1项：未按时提供': 'K5 k:15(1)1',
  }),
  ...titled('cycles/cycle.test.ts', {
    'a brand that came just before the list is fixed is on it, though every index lags': 'K5 k:15',
    'a dry run': 'K5 k:15',
    'a cycle': 'K5 F20 k:15',
    'killed at any call, and run again': 'K5 k:15',
  }),
  ...titled('register/brand/finding.test.ts', {
    '第十五条（一）：有下列情形之一的，责令一个月内予以整改': 'K6 k:15(1)*',
    '第十五条（二）2：重大信息变更': 'K7 k:15(2)2',
  }),
  ...titled('register/clock/clock.test.ts', {
    'F11：中止。A period that stands still': 'F11',
    '恢复：a period that runs again': 'F11',
  }),
  ...titled('register/brand/order.test.ts', {
    'no next rung is drafted before a verification found a failure': 'F4 F5',
    'before its service an order': 'F5',
  }),
  ...titled('register/brand/advance.test.ts', {
    'passed by the county, they lapse and open nothing': 'F13 F30',
    'once the period is over no reminder goes out; the record says which were missed': 'X10',
  }),
  ...titled('register/brand/missed-run.test.ts', {
    '停机之后：哪些提醒晚发，是否影响当事人': 'X10',
    'every step has an internal target, and the city follows up what a county leaves': 'F13 F30',
  }),
  ...titled('register/brand/tasks.test.ts', {
    'an office is asked by its internal target': 'F13 F30',
  }),
  ...titled('register/brand/service.test.ts', {
    'service is refused': 'F5',
    '第十五条（一）：一个月内, reckoned as the law counts': 'K6 k:15(1)',
  }),
  ...titled('register/brand/verification.test.ts', {
    '第十五条（二）1：一个月内未整改或整改措施不力': 'K7 k:15(2)1',
    '第十五条（三）1：被约谈，三个月内未整改': 'K8 k:15(3)1',
    'what a signed verification brings, before and after the period has ended': 'F4',
  }),
  ...titled('register/brand/interview.test.ts', {
    '第十五条（二）：约谈负责人，责令三个月内予以整改': 'K7 k:15(2)',
  }),
  ...titled('register/sanctions/suspension.test.ts', {
    '第十五条（三）：两种情形': 'K8 k:15(3) k:15(3)2',
    'a year from service (status period: no roll-over)': 'K8 k:15(3)tail',
    'publication follows service': 'K10 k:15(5)',
  }),
  ...titled('register/sanctions/renewal.test.ts', {
    '一年期届满前，可根据整改情况，再次作出暂停的决定': 'K8 k:15(3)tail',
    'the mark is restored by itself at 00:00 after the last day, and the record says so':
      'K8 k:15(3)tail',
    'its window, watched backwards in working days': 'K8 X5',
  }),
  ...titled('register/sanctions/removal.test.ts', {
    '第十五条（四）：五种情形': 'K9 k:15(4)*',
    移出目录并收回标识使用权: 'K9 k:15(4)tail k:annex-3',
    自决定作出之日起五年内不得再次申请: 'K9 k:15(4)tail',
  }),
  ...titled('register/sanctions/count.test.ts', {
    'the removal proposed for three': 'K9 X4 k:15(4)4',
    'how often a mark was suspended: as ruled, and in all': 'K9 X4 k:15(4)4',
  }),
  ...titled('register/sanctions/set-aside.test.ts', {
    'what was published comes down with an explanation': 'K10 k:15(5)',
    'a suspension set aside': 'F17',
    'a removal set aside': 'F17',
  }),
  ...titled('register/sanctions/changes.test.ts', {
    '附件2 登记变更': 'K12 k:annex-2',
    '民诉法86：不可抗力，障碍消除后十日内申请顺延': 'F12',
    'moves the due day, with its reason, and stays through a recomputation': 'F12 F15',
    'leaves a date alone that people moved': 'F15',
    'a corrected service': 'F16',
  }),
  ...titled('notices/papers/papers.test.ts', {
    'every kind of document': 'K12 X3 k:annex-1 k:annex-2*',
    'of removal brings the form along, with the ground of the case ticked and no other':
      'K12 k:annex-3*',
  }),
  ...titled('notices/papers/application.test.ts', {
    'the forms of the regulations, filled from the record of an application':
      'K12 L4 k:annex-1* l:annex-*',
  }),
  ...titled('notices/papers/annexes.test.ts', {
    'every field of the annexes, as the regulation prints it': 'K12 L4 k:annex-* l:annex-*',
    'what the record fills in, field by field': 'K12 L4 k:annex-* l:annex-*',
    'to print and to edit': 'K12 L4',
    'from the record, to the level above, with the form attached': 'K10 L3 J2 l:3(2)6',
  }),
  ...titled('notices/compose.test.ts', { 'who is told of what': 'F3' }),
  ...titled('notices/relevance.test.ts', { 'a notice about to be sent': 'F21' }),
  ...titled('outbox/deliver.test.ts', { 'the reminder of a cured case is withdrawn': 'F21' }),
  ...titled('notices/digest.test.ts', { 'the digest of an office': 'F22' }),
  ...titled('notices/merge.test.ts', { 'several reminders to one holder': 'F22' }),
  ...titled('console/light.test.ts', { 'The light of a due day': 'F29' }),
  ...titled('console/pages.test.ts', { 'show the question, the default and its reason': 'X11' }),
  ...titled('console/sanctions.test.ts', {
    'count a suspension with its papers, for the brand and for its holder': 'X4',
  }),
  ...titled('application/execute.test.ts', { 'the same commandId again': 'F20' }),
  ...titled('application/bad-input.test.ts', {
    'a day before the scheme took effect': 'k:18',
  }),
  ...titled('simulate/samples.test.ts', {
    'an outage of thirty days': 'X10',
    'only signed findings move it on, and the suspension is proposed, not decided': 'F4 X3',
  }),
  ...titled('register/external/external.test.ts', {
    推荐上报: 'L3 l:3(2)6',
  }),
  ...titled('register/brand/registers.test.ts', {
    '二（三）：省、市、县三级重点项目资源库，能进能出': 'J2 j:2(3)',
    'counts towards the 200 of 2025 once it is on the province’s register, if it entered by then':
      'J2 j:1(2)',
  }),
  ...titled('register/public-report/reports.test.ts', {
    '任何单位和个人发现违法违规行为的，可以向各级人社主管部门举报': 'K11 k:15(6)',
    举报人应当提供必要的证明材料或线索: 'K11 k:15(6)',
    '任何组织或者个人不得自行伪造、冒用: misuse by outsiders goes to the authority that can act':
      'K11 k:14',
  }),
  ...titled('register/office/duties.test.ts', {
    'the periods are those of the calendar: 每月、按季、年终': 'J3 j:5(11)',
    'are reminded of, and what lapses is told to the office and to the one above it':
      'J3 j:5(11) j:6',
  }),
  ...titled('schemes/packs.test.ts', {
    'L1: brands and cooperation bases, each with its thresholds': 'L1 l:2(1) l:2(2)',
    'L2: 平川县至少1个 is a floor, 山区县力争1个 a goal, for all seventeen counties': 'L2 l:3(2)1',
    'L3: seven working days are the least, and the steps lead to recognition and upwards':
      'L3 l:3(2)4 l:3(2)5 l:3(2)6',
    'L4: the round of 2021 closes on 30 December; both forms are there': 'L4 l:4(3) l:annex-*',
    'J1: eleven basic conditions, and five for each of four categories': 'J1 j:annex*',
    'J1: a name is place + trade + person': 'J1 j:2(3)naming',
    'J2: registers of three levels': 'J2 j:2(3)',
    'J2: numbers that are hoped for, and cap nothing': 'J2 j:1(2)',
    'J3: three recurring duties, internal because the text names no day, and one printed day':
      'J3 j:5(11) j:6',
  }),
  ...titled('schemes/criteria.test.ts', {
    'article 6 names seven categories; annex 1 prints eight boxes, and two of them differ':
      'K1 k:6*',
  }),
  ...titled('schemes/quotations.test.ts', {
    'so do the titles and labels of the forms': 'K12 k:annex-*',
  }),
  ...titled('register/scheme/rulings.test.ts', {
    'is answered with a reason, and may rest on a document': 'X11',
    'who answered it, when and why stands in the chain': 'X11',
    'what runs is recomputed at once, and nothing is left on the answer before': 'X11',
  }),
  ...titled('schemes/amendment.test.ts', {
    'the dry run names the brands that pass over, and every date that changes': 'F32',
    'every brand passes over; what would be shortened waits on the city’s desk and cannot lapse':
      'F32',
    'with approval it is shortened, once, however often it is repeated': 'F32',
    'a second amendment on the same calendar is applied, too, and told once': 'F32',
  }),
  ...titled('schemes/life.test.ts', {
    'each takes effect on its day': 'F32',
    'a county’s scheme says what is its own; the rest is the city’s': 'K13 k:4 k:16',
  }),
  ...titled('cli/due.test.ts', {
    'agrees with the oracle on every rule and start day of 2024 to 2026':
      'K3 K6 K7 K8 K9 k:13 k:15(1) k:15(2) k:15(3)tail k:15(4)tail',
    'agrees with the oracle on linfen-2021’s public notice of at least seven working days':
      'L3 l:3(2)4',
  }),
];
