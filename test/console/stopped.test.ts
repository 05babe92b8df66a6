import { beforeAll, expect, test } from 'vitest';
import { seededConsole } from './fixtures.ts';
import { visitor } from './visitor.ts';

/** A clock stopped and resumed over the console's own forms. */
let app: Awaited<ReturnType<typeof seededConsole>>['app'];
const CASE = '/brands/b1/cases/case-1';
const get = async (path: string) => (await app.request(path)).text();

async function take(form: string, fields: object) {
  const who = visitor(app);
  await who.as('city-officer', '530100', 'a');
  const { status, text } = await who.post('/brands/b1/commands', {
    form,
    commandId: `step-${form}`,
    caseId: 'case-1',
    'document.title': '审批表',
    'document.reference': '卷宗 5',
    ...fields,
  });
  if (status !== 303) throw new Error(`${form}: ${text.match(/role="alert">(.*?)<\/p>/)?.[1]}`);
}

beforeAll(async () => {
  ({ app } = await seededConsole(2));
  await take('stop-clock', { ground: 'force-majeure', reason: '道路中断', from: '2026-11-20' });
});

test('a period that stands still says 中止, since when and why, and nothing of being late', async () => {
  for (const page of [CASE, '/brands/b1']) {
    const shown = await get(page);
    expect(shown).toContain('中止：');
    expect(shown).toContain('已 3 天（不可抗力：道路中断）');
  }
  expect(await get(CASE)).toContain('期限自2026年11月20日起中止计算');
});

test('the city’s desk asks to resume it', async () =>
  expect(await get('/desk/530100')).toContain('中止：“完成整改'));

test('resumed, it shows its new day and why', async () => {
  await take('resume-clock', { on: '2026-11-23', approveShortening: 'false' });
  const shown = await get(CASE);
  expect(shown).not.toContain('中止：');
  expect(shown).toContain('共扣除4日');
});
