import type { SchemeInput } from '../format.ts';

/**
 * The paragraphs and standards that carry a rule, in the opinion's own words; …… also stands where
 * the page breaks inside a sentence. 苏人社发〔2022〕40号.
 */
const body: SchemeInput['clauses'] = [
  {
    id: '1(2)',
    name: '一（二）',
    text: '培育 200 个省级劳务品牌、其中 2022 年首批评定 50 个，争创更多国家级劳务品牌。',
  },
  {
    id: '2(3)',
    name: '二（三）',
    text: '分级分类制定劳务品牌认定标准（见附件），建立省、市、县三级重点项目资源库，……形成能进能出、开放灵活的劳务品牌认定机制，让更多品牌项目立得住、叫得响。',
  },
  {
    id: '2(3)naming',
    name: '二（三）第2句',
    text: '劳务品牌名称应统一为：地域+产业/行业/产品+人（称谓：“工、匠、师、员”等）。',
  },
  {
    id: '5(11)',
    name: '五（十一）',
    text: '成立劳务品牌建设省级工作专班，明确各部門责任处室和联络员，加强部门之间、条线上的协同联动，对劳务品牌建设工作实行每月调度、按季督查、年终考评。各地应对照省级模式成立相应工作机构。',
  },
  {
    id: '6',
    name: '结尾段',
    text: '各地根据本通知要求，抓紧制定本地区贯彻意见，并于4月30日前报送省劳动就业管理中心。',
  },
];

/** One standard of the annex: its number within 基本条件 or within a category, and its words. */
const standard = (section: string, name: string, n: number, text: string) => ({
  id: `annex-${section}-${n}`,
  name: `附件“${name}”第${n}项`,
  text,
});

const BASIC = [
  '地方出台劳务品牌建设实施方案，在产业发展、带动就业、创业扶持、技能培训、文化建设等方面有具体部署安排。',
  '行业企业对单个劳务品牌的培育发展有中长期规划，有明确的发展方向和工作重点。',
  '具有独立品牌名称，劳务特征鲜明。',
  '有成型的产品或服务，能反映地域文化及行业特色。',
  '有较高的知名度、公信度和竞争力，在人力资源市场上占有一定份额。',
  '建立行业内劳务品牌信用承诺制度，对从业人员有规范的管理制度，客户满意度较高。',
  '建有一批行业龙头企业，力争达到东部地区国家级重点龙头企业建设标准（企业固定资产规模在5000万元以上、年销售额在2亿元以上、企业资产负债率小于60%）。',
  '至少建有1家设施配套完善、服务功能完备的特色产业园区或创业示范基地。',
  '具备较大的从业规模，对促进当地经济和提高从业人员收入做出贡献。',
  '为从业人员提供“初始培育—推荐就业—在岗培训—权益维护”一条龙服务。',
  '建立培训制度，制定从业人员专项培训计划，将符合条件的职业技能培训项目按规定纳入补贴性培训范围。',
];

/** The four categories of 分类条件, each with its name as printed and its standards. */
const CATEGORIES = [
  {
    code: 'skilled',
    name: '中高端技能类劳务品牌',
    printed: '中高端技能类劳务品牌',
    standards: [
      '从业人员不少于5000人。',
      '从业人员工资收入高出该行业平均工资10%以上。',
      '从业人员中技能劳动者占比在50%以上。',
      '产品市场占有率居国内同行业前列。',
      '围绕重点产业链建设一批规上企业，培育“专精特新”小巨人企业。',
    ],
  },
  {
    code: 'services',
    name: '高品质服务类劳务品牌',
    printed: '高品质服务类 劳务品牌',
    standards: [
      '从业人员不少于 10000 人。',
      '开发专门职业培训项目，推行从业人员持证上岗。',
      '区域内建有线下规范化零工市场和线上灵活就业服务专区。',
      '建立完善的服务标准和售后服务体系。',
      '第三方机构测评客户满意度达 95%以上。',
    ],
  },
  {
    code: 'culture-tourism',
    name: '文化旅游类劳务品牌',
    printed: '文化旅游类 劳务品牌',
    standards: [
      '从业人员不少于 3000 人。',
      '培养一批乡村能工巧匠和特色乡土人才。',
      '文化旅游产品获得国家或省级认定。',
      '定期举办文化旅游宣传推广和体验活动。',
      '建有乡土人才大师工作室和传承示范基地、非遗工坊、传统工艺工作站等文化品牌载体。',
    ],
  },
  {
    code: 'livelihood',
    name: '民生保障类劳务品牌',
    printed: '民生保障类 劳务品牌',
    standards: [
      '从业人员不少于 50000 人。',
      '从业人员中农民工占比不低于 70%，其中外省脱贫人口、本省低收入人口等城乡各类就业困难群体不低于 10%。',
      '从业人员年劳务总收入不少于 30 亿元。',
      '为从业人员开展专项职业能力和项目制培训。',
      '建有就业帮扶车间、人社乡村振兴基地和示范农民合作社等。',
    ],
  },
];

export const categories: SchemeInput['categories'] = CATEGORIES.map(({ code, name }) => ({
  code,
  name,
  clause: `annex-${code}`,
}));

export const clauses: SchemeInput['clauses'] = [
  ...body,
  { id: 'annex', name: '附件', text: '省级劳务品牌认定标准（试行）' },
  { id: 'annex-basic', name: '附件“基本条件”', text: '基本条件' },
  ...BASIC.map((text, i) => standard('basic', '基本条件', i + 1, text)),
  ...CATEGORIES.flatMap(({ code, name, printed, standards }) => [
    { id: `annex-${code}`, name: `附件“${name}”`, text: printed },
    ...standards.map((text, i) => standard(code, name, i + 1, text)),
  ]),
];

/** Each standard as the clause that a criterion rests on, and the category that it concerns. */
export const standards = [
  ...BASIC.map((text, i) => ({ clause: `annex-basic-${i + 1}`, text, category: undefined })),
  ...CATEGORIES.flatMap(({ code, standards }) =>
    standards.map((text, i) => ({ clause: `annex-${code}-${i + 1}`, text, category: code })),
  ),
];
