import type { Actor } from '../../../shared/identity/actor.ts';
import { schemeById } from '../../../shared/schemes/catalogue.ts';
import { command, file, prelude, type Step } from '../story.ts';

export const LINFEN = 'linfen-2021';

const { city, counties } = schemeById(LINFEN);
const [county] = counties;
if (!county) throw new Error('the scheme is empty');

const officer: Actor = { role: 'county-officer', id: 'officer', office: county.code };
const lead: Actor = { role: 'county-lead', id: 'lead', office: county.code };
const cityOfficer: Actor = { role: 'city-officer', id: 'city', office: city.code };

const at = (time: string, actor: Actor, content: Parameters<typeof command>[3]) =>
  command(`2021-${time}:00+08:00`, 'base', actor, content);

const judgements = ['2(2)1', '2(2)2', '2(2)3', '2(2)4-transferred', '2(2)4-effect'].map((item) => ({
  item,
  accepted: true,
  reason: '材料相符',
}));

/** Experts are drawn, and give points to a base for labour cooperation. */
export const SCORED: readonly Step[] = [
  ...prelude(
    at('11-01T09:30', officer, {
      type: 'apply',
      id: 'base',
      scheme: LINFEN,
      name: '示例劳务协作基地',
      kind: 'cooperation-base',
      county: county.code,
      holder: { id: 'p-base', name: '示例劳务合作社', creditCode: '91530102MA0000001R' },
      on: '2021-11-01',
      form: { transferred: 2000 },
      documents: [file('申报表')],
      provenance: 'illustrative',
    }),
    at('11-02T09:30', officer, { type: 'judge-at-initial-review', judgements }),
    at('11-02T10:30', lead, {
      type: 'conclude-initial-review',
      passed: true,
      opinion: '同意推荐',
      document: file('初审意见'),
    }),
    at('11-03T09:30', cityOfficer, {
      type: 'draw-experts',
      pool: ['expert-1', 'expert-2'],
      count: 2,
      seed: '2021年度 2021-11-03',
    }),
  ),
  at('11-04T09:30', cityOfficer, {
    type: 'score-application',
    scores: [
      { expert: 'expert-1', points: 80 },
      { expert: 'expert-2', points: 91 },
    ],
    document: file('打分表'),
  }),
];
