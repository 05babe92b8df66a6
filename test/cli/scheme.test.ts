import { describe, expect, test, vi } from 'vitest';
import { run } from '../../infra/local/cli/scheme.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';

async function printed(...args: string[]): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(await run(args)).toBe(0);
  const [text] = log.mock.lastCall ?? [];
  log.mockRestore();
  return text;
}

describe('duekeeper scheme', () => {
  test('prints the pack whole as JSON', async () => {
    const pack = JSON.parse(await printed('kunming-2025', '--json'));
    const scheme = schemeById('kunming-2025');
    expect(pack).toEqual(JSON.parse(JSON.stringify(scheme)));
    expect(pack.clauses).toContainEqual({
      id: '15(1)1',
      name: '第十五条（一）第1项',
      text: '未按本方案按时提供相关信息的。',
    });
  });

  test('prints a page that names every rule, ground and open question with its reason', async () => {
    const page = await printed('kunming-2025');
    const { rules, grounds, rulings } = schemeById('kunming-2025');
    for (const { id, name } of rules) expect(page).toContain(`${name}（${id}）`);
    for (const { text } of grounds) expect(page).toContain(text);
    for (const { question, reason } of rulings) {
      expect(page).toContain(question);
      expect(page).toContain(reason);
    }
    expect(page).toContain('责令整改期限（rectification）：1个月');
    expect(page).toContain('● 不计入，自次日起算（not-counted）');
  });

  test.each([
    [['nowhere-1999'], 'scheme.unknown'],
    [[], 'cli.arguments'],
    [['kunming-2025', 'extra'], 'cli.arguments'],
  ])('%j is refused as %s', async (args, code) => {
    await expect(run(args)).rejects.toMatchObject({ code });
  });
});
