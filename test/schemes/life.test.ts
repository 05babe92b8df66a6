import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { reckonFor } from '../../infra/local/cli/due.ts';
import { createExecutor } from '../../shared/application/execute.ts';
import { readLaw } from '../../shared/application/law.ts';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import type { Role } from '../../shared/identity/actor.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import { reckon } from '../../shared/periods/reckon.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import { assemble } from '../../shared/schemes/assemble.ts';
import { ruleOf, schemeById, schemeByVersion, versionsOf } from '../../shared/schemes/catalogue.ts';
import { schemeDiff } from '../../shared/schemes/diff.ts';
import { memoryLedger } from '../application/register.ts';
import { draft, enter, finding, number, serve, sign } from '../register/commands.ts';
import { momentOf } from '../register/given.ts';
import { example2026, example2026Amended, exampleCounty2026 } from './examples/example-2026.ts';

/** The deployment of these tests knows the examples beside the real regulations. */
vi.mock('../../shared/schemes/packs.ts', async (original) => {
  const { PACKS } = await original<typeof import('../../shared/schemes/packs.ts')>();
  const examples = await import('./examples/example-2026.ts');
  return {
    PACKS: [
      ...PACKS,
      examples.example2026,
      examples.example2026Amended,
      examples.exampleCounty2026,
    ],
  };
});

const day = parseDay;

/** A ledger of Kunming's deployment, in which other schemes live beside its own. */
async function deployment() {
  const ledger = memoryLedger();
  const executor = createExecutor(
    ledger,
    await readLaw(ledger, schemeById('kunming-2025'), [schemeById('example-2026')]),
  );
  let commands = 0;
  const execute = (
    at: string,
    command: { readonly type: string; readonly [field: string]: unknown },
    stream: StreamId,
    as: { role: Role; id?: string } = { role: 'county-officer' },
  ) =>
    executor.execute(stream, command, {
      commandId: `c${++commands}`,
      actor: { id: 'officer', office: '990101', ...as },
      now: momentOf(at),
    });
  const brand = async (stream: StreamId) => (await executor.stateOf(stream)) as BrandState;
  /** Entered, found wanting, ordered and served: the period of the first case runs. */
  const ordered = async (stream: StreamId, from: string, caseId: string, numbered: string) => {
    await execute(from, finding(from, ['3']), stream);
    await execute(from, draft(caseId), stream);
    await execute(from, sign(caseId), stream, { role: 'county-lead', id: 'lead' });
    await execute(from, number(numbered, caseId), stream);
    await execute(from, serve(from, { caseId }), stream);
  };
  return { execute, brand, ordered };
}

const entering = (scheme: string, id: string, on: string) =>
  enter(on, { id, scheme, kind: 'brand', category: '', county: '甲区' });

const CITY = { role: 'city-officer' } as const;

describe('the example of the guide', () => {
  test('is the one that is tested here, word for word', () => {
    const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
    expect(read('../../docs/writing-a-scheme.md')).toContain(
      `\`\`\`ts\n${read('./examples/example-2026.ts')}\`\`\``,
    );
  });

  test('loads, and reckons', () => {
    const scheme = schemeById('example-county-2026');
    const rule = ruleOf(scheme, 'rectification');
    const { dueOn } = reckon(rule, day('2026-01-15'), compileCalendar(NATIONAL), 'x');
    expect(dueOn).toBe('2026-02-24');
  });

  test('leads a brand through the register, beside Kunming’s in one ledger', async () => {
    const { execute, brand, ordered } = await deployment();
    await execute('2026-01-10', entering('example-2026', 'b1', '2026-01-10'), 'brand:b1', CITY);
    await ordered('brand:b1', '2026-01-15', 'case-1', '甲人社责〔2026〕1号');
    const { scheme, deadlines, evaluation } = await brand('brand:b1');
    expect(scheme).toBe('example-2026@1');
    expect(deadlines['case-1/rectification']?.reckoning).toMatchObject({
      dueOn: '2026-02-24',
      basis: { scheme: 'example-2026@1' },
    });
    expect(evaluation.count).toBe(0);
    await execute(
      '2026-01-20',
      enter('2026-01-20', { id: 'k1', county: '530102' }),
      'brand:k1',
      CITY,
    );
    expect((await brand('brand:k1')).scheme).toBe('kunming-2025@1');
  });
});

