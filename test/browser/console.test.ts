import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serveLocally } from '../../infra/local/server.ts';
import { holderUrl } from '../../shared/identity/links/urls.ts';
import { LINKS, NOW, seededConsole } from '../console/fixtures.ts';
import { CHROMIUM, FLAGS } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const HOLDER = (await holderUrl('p1', NOW, LINKS)).slice(LINKS.baseUrl.length);

const PAGES = [
  HOLDER,
  `${HOLDER}/brands/b1`,
  '/brands',
  '/brands?name=没有这个',
  '/brands/b1',
  '/brands/b8',
  '/brands/b7/cases/case-1',
  '/brands/b5/cases/case-1',
  '/brands/b1/commands/file-report?caseId=case-1',
  '/parties/p1',
  '/identity',
  '/public',
  '/public?lang=en',
  '/desk',
  '/desk/530100',
  '/outbox?day=2026-11-23',
  '/due?rule=rectification&from=2026-01-15',
  '/due?rule=rectification&from=2026-02-30',
  '/rulings',
  '/clock',
  '/nowhere',
];

let browser: Browser;
let server: RunningServer;
let notice: string;

beforeAll(async () => {
  const { app, ledger } = await seededConsole(60);
  notice = `/outbox/${(await ledger.noticesOf('brand:b1')).items[0]?.id}`;
  server = await serveLocally(app, 0);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function visit<T>(
  path: string,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(server.url + path);
    return await look(page);
  } finally {
    await context.close();
  }
}

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** What axe-core finds serious. The page's own policy forbids scripts, so the check goes around it. */
async function violations(path: string, options: BrowserContextOptions): Promise<string[]> {
  const found = await visit(
    path,
    async (page) => {
      await page.evaluate(AXE);
      return page.evaluate('axe.run(document).then(({ violations }) => violations)');
    },
    { bypassCSP: true, ...options },
  );
  return (found as Violation[])
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const PHONE = { viewport: { width: 390, height: 800 } };

describe('The console in a browser', () => {
  test.each(PAGES)('%s has no serious accessibility violation', async (path) => {
    expect(await violations(path, {})).toEqual([]);
    expect(await violations(path, PHONE)).toEqual([]);
  });

  test('neither has a notice with its mail', async () => {
    expect(await violations(notice, {})).toEqual([]);
  });

  test.each(PAGES)('%s does not scroll sideways on a phone', async (path) => {
    const width = await visit(
      path,
      (page) => page.evaluate('document.documentElement.scrollWidth'),
      PHONE,
    );
    expect(width).toBeLessThanOrEqual(390);
  });

  test('a notice does not scroll sideways on a phone either', async () => {
    const width = await visit(
      notice,
      (page) => page.evaluate('document.documentElement.scrollWidth'),
      PHONE,
    );
    expect(width).toBeLessThanOrEqual(390);
  });

  test.each(['/brands/b8', '/desk/530102', '/clock'])(
    'the keyboard reaches everything on %s, the skip link first',
    async (path) => {
      const { reached, all } = await visit(path, async (page) => {
        const focusable = 'a[href], button, input:not([type=hidden]), select, summary';
        const all = await page.locator(focusable).count();
        const reached: string[] = [];
        await page.evaluate(
          `document.querySelectorAll('${focusable}').forEach((e, i) => { e.dataset.n = i })`,
        );
        for (let i = 0; i < all * 8 && new Set(reached).size < all; i++) {
          await page.keyboard.press('Tab');
          const at = await page.evaluate('document.activeElement.dataset.n');
          if (at !== undefined) reached.push(String(at));
        }
        return { reached, all };
      });
      expect(reached[0]).toBe('0');
      expect(new Set(reached).size).toBe(all);
    },
  );
});

describe('With script switched off', () => {
  const PLAIN = { javaScriptEnabled: false };

  test('a date says why it is this one', async () => {
    const steps = await visit(
      '/brands/b1',
      async (page) => {
        await page.getByText('为何是这天').first().click();
        return page.locator('details[open] li').allInnerTexts();
      },
      PLAIN,
    );
    expect(steps.join('')).toContain('民法典第203条');
  });

  test('brands are filtered, a desk is opened, a due day is reckoned', async () => {
    await visit(
      '/brands',
      async (page) => {
        await page.getByLabel('县（市、区）').selectOption({ label: '五华区' });
        await page.getByRole('button', { name: '筛选' }).click();
        expect(await page.locator('tbody tr').count()).toBe(5);

        await page.getByRole('link', { name: '待办' }).click();
        await page.getByRole('link', { name: '五华区人力资源和社会保障局' }).click();
        await page.locator('table.desk a.name').first().click();
        expect(page.url()).toMatch(/\/brands\/b\d+\/cases\/case-1$/);

        await page.getByRole('link', { name: '期限计算' }).click();
        await page.locator('select[name=rule]').selectOption('rectification');
        await page.getByLabel('起算事件发生日').fill('2026-01-15');
        await page.getByRole('button', { name: '计算' }).click();
        expect(await page.locator('section.panel time').first().innerText()).toBe('2026年2月24日');
      },
      PLAIN,
    );
  });

  test('the sandbox clock moves forward', async () => {
    const clock = await visit(
      '/clock',
      async (page) => {
        await page.getByRole('button', { name: '前进 1 小时' }).click();
        return page.locator('a.clock').innerText();
      },
      PLAIN,
    );
    expect(clock).toBe('沙盘时钟 2026年11月23日 周一 10:30');
  });

  test('the mail of a notice is shown inside its frame', async () => {
    const shown = await visit(
      notice,
      (page) => page.frameLocator('iframe').locator('body').innerText(),
      PLAIN,
    );
    expect(shown).toContain('届满日');
  });
});

describe('On paper', () => {
  test('the reasons are printed, the controls are not', async () => {
    await visit('/brands/b1', async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('当日不计入，自2026年10月22日起计算').first().isVisible()).toBe(
        true,
      );
      expect(await page.locator('nav.main').isVisible()).toBe(false);
    });
  });
});
