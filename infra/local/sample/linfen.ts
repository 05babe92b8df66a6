import { addDays, type Day, parseDay } from '../../../shared/calendar/day.ts';
import { momentAt, parseMoment } from '../../../shared/calendar/moment.ts';
import { areaOf, countyOf } from '../../../shared/schemes/catalogue.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';
import {
  actorOf,
  type Command,
  contactsOf,
  paper,
  type Sample,
  type SampleStep,
  stepsOf,
} from './sample.ts';

type Reached = 'filed' | 'returned' | 'recommended' | 'scored' | 'on-notice' | 'recognised';

/** What applies, when, and how far it gets. Applications are filed on Tuesdays. */
type Candidate = readonly [
  id: string,
  name: string,
  kind: 'brand' | 'cooperation-base',
  area: string,
  holder: string,
  creditCode: string,
  filedOn: string,
  reached: Reached,
];

/** The notice's (临人社函〔2021〕329号) own name for all of the city's brands; all else is made up. */
const REAL_NAME = '临汾技工';

const FIRST = '2021-11-02';
const SECOND = '2021-11-30';

// biome-ignore format: a table, a candidate a line
const CANDIDATES: readonly Candidate[] = [
  ['linfen-1', REAL_NAME, 'brand', '市直', '临汾示例职业培训协会', '91141000MA0000001D', FIRST, 'recognised'],
  ['yaodu-1', '尧都劳务协作基地', 'cooperation-base', '尧都区', '尧都示例人力资源服务公司', '91141000MA0000002G', FIRST, 'recognised'],
  ['hongtong-1', '洪洞面塑师', 'brand', '洪洞县', '洪洞示例面塑合作社', '91141000MA0000003K', FIRST, 'recognised'],
  ['xiangfen-1', '襄汾家具木工', 'brand', '襄汾县', '襄汾示例家具有限公司', '91141000MA0000004N', SECOND, 'on-notice'],
  ['yicheng-1', '翼城花鼓演艺员', 'brand', '翼城县', '翼城示例花鼓演艺社', '91141000MA0000005R', SECOND, 'on-notice'],
  ['jixian-1', '吉县苹果果艺师', 'brand', '吉县', '吉县示例果业合作社', '91141000MA0000006W', SECOND, 'on-notice'],
  ['anze-1', '安泽连翘采收工', 'brand', '安泽县', '安泽示例药材合作社', '91141000MA00000070', '2021-12-14', 'scored'],
  ['puxian-1', '蒲县劳务协作基地', 'cooperation-base', '蒲县', '蒲县示例劳务服务站', '91141000MA00000083', '2021-12-14', 'recommended'],
  ['houma-1', '侯马电商主播', 'brand', '侯马市', '侯马示例电子商务公司', '91141000MA00000096', '2021-12-14', 'returned'],
  ['xixian-1', '隰县梨农', 'brand', '隰县', '隰县示例梨业合作社', '91141000MA0000010B', '2021-12-21', 'filed'],
  ['xiangning-1', '乡宁紫砂匠', 'brand', '乡宁县', '乡宁示例紫砂工艺社', '91141000MA0000011E', '2021-12-21', 'filed'],
];

const EXPERTS = ['expert-1', 'expert-2', 'expert-3'];
const POINTS = [86, 91, 88];

const FORM = {
  brand: { trained: 620, 'employment-rate': 46, 'led-workers': 380 },
  'cooperation-base': { transferred: 2400 },
};

const judged = (type: string, kind: string, { criteria }: Scheme) => ({
  type,
  judgements: criteria
    .filter(({ objectKind }) => objectKind === kind)
    .map(({ id }) => ({ item: id, accepted: true, reason: '材料相符' })),
});

const RECOGNISED: readonly Reached[] = ['recognised'];
const CLEARED: readonly Reached[] = ['on-notice', ...RECOGNISED];
const SCORED: readonly Reached[] = ['scored', ...CLEARED];
const RECOMMENDED: readonly Reached[] = ['recommended', ...SCORED];

/** What is done with an application: how many days after it was filed, and with which of them. */
type Stage = readonly [
  after: number,
  time: string,
  role: 'county-officer' | 'county-lead' | 'city-officer',
  of: readonly Reached[],
  command: (on: Day, candidate: Candidate, scheme: Scheme) => Command,
];

const STAGES: readonly Stage[] = [
  [
    2,
    '09:30',
    'county-officer',
    ['returned'],
    () => ({
      type: 'return-at-initial-review',
      reasons: ['结业证明与花名册人数不一致，请核对后重新报送'],
    }),
  ],
  [
    2,
    '09:30',
    'county-officer',
    RECOMMENDED,
    (_, [, , kind], scheme) => judged('judge-at-initial-review', kind, scheme),
  ],
  [
    2,
    '15:00',
    'county-lead',
    RECOMMENDED,
    () => ({
      type: 'conclude-initial-review',
      passed: true,
      opinion: '材料真实，同意推荐',
      document: paper('初审意见'),
    }),
  ],
  [
    6,
    '09:30',
    'city-officer',
    SCORED,
    (on, [id]) => ({
      type: 'draw-experts',
      pool: EXPERTS,
      count: EXPERTS.length,
      seed: `${id} ${on}`,
    }),
  ],
  [
    8,
    '10:00',
    'city-officer',
    SCORED,
    (on) => ({
      type: 'visit-site',
      on,
      facts: '现场与申报材料一致',
      document: paper('实地抽查记录'),
    }),
  ],
  [
    9,
    '10:00',
    'city-officer',
    SCORED,
    () => ({
      type: 'score-application',
      scores: EXPERTS.map((expert, i) => ({ expert, points: POINTS[i] })),
      document: paper('考评打分表'),
    }),
  ],
  [
    10,
    '09:30',
    'city-officer',
    CLEARED,
    (_, [, , kind], scheme) => judged('judge-at-re-review', kind, scheme),
  ],
  [
    10,
    '15:00',
    'city-officer',
    CLEARED,
    () => ({
      type: 'conclude-re-review',
      passed: true,
      opinion: '同意列入拟认定名单',
      document: paper('集中评审纪要'),
    }),
  ],
  [
    29,
    '10:00',
    'city-officer',
    RECOGNISED,
    (on, [id]) => ({
      type: 'admit-brand',
      on,
      grants: [
        { code: 'plaque', reference: `示例牌匾 ${id}` },
        { code: 'certificate', reference: `示例证书 ${id}` },
      ],
      document: paper('认定文件'),
    }),
  ],
];

