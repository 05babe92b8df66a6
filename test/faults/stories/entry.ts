import { parseMoment } from '../../../shared/calendar/moment.ts';
import type { Actor } from '../../../shared/identity/actor.ts';
import {
  city,
  command,
  commandOn,
  file,
  lead,
  officer,
  prelude,
  type Step,
  sweep,
} from '../story.ts';

const HOLDERS = {
  housekeeping: {
    id: 'p-housekeeping',
    name: '五华示例家政有限公司',
    creditCode: '91530102MA0000001R',
  },
  weavers: { id: 'p-weavers', name: '五华示例彝绣有限公司', creditCode: '91530102MA0000002W' },
  carers: { id: 'p-carers', name: '五华示例护理有限公司', creditCode: '91530102MA00000030' },
} as const;
type Brand = keyof typeof HOLDERS;

const NAMES = { housekeeping: '五华家政管家', weavers: '五华彝绣', carers: '五华护理员' };

const holderOf = (brand: Brand): Actor => ({
  role: 'holder',
  id: 'holder',
  party: HOLDERS[brand].id,
});

/** Mails to the same holder keep their order; those that reach nobody need not. */
const reachable: Step = {
  name: 'every applicant can be reached',
  at: parseMoment('2026-03-01T09:00:00+08:00'),
  prelude: true,
  async act({ ports: { ledger } }) {
    for (const { id } of Object.values(HOLDERS))
      await ledger.putContact(`party:${id}`, { email: `${id}@party.example` });
  },
};

const FORM = {
  'economic-scale': 3200,
  'labour-income': 1500,
  trained: 640,
  'direct-workers': 420,
  'led-workers': 900,
};
const DOCUMENTS = [file('入库推荐表'), file('年经济规模证明材料')];

const judgements = [
  'naming',
  '9(1)',
  '9(2)',
  '9(3)-scale',
  '9(3)-income',
  '9(4)',
  '9(5)-capacity',
  '9(5)-trained',
  '9(6)',
].map((item) => ({ item, accepted: true, reason: '材料相符' }));

const apply = (brand: Brand) =>
  command('2026-03-02T09:30:00+08:00', brand, holderOf(brand), {
    type: 'apply',
    id: brand,
    scheme: 'kunming-2025',
    name: NAMES[brand],
    kind: 'enterprise',
    category: brand === 'weavers' ? 'culture-crafts' : 'resident-services',
    county: '五华区',
    holder: HOLDERS[brand],
    on: '2026-03-02',
    form: FORM,
    documents: DOCUMENTS,
    provenance: 'illustrative',
  });

const resubmit = (day: string, brand: Brand) =>
  command(`${day}T09:30:00+08:00`, brand, holderOf(brand), {
    type: 'resubmit-application',
    on: day,
    form: FORM,
    documents: [...DOCUMENTS, file('培训台账')],
  });

const initialReview = (brand: Brand): readonly Step[] => [
  command('2026-03-06T09:30:00+08:00', brand, officer, {
    type: 'judge-at-initial-review',
    judgements,
  }),
  command('2026-03-06T10:30:00+08:00', brand, lead, {
    type: 'conclude-initial-review',
    passed: true,
    opinion: '符合入库条件，同意推荐',
    document: file('初审意见'),
  }),
];

const reReview = (brand: Brand): readonly Step[] => [
  command('2026-03-10T09:30:00+08:00', brand, city, {
    type: 'draw-experts',
    pool: ['expert-01', 'expert-02', 'expert-03', 'expert-04', 'expert-05'],
    count: 3,
    seed: '2026年第一批 2026-03-10',
  }),
  command('2026-03-11T10:00:00+08:00', brand, city, {
    type: 'visit-site',
    on: '2026-03-11',
    facts: '场所、人员与材料一致',
    document: file('实地核查记录'),
  }),
  command('2026-03-12T09:30:00+08:00', brand, city, { type: 'judge-at-re-review', judgements }),
  command('2026-03-12T11:00:00+08:00', brand, city, {
    type: 'conclude-re-review',
    passed: true,
    opinion: '符合入库条件，列入拟入库名单',
    document: file('复审会议纪要'),
  }),
];

