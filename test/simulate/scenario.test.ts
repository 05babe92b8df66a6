import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../infra/local/simulate/scenario.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { momentAt } from '../../shared/calendar/moment.ts';
import { Refusal } from '../../shared/refusal.ts';
import { sample, scheme } from './live.ts';

const START = momentAt(parseDay('2026-03-01'), '00:00');
const parse = (...lines: readonly (string | object)[]) =>
  parseScenario(
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    scheme,
    START,
  );

/** `1 line.json`: number and code of every bad line. */
function badLines(...lines: readonly (string | object)[]): readonly string[] {
  try {
    parse(...lines);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.code).toBe('scenario.line');
    const bad = error.details.lines as { line: number; code: string }[];
    return bad.map(({ line, code }) => `${line} ${code}`);
  }
}

const as = { role: 'county-officer' };
const draft = {
  at: '2026-03-02',
  as,
  brand: 'b',
  command: { type: 'draft-order', caseId: 'case-1' },
};
const notice = { year: 2027, off: ['2027-01-01'], work: [] };
const entry = {
  name: '示例',
  kind: 'enterprise',
  category: 'farming',
  holder: { id: 'p', name: '示例公司' },
  enteredOn: '2025-09-01',
};

describe('a bad line is refused with its number', () => {
  const cases: readonly (readonly [what: string, line: string | object, code: string])[] = [
    ['text that is not JSON', '{"at":', 'line.json'],
    ['JSON that is not an object', '[1]', 'line.json'],
    ['an object of no known kind', { at: '2026-03-02' }, 'line.kind'],
    ['a field that nobody knows', { ...draft, colour: 'red' }, 'line.shape'],
    ['a role that does not exist', { ...draft, as: { role: 'mayor' } }, 'line.shape'],
    ['a day that does not exist', { ...draft, at: '2026-02-30' }, 'day.invalid'],
    ['a moment without an offset', { ...draft, at: '2026-03-02T10:00:00' }, 'moment.invalid'],
    ['a moment before the simulation begins', { ...draft, at: '2026-02-28' }, 'line.before-start'],
    [
      'a command that does not exist',
      { ...draft, command: { type: 'fine-holder' } },
      'command.unknown',
    ],
    [
      'a command without a field it needs',
      { ...draft, command: { type: 'draft-order' } },
      'command.invalid',
    ],
    [
      'a day inside a command that does not exist',
      {
        ...draft,
        command: { type: 'serve-order', caseId: 'case-1', method: 'post', on: '2026-02-30' },
      },
      'command.invalid',
    ],
    [
      'an office that does not exist',
      { ...draft, as: { ...as, office: '大理市' } },
      'county.unknown',
    ],
    [
      'a county that does not exist',
      { ...draft, command: { type: 'enter-brand', ...entry, county: '大理市' } },
      'county.unknown',
    ],
    [
      'a broken calendar notice',
      { at: '2026-03-02', calendar: { year: 2027 } },
      'calendar.notice-format',
    ],
    [
      'a notice that forgets a statutory day',
      { at: '2026-03-02', calendar: notice },
      'calendar.statutory-day-missing',
    ],
    [
      'an outage that ends before it begins',
      { at: '2026-03-02', outage: { until: '2026-03-01' } },
      'outage.until',
    ],
    [
      'a contact of nobody',
      { at: '2026-03-02', contact: { email: 'a@example.com' } },
      'line.shape',
    ],
  ];

  test.each(cases)('%s', (_what, line, code) => {
    expect(badLines(draft, '', line)).toEqual([`3 ${code}`]);
  });

  test('all of them at once, each with its own', () => {
    expect(badLines('{', draft, '', { note: 1 })).toEqual(['1 line.json', '4 line.shape']);
  });
});

describe('a good scenario', () => {
  test('comes in order of time, lines of one moment in the order of the file', () => {
    const at = (day: string) => ({ ...draft, at: day });
    const { steps } = parse(at('2026-03-09'), at('2026-03-02'), at('2026-03-09'));
    expect(steps.map(({ line }) => line)).toEqual([2, 1, 3]);
  });

  test('a line that names only a day happens at ten in the morning', () => {
    expect(parse(draft).steps[0]?.at).toBe('2026-03-02T10:00:00.000+08:00');
  });

  test('a brand enters under its own id and the scheme of the simulation', () => {
    const line = { ...draft, command: { type: 'enter-brand', ...entry, county: '呈贡区' } };
    expect(parse(line).steps[0]).toMatchObject({ command: { id: 'b', scheme: 'kunming-2025' } });
  });

  test('a line may be wrong where being wrong is what it shows', () => {
    const line = { ...draft, command: { type: 'fine-holder' }, expect: 'command.unknown' };
    expect(badLines(line)).toEqual([]);
    expect(badLines({ ...line, expect: 'command.invalid' })).toEqual(['1 command.unknown']);
  });

  test('notes are kept for the page', () => {
    expect(parse({ note: '演示' }, draft).notes).toEqual(['演示']);
  });

  test.each(['cured-in-time', 'provisional-year-end', 'outage-30-days'])(
    'the sample %s parses',
    (name) => {
      expect(parseScenario(sample(name), scheme, START).steps.length).toBeGreaterThan(5);
    },
  );
});
