import { beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE, seededConsole } from './fixtures.ts';

type Console = Awaited<ReturnType<typeof seededConsole>>;

let { app, ledger } = {} as Console;
const get = async (path: string) => {
  const response = await app.request(path);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

beforeAll(async () => {
  ({ app, ledger } = await seededConsole(60, HOSTILE));
});

describe('Every page', () => {
  test.each([
    '/brands',
    '/brands?page=2',
    '/brands/b0',
    '/brands/b2',
    '/brands/b8',
    '/desk',
    '/desk/530100',
    '/desk/530103',
    '/outbox',
    '/outbox?day=2026-11-23',
    '/due',
    '/due?rule=re-application-ban&from=2026-11-21',
    '/due?rule=evaluation&from=2026-01-31',
    '/rulings',
    '/clock',
  ])('%s stays under 60 kB with its style and brings no script', async (path) => {
    const { status, text, headers } = await get(path);
    expect(status).toBe(200);
    expect(new TextEncoder().encode(text).length).toBeLessThan(60_000);
    expect(text).not.toContain('<script');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('escapes what people have typed', async () => {
    const list = await get('/brands?name=alert');
    const brand = await get('/brands/b0');
    for (const { text } of [list, brand]) {
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(text).not.toContain('<script');
    }
    const { text } = await get(`/brands?name=${encodeURIComponent('"><b>x')}`);
    expect(text).toContain('value="&quot;&gt;&lt;b&gt;x"');
  });

  test('goes without an empty or broken value', async () => {
    for (const path of ['/brands', '/brands/b8', '/desk', '/desk/530100', '/rulings', '/clock'])
      expect((await get(path)).text).not.toMatch(/undefined|\[object|NaN|Promise/);
  });
});

describe('The list of brands', () => {
  const names = (text: string) => [...text.matchAll(/class="name" href="\/brands\/(b\d+)"/g)];

  test('puts the worst light first', async () => {
    const { text } = await get('/brands');
    const lights = [...text.matchAll(/<td><span class="light (\w+)"/g)].map(([, light]) => light);
    const order = ['overdue', 'soon', 'normal'];
    expect(lights).toHaveLength(30);
    expect(lights).toEqual(
      lights.toSorted((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')),
    );
    expect(new Set(lights).size).toBeGreaterThan(1);
  });

  test('filters by county, standing, light and name', async () => {
    expect(names((await get('/brands?county=530102')).text)).toHaveLength(5);
    expect(names((await get('/brands?standing=removed')).text)).toHaveLength(0);
    const overdue = (await get('/brands?light=overdue')).text;
    expect(overdue).not.toContain('<td><span class="light soon"');
    expect(names(overdue).length).toBeGreaterThan(0);
  });

  test('says what to do where nothing matches', async () => {
    expect((await get('/brands?name=没有这个')).text).toContain('可放宽条件');
  });
});

describe('A brand', () => {
  test('says who must do what by when, and why that day', async () => {
    const { text } = await get('/brands/b1');
    expect(text).toContain('经营者或持有人：完成整改并提交书面整改报告');
    expect(text).toContain('2026年11月23日</time> 周一 <span class="away soon">今天届满');
    expect(text).toContain('为何是这天');
    expect(text).toContain('民法典第203条');
    expect(text).toContain('示责改〔2026〕1号');
  });

  test('shows a date that may still change as 暂定', async () => {
    const { text } = await get('/brands/b8');
    expect(text).toContain('<span class="tag provisional">暂定</span>');
    expect(text).toContain('届满日为暂定');
  });

  test('that is not there is a page that says so', async () => {
    const { status, text } = await get('/brands/none');
    expect(status).toBe(404);
    expect(text).toContain('没有找到这个品牌');
  });
});

describe('A desk', () => {
  test('puts what has lapsed before what is only near, and gives one action a line', async () => {
    const { text } = await get('/desk/530102');
    const groups = [...text.matchAll(/scope="rowgroup"[^>]*>([^（<]+)/g)].map(([, name]) => name);
    expect(groups).toEqual([
      '待决定',
      '待复查与届满未办',
      '5 个工作日内届满',
      '停运与晚发',
      '发展规划',
    ]);
    const lines = text.match(/<td data-is="承办">/g)?.length;
    expect(text.match(/<a class="button quiet"/g)).toHaveLength(lines ?? -1);
  });

  test('says how long a line has waited, whose it is, and what is only a target', async () => {
    const { text } = await get('/desk/530102');
    expect(text).toContain('<td data-is="已等待">');
    expect(text).toContain('五华区人力资源和社会保障局</td>');
    expect(text).toContain('<span class="tag">内部时限</span>');
  });

  test('of the city shows its counties in numbers', async () => {
    const { text } = await get('/desk/530100');
    const table = text.slice(text.indexOf('id="counties"'));
    expect(table).toContain('<a href="/desk/530102">五华区</a>');
    expect(table).toMatch(/<span class="overdue">■ \d+<\/span>/);
  });

  test('tells all provisional dates in one line: one import settles them', async () => {
    const { text } = await get('/desk/530100');
    expect(text.match(/导入国务院放假安排/g)).toHaveLength(1);
    expect(text).toMatch(/\d+ 个届满日尚为暂定/);
  });

  test('of an office that does not exist is not found', async () => {
    expect((await get('/desk/999999')).status).toBe(404);
  });
});

describe('The outbox', () => {
  test('shows a mail as its recipient gets it, in a frame that runs nothing', async () => {
    const { items } = await ledger.noticesOf('brand:b1');
    const { status, text } = await get(`/outbox/${items[0]?.id}`);
    expect(status).toBe(200);
    expect(text).toContain(
      '<iframe sandbox="allow-top-navigation-by-user-activation" title="邮件正文" srcdoc="',
    );
    expect(text).toContain('纯文本');
  });

  test('says that a day without notices is normal', async () => {
    expect((await get('/outbox?day=2026-11-22')).text).toContain('这是正常情况');
  });

  test('refuses a day that does not exist', async () => {
    const { status, text } = await get('/outbox?day=2026-02-30');
    expect(status).toBe(400);
    expect(text).toContain('day.invalid');
  });
});

describe('The calculator', () => {
  test('answers with the day, the strip and the reasons', async () => {
    const { text } = await get('/due?rule=rectification&from=2026-01-15&county=530102');
    expect(text).toContain('2026年2月24日');
    expect(text).toContain('<details open>');
    expect(text).toContain('role="img"');
  });

  test.each([
    ['/due?rule=nothing&from=2026-01-15', '没有规则'],
    ['/due?rule=rectification&from=2026-02-30', '日期应为真实存在'],
    ['/due?rule=rectification&from=2026-01-15&county=000000', '没有县'],
    ['/due?rule=rectification&from=1999-01-15', ''],
  ])('says at the form what is wrong with %s', async (path, words) => {
    const { status, text } = await get(path);
    expect(status).toBe(400);
    expect(text).toContain('role="alert"');
    expect(text).toContain(words);
    expect(text).toContain('name="rule"');
  });
});

describe('The rulings', () => {
  test('show the question, the default and its reason', async () => {
    const { text } = await get('/rulings');
    expect(text).toContain('默认，未更改');
    expect(text).toContain('可选：');
  });
});