/** An application that either review sends back once, beside one that goes straight through. */
const REVIEWS: readonly Step[] = [
  reachable,
  apply('housekeeping'),
  ...prelude(apply('weavers'), apply('carers')),
  command('2026-03-03T10:00:00+08:00', 'carers', holderOf('carers'), {
    type: 'withdraw-application',
    on: '2026-03-03',
    document: file('撤回申请'),
  }),
  command('2026-03-04T09:30:00+08:00', 'housekeeping', officer, {
    type: 'return-at-initial-review',
    reasons: ['近两年培训人数请核对并补充培训台账'],
  }),
  resubmit('2026-03-05', 'housekeeping'),
  ...initialReview('housekeeping'),
  ...prelude(...initialReview('weavers')),
  command('2026-03-09T09:30:00+08:00', 'housekeeping', city, {
    type: 'return-at-re-review',
    reasons: ['年经济规模证明材料缺页'],
  }),
  ...prelude(resubmit('2026-03-10', 'housekeeping')),
  ...reReview('housekeeping'),
  ...prelude(...reReview('weavers')),
];

const onBatch = (at: string, content: Parameters<typeof command>[3]) =>
  commandOn(at, 'notice-batch:2026-1', city, content);

const object = (day: string, brand: Brand) =>
  command(`${day}T10:00:00+08:00`, brand, city, {
    type: 'record-objection',
    by: 'person',
    receivedOn: day,
    facts: '带动就业人数与实际不符',
    evidence: [file('书面举证材料')],
  });

const admit = (at: string, brand: Brand, n: number) =>
  command(at, brand, city, {
    type: 'admit-brand',
    on: at.slice(0, 10),
    grants: [{ code: 'mark-licence', reference: `昆劳品标〔2026〕${n}号` }],
    document: file('入库决定'),
  });

/** One notice of both: one objection fails, one comes too late to be one. */
const NOTICE: readonly Step[] = [
  onBatch('2026-03-13T10:00:00+08:00', {
    type: 'list-brands',
    id: '2026-1',
    title: '2026年第一批市级劳务品牌入库名单',
    brands: ['housekeeping', 'weavers'],
  }),
  onBatch('2026-03-16T09:10:00+08:00', {
    type: 'post-notice',
    postedAt: '2026-03-16T09:00:00+08:00',
    url: 'https://kunming.example/notices/2026-1',
    proof: file('公示网页截图'),
  }),
  object('2026-03-17', 'housekeeping'),
  command('2026-03-23T10:00:00+08:00', 'housekeeping', city, {
    type: 'decide-objection',
    objectionId: 'objection-1',
    upheld: false,
    reasons: '用工台账和社保记录与填报一致',
    on: '2026-03-23',
    document: file('异议复核决定'),
  }),
  sweep('2026-03-24T00:00:00+08:00', 'the notice is over, and its brands hear of it'),
  ...prelude(admit('2026-03-24T10:00:00+08:00', 'weavers', 1)),
  admit('2026-03-24T11:00:00+08:00', 'housekeeping', 2),
  object('2026-03-30', 'weavers'),
  command('2026-04-20T10:00:00+08:00', 'weavers', holderOf('weavers'), {
    type: 'file-development-plan',
    on: '2026-04-20',
    document: file('中长期发展规划'),
  }),
  command('2026-04-21T10:00:00+08:00', 'weavers', city, {
    type: 'recommend-upward',
    to: '省人力资源和社会保障厅',
    on: '2026-04-21',
    document: file('推荐函'),
  }),
];

const settle = (at: string, brand: Brand, stands: boolean) =>
  command(at, brand, city, {
    type: 'settle-entry',
    stands,
    reasons: stands ? '公示内容有误之处不涉及该品牌' : '公示期未足',
    on: at.slice(0, 10),
    document: file('书面决定'),
  });

/** Both have entered when the notice turns out to be wrong: one entry stands, one is set aside. */
const WITHDRAWN: readonly Step[] = [
  onBatch('2026-04-22T10:00:00+08:00', {
    type: 'withdraw-notice',
    on: '2026-04-22',
    reason: '名单内容有误',
    document: file('撤回决定'),
  }),
  settle('2026-04-23T10:00:00+08:00', 'weavers', true),
  settle('2026-04-23T11:00:00+08:00', 'housekeeping', false),
];

/** From the application to what becomes of an entry whose notice was wrong. */
export const ENTRY: readonly Step[] = [...REVIEWS, ...NOTICE, ...WITHDRAWN];
