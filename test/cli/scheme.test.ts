import { describe, expect, test, vi } from 'vitest';
import { run } from '../../infra/local/cli/scheme.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { duekeeper } from './run.ts';

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

describe('scheme-diff', () => {
  test('says in words what differs', () => {
    const { status, stdout } = duekeeper(['scheme-diff', 'kunming-2025', 'linfen-2021']);
    expect(status).toBe(0);
    expect(stdout).toContain('删去规则“责令整改期限”');
    expect(stdout).toContain('增加规则“申报材料报送期限”');
  });

  test('nothing, of a scheme and its own version', () => {
    const { stdout } = duekeeper(['scheme-diff', 'kunming-2025', 'kunming-2025@1']);
    expect(stdout).toBe('没有变化\n');
  });

  test.each([
    ['scheme.unknown-version', ['kunming-2025', 'kunming-2025@9']],
    ['scheme.unknown', ['nowhere-1999', 'kunming-2025']],
    ['cli.arguments', ['kunming-2025']],
  ])('refuses with %s: %j', (code, args) => {
    const { status, stderr } = duekeeper(['scheme-diff', ...args]);
    expect([status, stderr.split(':')[0]]).toEqual([2, code]);
  });
});
