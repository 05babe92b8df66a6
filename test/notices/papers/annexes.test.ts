import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseMoment } from '../../../shared/calendar/moment.ts';
import type { Cell, Sheet } from '../../../shared/notices/papers/paper.ts';
import { chaptersOf, papersOf } from '../../../shared/notices/papers/record.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import { renderDocument } from '../../../shared/render/document.ts';
import { renderDocx } from '../../../shared/render/docx.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';
import { paper } from '../../register/commands.ts';
import {
  FORM,
  kunming,
  linfenWithRounds,
  ROUND_2026,
  register,
} from '../../register/entry/applications.ts';
import { contextAt, type Step } from '../../register/given.ts';
import { entry, sanctioned } from '../../register/sanctions/lives.ts';
import { papersIn } from './papers.ts';

/** The annexes of the regulations: every field that the text prints stands in the form as it is filled. */

const seed = (id: string) =>
  readFileSync(new URL(`../../schemes/seeds/${id}.txt`, import.meta.url), 'utf8');

/** What the regulation prints between two of its headings, word by word; boxes are no words. */
const printedBetween = (text: string, from: string, to?: string): readonly string[] => {
  const start = text.lastIndexOf(from) + from.length;
  const end = to === undefined ? text.length : text.indexOf(to, start);
  return text
    .slice(start, end)
    .split(/\s+/)
    .map((word) => word.replace(/^(□|\((?!.*\)))/, ''))
    .filter((word) => word !== '' && !/^(#+|附件|\d)$/.test(word));
};

const cellsOf = ({ blocks }: Sheet): readonly Cell[] =>
  blocks.flatMap((block) => (block.kind === 'form' ? block.rows.flat() : []));

/** All that the form says, without white space: a label that the text breaks stands whole. */
const wordsIn = (sheet: Sheet): string =>
  cellsOf(sheet)
    .flatMap(({ label, lines }) => [label, ...lines])
    .join('')
    .replaceAll(/\s/g, '');

async function application(scheme: Scheme, fields: Record<string, unknown>): Promise<Sheet> {
  const r = await register(scheme);
  await r.cleared({ scheme: scheme.id, ...fields });
  const told = (await r.events()).map(({ event, version, effectiveOn, recordedAt }) => ({
    event: event as BrandEvent,
    version,
    effectiveOn,
    recordedAt,
  }));
  const { county: calendar } = contextAt({ at: '2026-03-09' }).calendars;
  const found = papersOf(chaptersOf(told), { scheme, calendar }, {});
  return found.find(({ kind }) => kind === 'application') as Sheet;
}

const CHANGED: Step[] = [
  entry,
  [
    '2026-04-01',
    {
      type: 'register-change',
      changes: { name: '示例新家政' },
      level: 'basic',
      reason: '品牌更名',
      changedOn: '2026-03-30',
      document: paper('变更申请'),
    },
  ],
];

const linfen = linfenWithRounds(ROUND_2026);
const inLinfen = { category: '', county: '尧都区' };

const ANNEXES: readonly {
  readonly name: string;
  readonly text: string;
  readonly from: string;
  readonly to?: string;
  readonly sheet: () => Sheet | Promise<Sheet>;
  /** What the record puts into it. */
  readonly facts: readonly string[];
}[] = [
  {
    name: 'kunming 附件1 推荐表',
    text: 'kunming-2025',
    from: '昆明市市级劳务品牌培育入库推荐表',
    to: '附件2',
    sheet: () =>
      application(kunming, {
        form: {
          ...FORM,
          address: '五华区示例路1号',
          'registered-on': '2019年5月6日',
          'registered-at': '昆明市五华区',
          'registered-capital': 200,
          'worker-income': 6,
          'direct-workers': 42,
          'led-workers': 300,
          'direct-workers-out-of-poverty': 7,
          'led-workers-out-of-poverty': 31,
          'linked-enterprises': 5,
          'patent-or-standard': '是',
          'patent-or-standard-name': 2,
          honours: '市级示范',
          plan: '三年内覆盖全市',
        },
      }),
    facts: [
      '五华家政管家',
      '示例家政有限公司',
      '五华区示例路1号',
      '91530102MA0000001R',
      '2019年5月6日',
      '昆明市五华区',
      '200万元',
      '☑企业劳务品牌',
      '☑居民服务类',
      '1000万元',
      '6万元',
      '42人',
      '300人',
      '7人',
      '31人',
      '5个',
      '501人次',
      '2个',
      '市级示范',
      '三年内覆盖全市',
      '符合条件（2026年3月4日）',
      '符合条件（2026年3月6日）',
    ],
  },
  {
    name: 'kunming 附件2 登记变更表',
    text: 'kunming-2025',
    from: '昆明市市级劳务品牌培育入库登记变更表',
    to: '附件3',
    sheet: () => papersIn(CHANGED).find(({ kind, draft }) => kind === 'change' && !draft) as Sheet,
    facts: ['示例家政有限公司', '由“示例家政”变更为“示例新家政”', '品牌更名'],
  },
  {
    name: 'kunming 附件3 移出情况表',
    text: 'kunming-2025',
    from: '移出昆明市市级劳务品牌目录情况表',
    sheet: () => {
      const removal = papersIn([entry, ...sanctioned('2026-03-02', 1, '15(4)2')]);
      return removal.findLast(({ kind }) => kind === 'decision')?.attachments?.[0] as Sheet;
    },
    facts: ['示例家政', '示例家政有限公司', '☑发生严重损害消费者权益'],
  },
  {
    name: 'linfen 附件1 劳务品牌申报认定表',
    text: 'linfen-2021',
    from: '临汾市级劳务品牌申报认定表',
    to: '附件 2',
    sheet: () =>
      application(linfen, {
        ...inLinfen,
        kind: 'brand',
        form: {
          'trained-before': 410,
          trained: 520,
          'led-workers-before': 280,
          'led-workers': 333,
          'employment-rate': 30,
          address: '尧都区示例路1号',
          description: '示例情况介绍',
        },
      }),
    facts: [
      '尧都区人力资源和社会保障局',
      '五华家政管家',
      '示例家政有限公司',
      '尧都区示例路1号',
      '410人',
      '520人',
      '280人',
      '333人',
      '示例情况介绍',
      '符合条件（2026年3月4日）',
      '符合条件（2026年3月6日）',
    ],
  },
  {
    name: 'linfen 附件2 劳务协作基地申报认定表',
    text: 'linfen-2021',
    from: '临汾市市级劳务协作基地申报认定表',
    sheet: () =>
      application(linfen, {
        ...inLinfen,
        kind: 'cooperation-base',
        form: {
          transferred: 2000,
          'transferred-2019': 900,
          'transferred-2020': 950,
          'transferred-2021': 1050,
          description: '示例基地概况',
        },
      }),
    facts: ['900人', '950人', '1050人', '示例基地概况', '示例家政有限公司'],
  },
];

describe('every field of the annexes, as the regulation prints it', () => {
  test.each(ANNEXES)('$name', async ({ text, from, to, sheet }) => {
    const words = wordsIn(await sheet());
    const printed = printedBetween(seed(text), from, to);
    expect(printed.length).toBeGreaterThan(10);
    expect(printed.filter((word) => !words.includes(word))).toEqual([]);
  });
});

describe('what the record fills in, field by field', () => {
  test.each(ANNEXES)('$name', async ({ sheet, facts }) => {
    const words = wordsIn(await sheet());
    for (const fact of facts) expect(words).toContain(fact);
  });
});

describe('to print and to edit', () => {
  test.each(ANNEXES)('$name', async ({ sheet, from }) => {
    const filled = await sheet();
    expect(renderDocument(filled)).toContain(from);
    const docx = await renderDocx(filled, parseMoment('2026-03-09T10:00:00+08:00'));
    expect(String.fromCharCode(...docx.slice(0, 2))).toBe('PK');
  });
});

describe('推荐函: linfen 三（二）6, and wherever a brand is recommended upwards', () => {
  test('from the record, to the level above, with the form attached', async () => {
    const r = await register(linfen);
    await r.cleared({
      scheme: linfen.id,
      ...inLinfen,
      kind: 'cooperation-base',
      form: { transferred: 2000 },
    });
    await r.list();
    await r.post();
    await r.pass('2026-03-20');
    await r.admit('2026-03-20');
    await r.onBrand('2026-04-01', {
      type: 'recommend-upward',
      to: '省人力资源和社会保障厅',
      on: '2026-04-01',
      document: paper('推荐函'),
    });
    const told = (await r.events()).map(({ event, version, effectiveOn, recordedAt }) => ({
      event: event as BrandEvent,
      version,
      effectiveOn,
      recordedAt,
    }));
    const { county: calendar } = contextAt({ at: '2026-04-02' }).calendars;
    const letters = papersOf(chaptersOf(told), { scheme: linfen, calendar }, {}).filter(
      ({ kind }) => kind === 'recommendation',
    );
    expect(letters.map(({ to, draft }) => [to, draft])).toEqual([
      ['省人力资源和社会保障厅', false],
      ['＿＿＿＿＿＿＿＿', true],
    ]);
    const sent = letters[0] as Sheet;
    expect(sent).toMatchObject({
      title: '关于推荐“五华家政管家”劳务协作基地的函',
      from: { office: '临汾市人力资源和社会保障局', on: '2026-04-01' },
      attachments: [{ title: '临汾市市级劳务协作基地申报认定表' }],
    });
    const html = renderDocument(sent);
    for (const fact of [
      '示例家政有限公司',
      '91530102MA0000001R',
      '尧都区',
      '2026年3月10日至2026年3月19日',
      '2026年3月20日',
      '将推荐上报省厅授予省级劳务品牌、劳务协作基地',
    ])
      expect(html).toContain(fact);
    const docx = await renderDocx(sent, parseMoment('2026-04-02T10:00:00+08:00'));
    expect(String.fromCharCode(...docx.slice(0, 2))).toBe('PK');
  });

  test('says as of which day; none is made ready while the mark is suspended', () => {
    const steps = [entry, ...sanctioned('2026-03-02', 1, '15(3)2')];
    const letters = papersIn(steps).filter(({ kind }) => kind === 'recommendation');
    expect(letters.map(({ draft, on }) => [draft, on])).toEqual([[true, '2025-08-20']]);
    expect(renderDocument(letters[0] as Sheet)).toContain('截至2025年8月20日');
  });
});
