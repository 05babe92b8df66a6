import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleDeps } from '../../infra/console.ts';
import { consoleOf } from '../../infra/local/console.ts';
import { sampleOf } from '../../infra/local/sample/samples.ts';
import { tell } from '../../infra/local/tell.ts';
import { type Watched, watch } from '../../infra/local/watch.ts';
import { exportQuarter } from '../../shared/application/quarter-export.ts';
import { verifyRegister } from '../../shared/application/verify.ts';
import { parseQuarter } from '../../shared/export/quarter.ts';
import { officesOf, schemeById } from '../../shared/schemes/catalogue.ts';
import { seededMachine } from './sample.ts';

test('a scheme without a sample is refused', () => {
  expect(() => sampleOf('made-up')).toThrow(expect.objectContaining({ code: 'sample.none' }));
});

/** What each sample shows: on which page, and which words. */
const SHOWN = {
  'linfen-2021': {
    city: '141000',
    quotas: ['2021Q4', ['曲沃县', '三（二）第1项', '不少于1个', '本年度已推荐0个', 1]],
    sends: ['digest', 'reminder'],
    pages: [
      ['/brands', '临汾技工'],
      ['/brands', '尧都劳务协作基地'],
      ['/brands/linfen-1', '认定'],
      ['/brands/yaodu-1', '市级劳务协作基地'],
      ['/brands/yicheng-1', '异议'],
      ['/brands/houma-1', '退回'],
      ['/brands/anze-1', '打分'],
      ['/brands/anze-1/papers/application.html?id=application%2F1', '考评打分平均88.33分'],
      ['/entry', '2021年度第2批拟认定名单'],
      ['/desk', '侯马市人力资源和社会保障局'],
      ['/desk/141000', '安泽连翘采收工'],
      ['/offices/141002', '没有待完成的工作任务'],
      ['/offices/141081', '申报材料报送期限'],
      ['/offices/141081', '本年度已推荐0个'],
      ['/offices/141000', '襄汾县'],
    ],
  },
  'jiangsu-2022': {
    city: '320000',
    quotas: ['2026Q4', ['江苏省', '一（二）', '力争50个（截至2022年12月31日）', '已在库0个', 50]],
    sends: ['digest', 'reminder'],
    pages: [
      ['/brands', '顶山轨道交通焊工'],
      ['/brands/changzhou-1', '省级重点项目资源库'],
      ['/brands/taizhou-1', '移出'],
      ['/desk', '宿迁市人力资源和社会保障局'],
      ['/desk/320000', '每月调度'],
      ['/desk/321300', '每月调度'],
      ['/offices/320700', '按季督查'],
      ['/offices/320100', '年终考评'],
      ['/offices/320000', '力争200个（截至2025年12月31日）'],
      ['/desk/320000', '各设区市'],
      ['/cycles', '没有规定评估'],
    ],
  },
} as const;

const PAGES = [
  '/identity',
  '/desk',
  '/brands',
  '/cycles',
  '/rulings',
  '/outbox',
  '/public',
  '/due',
  '/clock',
];

describe.each(Object.entries(SHOWN))('the sample of %s', (id, { city, sends, pages, quotas }) => {
  const { opens, size } = sampleOf(id);
  let sample: Awaited<ReturnType<typeof seededMachine>>;
  let app: Awaited<ReturnType<typeof consoleOf>>;
  let swept: Watched;

  const textOf = async (path: string) => {
    const response = await app.request(path);
    return `${response.status} ${await response.text()}`;
  };

  beforeAll(async () => {
    sample = await seededMachine(id);
    const { ledger, clock, host } = sample.machine;
    await clock.moveTo(opens);
    swept = await watch(ledger, opens, async () => {
      await host.sweep(opens);
      await host.digest(opens);
    });
    app = await consoleOf(sample.machine, { sandbox: true, onMoved: () => {} });
  }, 60_000);
  afterAll(() => sample.close());

  test.each(sends)(
    'sends a notice of the kind %s on its first morning, and tells of it',
    async (kind) => {
      const sent = swept.notices.filter(
        ({ notice, state }) => notice.kind === kind && state === 'sent',
      );
      const text = await tell(swept, opens, sample.machine);
      expect(sent.length).toBeGreaterThan(0);
      for (const { notice } of sent) expect(text).toContain(notice.subject);
    },
  );

  test('sends every mail from and to the city’s own domain', () => {
    const { sender } = sample.machine.host.ports;
    expect(sender).toBe(`duekeeper@hrss.${id.split('-')[0]}.example`);
  });

  test('leaves a ledger that verifies', async () => {
    expect((await verifyRegister(sample.machine.ledger, opens)).findings).toEqual([]);
  });

  test('tells in the quarterly workbook how far floors and goals are', async () => {
    const { ledger, host } = sample.machine;
    const { stateOf } = await consoleDeps(host.ports);
    const [quarter, row] = quotas;
    const sheets = await exportQuarter(parseQuarter(quarter), host.ports.scheme, ledger, stateOf);
    expect(sheets.find(({ name }) => name === '名额与目标')?.rows).toContainEqual(row);
  });

  test('holds as many brands as it says', async () => {
    const streams = new Set<string>();
    for (const office of officesOf([schemeById(id)]))
      for (const stream of (await sample.machine.ledger.lookup(`office:${office}`)).items)
        if (stream.startsWith('brand:')) streams.add(stream);
    expect(streams.size).toBe(size);
  });

  test.each(pages.map(([path, words]) => ({ path, words })))(
    'shows $words on $path',
    async ({ path, words }) => {
      const page = await textOf(path);
      expect(page).toMatch(/^200 /);
      expect(page.includes(words)).toBe(true);
    },
  );

  test.each([...PAGES, `/desk/${city}`, `/offices/${city}`])(
    'names no other city on %s',
    async (path) => {
      const page = await textOf(path);
      expect(page).toMatch(/^200 /);
      expect(/昆明|kunming|五华|5301/.exec(page)?.[0]).toBeUndefined();
    },
  );

  test('lets offices of its own be chosen, and no others', async () => {
    const offered = [...(await textOf('/identity')).matchAll(/<option value="(\d{6})"/g)];
    expect(new Set(offered.map(([, code]) => code))).toEqual(new Set(officesOf([schemeById(id)])));
  });
});
