import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serveLocally } from '../../infra/local/server.ts';
import { seededConsole } from '../console/fixtures.ts';
import { CHROMIUM, FLAGS } from './chromium.ts';

/** Whole cases as people would lead them: by keyboard, without script, on a clock that moves. */

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  server = await serveLocally((await seededConsole(1)).app, 0);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function withPage(look: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}

async function enter(page: Page, target: Locator) {
  await target.focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Presses a button or follows a link by the keyboard alone. */
const press = async (page: Page, name: string | RegExp, role: 'button' | 'link' = 'button') => {
  await enter(page, page.getByRole(role, { name }).first());
};

/** Becomes somebody who may take the step, fills its form, and sends it. */
async function takeIn(
  page: Page,
  path: string,
  title: string,
  who: string,
  values: Record<string, string> = {},
) {
  await page.goto(server.url + path);
  const step = page
    .locator('section.step')
    .filter({ has: page.locator('h3', { hasText: new RegExp(`^${title}$`) }) });
  const become = step.getByRole('button', { name: `以“${who}”身份办理` });
  if ((await become.count()) > 0) await enter(page, become.first());
  for (const [label, value] of Object.entries(values)) {
    const field = step.getByLabel(label).first();
    if ((await field.evaluate((e) => e.tagName)) === 'SELECT')
      await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await enter(page, step.locator('form.act button'));
  expect(await page.locator('.note').first().innerText()).toContain('已登记');
}

const take = (page: Page, title: string, who: string, values = {}) =>
  takeIn(page, '/brands/b0/cases/case-1', title, who, values);

async function moveTo(page: Page, at: string) {
  await page.goto(`${server.url}/clock`);
  await page.locator('input[name=at]').fill(at);
  await press(page, '移动');
}

const paper = (label: string) => ({ [`${label}名称`]: label, [`${label}卷宗位置`]: '卷宗 9' });
const served = { 送达方式: '直接送达', ...paper('送达证明') };

describe('By keyboard and without script', () => {
  test('a rectification goes from its finding to the signed verification', () =>
    withPage(async (page) => {
      await page.goto(`${server.url}/brands/b0/commands/record-finding`);
      await press(page, '以“县级经办人甲”身份办理');
      await page.getByLabel('劳务品牌标识使用不符合有关规定的。').press('Space');
      await page.getByLabel('查明的事实').fill('宣传册所用标识与标准样式不一致');
      await page.getByLabel('证据名称').fill('现场检查记录');
      await page.getByLabel('证据卷宗位置').fill('卷宗 9');
      await press(page, '登记查明的情形');
      expect(await page.getByRole('status').innerText()).toContain('查明');

      await take(page, '拟制整改通知书', '县级经办人甲');
      await take(page, '签发整改通知书', '县级负责人乙');
      await take(page, '编发文字号', '县级经办人甲', { 发文字号: '示责改〔2026〕90号' });
      await take(page, '登记送达', '县级经办人甲', served);
      expect(await page.getByRole('status').innerText()).toContain('由此发出');
      await take(page, '登记整改报告', '县级经办人甲', {
        提交方式: '窗口提交',
        ...paper('整改报告'),
      });
      await take(page, '签署复查意见', '县级负责人乙', {
        复查结论: '已整改',
        ...paper('复查意见'),
      });
      expect(await page.locator('h1 ~ p.lead').first().innerText()).toContain('已办结：已整改');
    }));

  test('a suspension goes from a finding to its publication, seen by everybody', () =>
    withPage(async (page) => {
      await page.goto(`${server.url}/brands/b0/commands/record-finding`);
      await press(page, '以“县级经办人甲”身份办理');
      await page.getByLabel('被相关部门列入严重违法失信企业名单的。').press('Space');
      await page.getByLabel('查明的事实').fill('被列入严重违法失信企业名单');
      await page.getByLabel('证据名称').fill('公示系统查询记录');
      await page.getByLabel('证据卷宗位置').fill('卷宗 10');
      await press(page, '登记查明的情形');
      const second = (title: string, who: string, values = {}) =>
        takeIn(page, '/brands/b0/cases/case-2', title, who, values);

      await second('上报或受理拟暂停、移出事项', '县级负责人乙', {
        途径: '县级上报',
        ...paper('上报函或受理理由'),
      });
      await second('登记告知书送达', '县级经办人甲', served);
      await second('登记陈述申辩', '市级经办人甲', paper('陈述申辩材料'));
      await second('拟制决定书', '市级经办人甲', { 决定理由: '情形属实，确有必要' });
      await second('审核决定书', '市级经办人乙', { 审核意见: '同意' });
      await second('法制审核决定书', '法制审核人丙', { 审核意见: '程序合法' });
      await second('签发决定书', '签发人丁');
      await second('为决定书编发文字号', '市级经办人甲', { 发文字号: '示停用〔2026〕1号' });
      await second('登记决定书送达', '市级经办人甲', served);
      await second('登记决定公布', '市级经办人甲', { 公布网址: 'https://hrss.kunming.example/1' });

      await page.goto(`${server.url}/public?lang=en`);
      const shown = await page.locator('tbody').innerText();
      expect(shown).toContain('示停用〔2026〕1号');
      expect(shown).toContain('Use of the mark suspended');
      await moveTo(page, '2026-11-24T09:30');
      await page.goto(`${server.url}/parties/p0`);
      expect(await page.locator('main').innerText()).toContain('计入 1 次，实际 1 次');
    }));
});