function applicationSteps(scheme: Scheme, candidate: Candidate): readonly SampleStep[] {
  const [id, name, kind, area, holder, creditCode, filed, reached] = candidate;
  const filedOn = parseDay(filed);
  const { code: county } = areaOf(scheme, area);
  const direct = county === scheme.city.code;
  const stream = `brand:${id}` as const;
  const apply: Command = {
    type: 'apply',
    id,
    scheme: scheme.id,
    name,
    kind,
    county,
    holder: { id: `party-${id}`, name: holder, creditCode },
    on: filedOn,
    form: { ...FORM[kind], description: '演示用的情况介绍。' },
    documents: [paper('申报认定表'), paper('佐证材料')],
    provenance: name === REAL_NAME ? 'real-name' : 'illustrative',
  };
  return [
    {
      at: momentAt(filedOn, '09:20'),
      stream,
      actor: actorOf(direct ? 'city-officer' : 'county-officer', county),
      command: () => apply,
    },
    ...STAGES.filter(
      ([, , role, of]) => of.includes(reached) && !(direct && role !== 'city-officer'),
    ).map(([after, time, role, , command]): SampleStep => {
      const on = addDays(filedOn, after);
      const office = role === 'city-officer' ? scheme.city.code : county;
      return {
        at: momentAt(on, time),
        stream,
        actor: actorOf(role, office),
        command: () => command(on, candidate, scheme),
      };
    }),
  ];
}

/** A list of what was filed together and cleared, and its public notice. */
const noticeSteps = (scheme: Scheme, id: string, filedOn: string, listed: string, posted: string) =>
  stepsOf(`notice-batch:${id}`, actorOf('city-officer', scheme.city.code), [
    [
      `${listed}T10:00`,
      {
        type: 'list-brands',
        id,
        scheme: scheme.id,
        title: `${id.replace('-', '年度第')}批拟认定名单（演示）`,
        brands: CANDIDATES.filter((one) => one[6] === filedOn && CLEARED.includes(one[7])).map(
          ([brand]) => brand,
        ),
      },
    ],
    [
      `${posted}T09:30`,
      {
        type: 'post-notice',
        postedAt: `${posted}T09:00:00+08:00`,
        url: `https://hrss.linfen.example/notices/${id}`,
        proof: paper('公示网页截图'),
      },
    ],
  ]);

const objection = (scheme: Scheme) =>
  stepsOf('brand:yicheng-1', actorOf('city-officer', scheme.city.code), [
    [
      '2021-12-21T10:00',
      {
        type: 'record-objection',
        by: 'unit',
        receivedOn: '2021-12-21',
        facts: '培训人数与结业证明不一致',
        evidence: [paper('书面异议')],
      },
    ],
  ]);

/** Every county is asked for its materials; some have handed them in. */
const DONE = ['洪洞县', '尧都区', '吉县'];

const dutySteps = (scheme: Scheme) => [
  ...scheme.counties.flatMap(({ code }) =>
    stepsOf(`office:${code}`, actorOf('city-officer', scheme.city.code), [
      ['2021-11-01T09:00', { type: 'start-duties', office: code, scheme: scheme.id }],
    ]),
  ),
  ...DONE.map((county) => countyOf(scheme, county)).flatMap(({ code }) =>
    stepsOf(`office:${code}`, actorOf('county-officer', code), [
      [
        '2021-12-20T16:00',
        {
          type: 'record-duty',
          duty: 'submission',
          doneOn: '2021-12-20',
          document: paper('报送材料清单'),
        },
      ],
    ]),
  ),
];

/** The round of 2021, three days before it closes: two kinds, and every stage up to recognition. */
export const LINFEN: Sample = {
  size: CANDIDATES.length,
  ends: parseMoment('2021-12-24T18:30:00+08:00'),
  opens: parseMoment('2021-12-27T09:30:00+08:00'),
  digestsFrom: parseDay('2021-12-20'),
  contacts: (scheme) =>
    contactsOf(
      scheme,
      CANDIDATES.map(([id]) => `party-${id}`),
    ),
  steps: (scheme) => [
    ...dutySteps(scheme),
    ...CANDIDATES.flatMap((candidate) => applicationSteps(scheme, candidate)),
    ...noticeSteps(scheme, '2021-1', FIRST, '2021-11-15', '2021-11-19'),
    ...noticeSteps(scheme, '2021-2', SECOND, '2021-12-13', '2021-12-17'),
    ...objection(scheme),
  ],
};
