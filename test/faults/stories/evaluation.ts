import { schemeById } from '../../../shared/schemes/catalogue.ts';
import {
  city,
  command,
  commandOn,
  direct,
  enter,
  file,
  lead,
  officer,
  prelude,
  type Step,
  sweep,
} from '../story.ts';

const { counties, objectKinds, grounds } = schemeById('kunming-2025');
const groundOf = (measure: string) =>
  grounds.filter((ground) => ground.measure === measure).map(({ code }) => code)[0];

const onCycle = (at: string, content: Parameters<typeof command>[3]) =>
  commandOn(at, 'cycle:2026-1', city, content);

const NAMES = { 'rice-noodles': '五华米线工匠', flowers: '五华花艺师', carers: '五华护理员' };
type Brand = keyof typeof NAMES;

const serve = (day: string, brand: Brand) =>
  command(`${day}T10:00:00+08:00`, brand, officer, {
    type: 'serve-evaluation-notice',
    ...direct(day),
  });

const hand = (day: string, brand: Brand, fields: object = {}) =>
  command(`${day}T10:00:00+08:00`, brand, officer, {
    type: 'file-materials',
    channel: 'window',
    receivedOn: day,
    document: file('发展状况材料'),
    ...fields,
  });

const check = (day: string, brand: Brand, missing: readonly string[] = []) =>
  command(`${day}T15:00:00+08:00`, brand, officer, {
    type: 'check-materials',
    complete: missing.length === 0,
    missing,
  });

const conclude = (day: string, brand: Brand, outcome: string, fields: object = {}) =>
  command(`${day}T10:00:00+08:00`, brand, city, {
    type: 'record-evaluation',
    on: day,
    outcome,
    document: file('评估结论'),
    ...fields,
  });

const OPENED: readonly Step[] = [
  ...prelude(...Object.entries(NAMES).map(([brand, name]) => enter(brand, name))),
  {
    ...onCycle('2026-09-01T10:00:00+08:00', {
      type: 'open-cycle',
      id: '2026-1',
      cohort: {
        counties: counties.map(({ code }) => code),
        kinds: objectKinds.map(({ code }) => code),
        dueThrough: '2027-12-31',
      },
      number: '示例人社评〔2026〕1号',
      materialsDueOn: '2026-10-29',
    }),
    scheduledAgain: true,
  },
];

/** What one brand hands in is incomplete; another's comes by post, after its day; the third is silent. */
const MATERIALS: readonly Step[] = [
  command('2026-09-03T10:00:00+08:00', 'flowers', city, {
    type: 'postpone-materials',
    to: '2026-10-30',
    reason: '通知无法及时送达',
  }),
  serve('2026-09-04', 'rice-noodles'),
  ...prelude(serve('2026-09-04', 'flowers'), serve('2026-09-04', 'carers')),
  hand('2026-09-21', 'rice-noodles'),
  check('2026-09-22', 'rice-noodles', ['年度用工数据']),
  ...prelude(hand('2026-09-28', 'rice-noodles')),
  check('2026-09-29', 'rice-noodles'),
  sweep('2026-10-22T09:30:00+08:00', 'who is still silent is reminded'),
  ...prelude(sweep('2026-10-29T09:30:00+08:00', 'and once more')),
  sweep('2026-11-02T09:30:00+08:00', 'two periods are over, and nothing came'),
  hand('2026-11-03', 'carers', { channel: 'post', postedOn: '2026-10-28' }),
  command('2026-11-03T11:00:00+08:00', 'flowers', officer, { type: 'find-materials-missing' }),
];

/** The conclusions: qualified, to be put in order, no longer what was recognised. */
const CONCLUDED: readonly Step[] = [
  command('2026-11-04T10:00:00+08:00', 'rice-noodles', lead, {
    type: 'give-county-opinion',
    opinion: '运行良好，建议合格',
    on: '2026-11-04',
    document: file('县级评估意见'),
  }),
  conclude('2026-11-09', 'rice-noodles', 'qualified'),
  conclude('2026-11-10', 'carers', 'rectify', {
    grounds: [groundOf('rectification')],
    facts: '部分服务标准未执行',
    evidence: [file('实地核查记录')],
  }),
  conclude('2026-11-11', 'flowers', 'no-longer-qualified', {
    grounds: [groundOf('removal')],
    facts: '已经停止经营',
    evidence: [file('实地核查记录')],
  }),
  onCycle('2026-11-12T10:00:00+08:00', {
    type: 'close-cycle',
    results: { qualified: 1, rectify: 1, 'no-longer-qualified': 1 },
    reason: '全部作出结论',
  }),
];

/** One round of evaluations of three brands, from its opening to its close. */
export const EVALUATION: readonly Step[] = [...OPENED, ...MATERIALS, ...CONCLUDED];
