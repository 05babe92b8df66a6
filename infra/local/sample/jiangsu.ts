import { parseDay } from '../../../shared/calendar/day.ts';
import { parseMoment } from '../../../shared/calendar/moment.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';
import { actorOf, contactsOf, paper, type Sample, type SampleStep, stepsOf } from './sample.ts';

/** Names found in public sources, and where; holders, days and registers are made up. */
const SOURCES: Readonly<Record<string, string>> = {
  顶山轨道交通焊工: '新华日报《江苏2024年度省级劳务品牌亮点集锦》',
  江宁智造技师: '新华日报《江苏2024年度省级劳务品牌亮点集锦》',
  金坛茶匠: 'https://rsj.changzhou.gov.cn/html/czrsj/2025/HBPDPLJC_1225/49582.html',
  武进工业机器人操作员: 'https://rsj.changzhou.gov.cn/html/czrsj/2025/HBPDPLJC_1225/49582.html',
  叠石桥家纺工匠: 'https://jsnews.jschina.com.cn/nt/a/202403/t20240304_3370226.shtml',
  如皋花木园艺师: 'https://jsnews.jschina.com.cn/nt/a/202403/t20240304_3370226.shtml',
  南通建筑铁军: 'https://jsnews.jschina.com.cn/nt/a/202403/t20240304_3370226.shtml',
  大龙抛丸机师傅: '江苏网，盐城大丰“大龙抛丸机师傅”获奖稿',
  卯酉好管家: '江苏网，盐城大丰“大龙抛丸机师傅”获奖稿',
};

type SampleBrand = readonly [
  id: string,
  name: string,
  category: string,
  city: string,
  register: 'province' | 'city' | 'county',
  enteredOn: string,
];

// biome-ignore format: a table, a brand a line
const BRANDS: readonly SampleBrand[] = [
  ['nanjing-1', '顶山轨道交通焊工', 'skilled', '南京市', 'province', '2024-03-18'],
  ['nanjing-2', '江宁智造技师', 'skilled', '南京市', 'province', '2024-03-18'],
  ['changzhou-1', '金坛茶匠', 'culture-tourism', '常州市', 'city', '2025-06-16'],
  ['changzhou-2', '武进工业机器人操作员', 'skilled', '常州市', 'city', '2025-06-16'],
  ['nantong-1', '叠石桥家纺工匠', 'skilled', '南通市', 'province', '2023-09-11'],
  ['nantong-2', '如皋花木园艺师', 'culture-tourism', '南通市', 'county', '2026-09-14'],
  ['nantong-3', '南通建筑铁军', 'livelihood', '南通市', 'city', '2024-05-20'],
  ['yancheng-1', '大龙抛丸机师傅', 'skilled', '盐城市', 'city', '2024-05-20'],
  ['yancheng-2', '卯酉好管家', 'services', '盐城市', 'county', '2026-09-14'],
  ['taizhou-1', '泰州示例早茶师', 'culture-tourism', '泰州市', 'county', '2024-05-20'],
];

/** One association a city. */
const partyOf = (id: string) => `party-${id.split('-')[0]}`;

const brandSteps = (scheme: Scheme, brand: SampleBrand): readonly SampleStep[] => {
  const [id, name, category, city, register, enteredOn] = brand;
  return stepsOf(`brand:${id}`, actorOf('city-officer', scheme.city.code), [
    [
      '2026-09-14T10:00',
      {
        type: 'enter-brand',
        id,
        scheme: scheme.id,
        name,
        kind: 'provincial',
        category,
        county: city,
        holder: { id: partyOf(id), name: `${city.replace('市', '')}示例行业协会` },
        enteredOn,
        register,
        provenance: SOURCES[name] ? 'real-name' : 'illustrative',
      },
    ],
  ]);
};

/** Up a level, and out by a reasoned decision. */
const moves = (scheme: Scheme): readonly SampleStep[] => [
  ...stepsOf('brand:changzhou-1', actorOf('city-officer', scheme.city.code), [
    [
      '2026-11-16T10:00',
      {
        type: 'move-register',
        to: 'province',
        on: '2026-11-16',
        reason: '达到省级认定标准（演示）',
        document: paper('认定文件'),
      },
    ],
  ]),
  ...stepsOf('brand:taizhou-1', actorOf('city-officer', scheme.city.code), [
    [
      '2026-11-18T10:00',
      {
        type: 'leave-register',
        on: '2026-11-18',
        reason: '已停止经营，不再符合入库标准（演示）',
        document: paper('移出决定'),
      },
    ],
  ]),
];

/** What an office did for which period of a duty: a day in the period, and the day that it did it. */
const DONE: readonly (readonly [duty: string, from: string, doneOn: string])[] = [
  ['monthly-dispatch', '2026-09-01', '2026-09-28'],
  ['quarterly-inspection', '2026-07-01', '2026-09-29'],
  ['monthly-dispatch', '2026-10-01', '2026-10-29'],
];

/** Who missed which period, or made up for it late. */
const MISSED: Readonly<Record<string, readonly [duty: string, from: string, doneOn?: string]>> = {
  宿迁市: ['monthly-dispatch', '2026-10-01'],
  连云港市: ['quarterly-inspection', '2026-07-01'],
  盐城市: ['monthly-dispatch', '2026-09-01', '2026-10-12'],
};

function dutySteps(scheme: Scheme, { code, name }: { code: string; name: string }) {
  const missed = MISSED[name];
  const done = DONE.flatMap(([duty, from, doneOn]) => {
    const other = missed?.[0] === duty && missed[1] === from;
    const day = other ? missed[2] : doneOn;
    return day ? [{ duty, from, doneOn: day }] : [];
  });
  const own = actorOf(code === scheme.city.code ? 'city-officer' : 'county-officer', code);
  return [
    ...stepsOf(`office:${code}`, actorOf('city-officer', scheme.city.code), [
      ['2026-09-01T09:00', { type: 'start-duties', office: code, scheme: scheme.id }],
    ]),
    ...stepsOf(
      `office:${code}`,
      own,
      done.map((duty) => [
        `${duty.doneOn}T16:00`,
        { type: 'record-duty', ...duty, document: paper('工作情况报告') },
      ]),
    ),
  ];
}

/** Three levels of registers, and every office's own duties of a month, a quarter and a year. */
export const JIANGSU: Sample = {
  size: BRANDS.length,
  ends: parseMoment('2026-11-20T18:30:00+08:00'),
  opens: parseMoment('2026-11-23T09:30:00+08:00'),
  digestsFrom: parseDay('2026-11-16'),
  contacts: (scheme) =>
    contactsOf(
      scheme,
      BRANDS.map(([id]) => partyOf(id)),
    ),
  steps: (scheme) => [
    ...dutySteps(scheme, scheme.city),
    ...scheme.counties.flatMap(({ code, county: name }) => dutySteps(scheme, { code, name })),
    ...BRANDS.flatMap((brand) => brandSteps(scheme, brand)),
    ...moves(scheme),
  ],
};