describe('a scheme that extends another', () => {
  test('a county’s scheme says what is its own; the rest is the city’s', () => {
    const county = schemeById('example-county-2026');
    expect(county.criteria[0]?.threshold?.value).toBe(30);
    expect(county.clauses.map(({ id, name }) => [id, name])).toEqual([
      ['1', '第一条'],
      ['2', '适用《示例市劳务品牌管理办法》第二条'],
      ['3', '适用《示例市劳务品牌管理办法》第三条'],
    ]);
    expect(county.ladder).toEqual(schemeByVersion('example-2026@1').ladder);
    expect(county.city.office).toBe('甲区人力资源和社会保障局');
  });

  test('one that extends what is not there is refused', () => {
    expect(() => assemble([exampleCounty2026])).toThrow(
      expect.objectContaining({ code: 'scheme.base-unknown' }),
    );
  });
});

describe('several versions of one scheme', () => {
  test('each takes effect on its day', () => {
    expect(versionsOf('example-2026').map(({ version }) => version)).toEqual([1, 2]);
    const versionOn = (on: string) => schemeById('example-2026', day(on)).version;
    expect([versionOn('2026-05-31'), versionOn('2026-06-01')]).toEqual([1, 2]);
  });

  test.each([
    [
      'dated before its predecessor',
      { effectiveFrom: '2025-12-31' },
      'scheme.amended-before-predecessor',
    ],
    ['of the same day', { effectiveFrom: '2026-01-01' }, 'scheme.amended-before-predecessor'],
    ['of the same number', { version: 1 }, 'scheme.version-order'],
  ])('an amendment %s is refused', (_what, change, code) => {
    expect(() => assemble([example2026, { ...example2026Amended, ...change }])).toThrow(
      expect.objectContaining({ code }),
    );
  });

  test('the calculator reckons by the version in force on the day', () => {
    const dueOn = (from: string) =>
      reckonFor({ scheme: 'example-2026', rule: 'rectification', from }).reckoning.dueOn;
    expect([dueOn('2025-12-31'), dueOn('2026-05-31'), dueOn('2026-06-01')]).toEqual([
      '2026-02-02',
      '2026-06-30',
      '2026-09-01',
    ]);
  });

  test.each<[what: string, change: object, says: RegExp]>([
    ['a dangling clause', { criteria: [{ ...example2026.criteria[0], clause: '9' }] }, /9 不存在/],
    [
      'a ladder that comes round to itself',
      { ladder: [{ ...example2026.ladder?.[0], onFailure: 'rectification' }] },
      /措施阶梯成环/,
    ],
    [
      'a class of period that is none',
      { rules: [{ ...example2026.rules[0], class: 'weekly' }] },
      /rules\.0\.class .*选项/,
    ],
  ])('a pack with %s is refused, with what is wrong and where', (_what, change, says) => {
    expect(() => assemble([{ ...example2026, ...change }])).toThrow(
      expect.objectContaining({
        code: 'scheme.unsound',
        requirement: expect.stringMatching(says),
      }),
    );
  });

  test('what changed is said in words', () => {
    const [before, after] = versionsOf('example-2026');
    expect(before && after && schemeDiff(before, after)).toEqual([
      '施行日：example-2026@1 为 2026-01-01，example-2026@2 为 2026-06-01',
      '第三条：“未按要求提供信息的，由区人社部门责令一个月内整改。” 改为 “未按要求提供信息的，由区人社部门责令三个月内整改。”',
      '规则“责令整改期限”的期限：1个月 改为 3个月',
    ]);
    expect(before && schemeDiff(before, before)).toEqual([]);
  });

  test('an open case keeps the version it began under; a new one begins under the new', async () => {
    const { execute, brand, ordered } = await deployment();
    await execute('2026-01-10', entering('example-2026', 'b1', '2026-01-10'), 'brand:b1', CITY);
    await execute('2026-05-20', finding('2026-05-20', ['3']), 'brand:b1');
    await execute('2026-06-02', { type: 'adopt-amendment' }, 'brand:b1', CITY);
    await execute('2026-06-03', draft('case-1'), 'brand:b1');
    await execute('2026-06-03', sign('case-1'), 'brand:b1', { role: 'county-lead', id: 'lead' });
    await execute('2026-06-03', number('甲人社责〔2026〕1号', 'case-1'), 'brand:b1');
    await execute('2026-06-03', serve('2026-06-03', { caseId: 'case-1' }), 'brand:b1');
    await ordered('brand:b1', '2026-06-03', 'case-2', '甲人社责〔2026〕2号');
    const { scheme, deadlines } = await brand('brand:b1');
    const dueOf = (caseId: string) => deadlines[`${caseId}/rectification`]?.reckoning.dueOn;
    expect(scheme).toBe('example-2026@2');
    expect([dueOf('case-1'), dueOf('case-2')]).toEqual(['2026-07-03', '2026-09-03']);
    await expect(
      execute('2026-06-04', { type: 'adopt-amendment' }, 'brand:b1', CITY),
    ).rejects.toMatchObject({ code: 'scheme.nothing-to-adopt' });
  });
});
