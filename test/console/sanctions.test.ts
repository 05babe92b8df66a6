import { beforeAll, describe, expect, test } from 'vitest';
import { seededConsole } from './fixtures.ts';
import { visitor } from './visitor.ts';

/** A suspension led over the console's own forms, published, then set aside. */
let app: Awaited<ReturnType<typeof seededConsole>>['app'];
const get = async (path: string) => (await app.request(path)).text();

const paper = (path: string) => ({ [`${path}.title`]: '文书', [`${path}.reference`]: '卷宗 5' });
const served = { method: 'direct', on: '2026-11-23', ...paper('proof') };
const PAGE = '/brands/b0/cases/case-1';

const STEPS: readonly (readonly [role: string, person: string, form: string, fields: object])[] = [
  [
    'county-lead',
    'b',
    'take-up-sanction',
    { route: 'county-report', on: '2026-11-23', ...paper('document') },
  ],
  ['county-officer', 'a', 'serve-hearing-notice', served],
  ['county-officer', 'a', 'record-reply', { on: '2026-11-23', ...paper('document') }],
  ['city-officer', 'a', 'draft-decision', { reasons: '情形属实' }],
  ['city-officer', 'b', 'review-decision', { opinion: '同意' }],
  ['legal-reviewer', 'c', 'legally-review-decision', { opinion: '合法' }],
  ['signatory', 'd', 'sign-decision', {}],
  ['city-officer', 'a', 'number-decision', { number: '示停用〔2026〕1号' }],
  ['city-officer', 'a', 'serve-decision', served],
  [
    'city-officer',
    'a',
    'publish-decision',
    { on: '2026-11-23', url: 'https://hrss.kunming.example/1' },
  ],
];

async function take(role: string, person: string, form: string, fields: object) {
  const who = visitor(app);
  await who.as(role, role.startsWith('county') ? '530102' : '530100', person);
  const { status, text } = await who.post('/brands/b0/commands', {
    form,
    commandId: `step-${form}`,
    caseId: 'case-1',
    decisionId: 'decision-1',
    ...fields,
  });
  if (status !== 303) throw new Error(`${form}: ${text.match(/role="alert">(.*?)<\/p>/)?.[1]}`);
}

describe('The sanction ledger and the public page', () => {
  beforeAll(async () => {
    ({ app } = await seededConsole(1));
    await take('county-officer', 'a', 'record-finding', {
      grounds: '15(3)2',
      facts: '被列入严重违法失信企业名单',
      foundOn: '2026-11-20',
      ...paper('evidence.0'),
    });
    for (const step of STEPS) await take(...step);
  });

  test('count a suspension with its papers, for the brand and for its holder', async () => {
    for (const path of ['/brands/b0', '/parties/p0']) {
      const text = await get(path);
      expect(text).toContain('示停用〔2026〕1号');
      expect(text).toContain('直接送达（文书，卷宗 5）');
      expect(text.replace(/<[^>]+>/g, '')).toContain('计入 1 次');
    }
  });

  test('offer nothing of the ladder once the matter is decided', async () => {
    const text = await get(PAGE);
    expect(text).toContain('▶ 进行中');
    expect(text).not.toContain('签署复查意见');
  });

  test('show a published decision to everybody, in both languages, and nobody of the staff', async () => {
    const chinese = await get('/public');
    expect(chinese).toContain('示停用〔2026〕1号');
    expect(chinese).not.toMatch(/经办|卷宗|530102-|desk/);
    const english = await get('/public?lang=en');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Use of the mark suspended');
  });

  test('give the holder and its county the days to subscribe to', async () => {
    const response = await app.request('/parties/p0.ics');
    expect(response.headers.get('content-type')).toContain('text/calendar');
    expect(await response.text()).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART;VALUE=DATE:20271123/);
    expect(await get('/offices/530102.ics')).toContain('DTSTART;VALUE=DATE:20271123');
    expect((await app.request('/offices/999999.ics')).status).toBe(404);
  });

  test('strike what was set aside, say why it does not count, and take it down', async () => {
    await take('city-officer', 'a', 'set-aside-decision', {
      on: '2026-11-23',
      by: 'review',
      ...paper('document'),
    });
    await take('city-officer', 'a', 'take-down-publication', {
      on: '2026-11-23',
      explanation: '复议机关撤销了该决定',
    });
    const ledger = await get('/brands/b0');
    expect(ledger).toContain('<s><strong>暂停使用标识</strong></s>');
    expect(ledger).toContain('href="/rulings#set-aside-count"');
    const page = await get('/public');
    expect(page).toContain('目前没有正在公布的决定');
    expect(page).toContain('复议机关撤销了该决定');
  });
});
