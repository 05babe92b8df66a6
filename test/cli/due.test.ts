import { describe, expect, test } from 'vitest';
import { daysOf } from '../days.ts';
import { act, type OracleAnswer, status, workingDays } from '../periods/oracle.ts';
import { duekeeper } from './run.ts';

const SCHEME = 'kunming-2025';

/** How the regulation words each period, for the oracle. */
const RULES: Record<string, (from: string) => OracleAnswer> = {
  'public-notice': (from) => workingDays(from, 5),
  'objection-review': (from) => workingDays(from, 10),
  rectification: (from) => act(from, 1),
  'rectification-after-interview': (from) => act(from, 3),
  suspension: (from) => status(from, 1),
  're-application-ban': (from) => status(from, 5),
};

const batch = (queries: readonly unknown[]) => {
  const input = queries.map((query) => JSON.stringify(query)).join('\n');
  const { status, stdout } = duekeeper(['due', '--batch'], input);
  return {
    status,
    answers: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
};

describe('due --batch', () => {
  test('agrees with the oracle on every rule and start day of 2024 to 2026', () => {
    const queries = daysOf('2024-01-01', '2026-12-31').flatMap((from) =>
      Object.keys(RULES).map((rule) => ({ scheme: SCHEME, rule, from })),
    );
    const { status, answers } = batch(queries);
    expect(status).toBe(0);
    expect(answers).toHaveLength(6576);
    const given = answers.map(({ rule, from, nominalOn, dueOn, certainty }) => ({
      rule,
      from,
      nominalOn,
      dueOn,
      certainty,
    }));
    const expected = queries.map(({ rule, from }) => ({ rule, from, ...RULES[rule]?.(from) }));
    expect(given).toEqual(expected);
    expect(new Set(given.map(({ certainty }) => certainty)).size).toBe(2);
  });

  test('agrees with the oracle on linfen-2021’s public notice of at least seven working days', () => {
    const days = daysOf('2024-01-01', '2026-12-31');
    const { status, answers } = batch(
      days.map((from) => ({ scheme: 'linfen-2021', rule: 'public-notice', from })),
    );
    expect(status).toBe(0);
    expect(
      answers.map(({ nominalOn, dueOn, certainty }) => ({ nominalOn, dueOn, certainty })),
    ).toEqual(days.map((from) => workingDays(from, 7)));
  });

  test.each([
    ['linfen-2021', 'submission', '2021-11-01', '2021-12-30'],
    ['linfen-2021', 'submission', '2026-03-02', '2021-12-30'],
    ['jiangsu-2022', 'implementation-opinion', '2022-04-18', '2022-04-30'],
    ['jiangsu-2022', 'monthly-dispatch', '2026-02-01', '2026-02-28'],
    ['jiangsu-2022', 'quarterly-inspection', '2026-10-01', '2026-12-31'],
    ['jiangsu-2022', 'annual-evaluation', '2026-01-01', '2026-12-31'],
  ])('%s, %s from %s: the printed day, or the period’s last: %s', (scheme, rule, from, dueOn) => {
    const { answers } = batch([{ scheme, rule, from }]);
    expect(answers).toMatchObject([{ dueOn, certainty: 'announced' }]);
  });

  test('answers a bad line with its error and number, and the others as usual', () => {
    const good = { scheme: SCHEME, rule: 'rectification', from: '2026-01-15' };
    const input = [
      JSON.stringify(good),
      'not json',
      '',
      JSON.stringify({ ...good, rule: 'no-such-rule' }),
      JSON.stringify({ ...good, from: '2026-02-30' }),
      JSON.stringify({ ...good, form: '2026-01-15' }),
      JSON.stringify({ ...good, county: '大理市' }),
      JSON.stringify(good),
    ].join('\n');
    const { status, stdout } = duekeeper(['due', '--batch'], input);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(2);
    expect(answers.map(({ dueOn, error, line }) => dueOn ?? [error.code, line])).toEqual([
      '2026-02-24',
      ['due.line', 2],
      ['rule.unknown', 4],
      ['day.invalid', 5],
      ['due.line', 6],
      ['county.unknown', 7],
      '2026-02-24',
    ]);
    expect(answers[1].error.requirement).toContain('JSON');
  });
});

describe('due', () => {
  const due = (...args: string[]) => duekeeper(['due', '--scheme', SCHEME, ...args]);

  test('--json answers with exactly the fields that are promised', () => {
    const { status, stdout } = due('--rule', 'rectification', '--from', '2026-01-15', '--json');
    const answer = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(Object.keys(answer)).toEqual([
      'scheme',
      'rule',
      'from',
      'nominalOn',
      'dueOn',
      'certainty',
      'class',
      'clause',
      'steps',
    ]);
    expect(answer).toMatchObject({
      scheme: SCHEME,
      rule: 'rectification',
      from: '2026-01-15',
      nominalOn: '2026-02-15',
      dueOn: '2026-02-24',
      certainty: 'announced',
      class: 'act',
    });
  });

  test('prints for people the day, its weekday, whether it is certain, and why', () => {
    const { stdout } = due('--rule', 'rectification-after-interview', '--from', '2026-11-21');
    expect(stdout).toContain('2027年2月22日（周一）　暂定');
    expect(stdout).toContain('最早可能是2027年2月21日（周日）');
    expect(stdout).toContain('民法典第203条');
  });

  test('knows the counties of the scheme; none has an overlay that is sourced', () => {
    const args = ['--rule', 'rectification', '--from', '2025-06-16', '--json'];
    const [city, county] = [due(...args), due(...args, '--county', '呈贡区')];
    expect(county.status).toBe(0);
    expect(county.stdout).toBe(city.stdout);
  });

  test.each([
    ['scheme.unknown', ['due', '--scheme', 'x', '--rule', 'y', '--from', '2026-01-15']],
    ['rule.unknown', ['due', '--scheme', SCHEME, '--rule', 'y', '--from', '2026-01-15']],
    ['day.invalid', ['due', '--scheme', SCHEME, '--rule', 'suspension', '--from', '2025-02-29']],
    [
      'calendar.not-covered',
      ['due', '--scheme', SCHEME, '--rule', 'suspension', '--from', '2020-12-31'],
    ],
    [
      'county.unknown',
      [
        'due',
        '--scheme',
        SCHEME,
        '--rule',
        'suspension',
        '--from',
        '2026-01-15',
        '--county',
        '大理市',
      ],
    ],
    ['cli.arguments', ['due', '--scheme', SCHEME, '--rule', 'suspension']],
    ['cli.arguments', ['due', '--shceme', SCHEME]],
    ['cli.unknown-command', ['dew']],
    ['cli.unknown-command', ['constructor']],
    ['cli.unknown-command', []],
  ])('refuses with %s: %j', (code, args) => {
    const { status, stdout, stderr } = duekeeper(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(new RegExp(`^${code.replace('.', '\\.')}: .+\\n$`, 'u'));
  });
});
