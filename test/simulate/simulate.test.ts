import { describe, expect, test } from 'vitest';
import { resultFiles } from '../../infra/local/simulate/output.ts';
import { summarize } from '../../infra/local/simulate/summary.ts';
import { live, sample } from './live.ts';

const jsonl = (...lines: readonly object[]) => lines.map((line) => JSON.stringify(line)).join('\n');

const enter = (brand: string, at: string) => ({
  at,
  as: { role: 'city-officer' },
  brand,
  command: {
    type: 'enter-brand',
    name: `示例${brand}`,
    kind: 'enterprise',
    category: 'farming',
    county: '呈贡区',
    holder: { id: `p-${brand}`, name: '示例公司' },
    enteredOn: '2025-09-01',
    provenance: 'illustrative',
  },
});
const act = (at: string, role: string, type: string, fields: object, expect_?: string) => ({
  at,
  as: { role },
  brand: 'b',
  command: { type, ...fields },
  ...(expect_ && { expect: expect_ }),
});
const finding = act('2026-03-03', 'county-officer', 'record-finding', {
  grounds: ['15(1)3'],
  facts: '标识与标准样式不一致',
  evidence: [{ title: '检查记录', reference: '1' }],
  foundOn: '2026-03-03',
});
const draft = act('2026-03-03T11:00:00+08:00', 'county-officer', 'draft-order', {
  caseId: 'case-1',
});

describe('the clock', () => {
  test.each(['ladder-to-suspension', 'outage-30-days'])('never goes back in %s', async (name) => {
    const { simulated } = await live(sample(name), '2026-03-01', '2026-08-31');
    const moments = simulated.events.map(({ recordedAt }) => recordedAt);
    expect(moments).toEqual(moments.toSorted());
  });

  test('what is due between two hours is noticed at the next full hour, what is due on it at once', async () => {
    const { simulated } = await live(sample('ladder-to-suspension'), '2026-03-01', '2026-08-31');
    const byItself = simulated.events.filter(({ commandId }) => commandId.startsWith('advance:'));
    expect(byItself.length).toBeGreaterThan(9);
    expect([...new Set(byItself.map(({ recordedAt }) => recordedAt.slice(11)))]).toEqual([
      '09:00:00.000+08:00',
      '00:00:00.000+08:00',
    ]);
  });
});

describe('two runs of the same scenario', () => {
  test.each([
    ['ladder-to-suspension', false],
    ['holder-without-email', false],
    ['outage-30-days', true],
  ] as const)('write the same files, byte for byte: %s', async (name, digests) => {
    const [first, second] = [
      await live(sample(name), '2026-03-01', '2026-08-31', digests),
      await live(sample(name), '2026-03-01', '2026-08-31', digests),
    ];
    const files = resultFiles(first.plan, first.simulated);
    expect(Object.keys(files)).toEqual([
      'events.jsonl',
      'notices.jsonl',
      'deadlines.jsonl',
      'index.html',
      'summary.json',
    ]);
    expect(resultFiles(second.plan, second.simulated)).toEqual(files);
    expect(first.mails).toEqual(second.mails);
  });
});

describe('the ledger of a simulation', () => {
  test.each([
    ['ladder-to-suspension', '2026-03-01'],
    ['provisional-year-end', '2026-11-20'],
    ['outage-30-days', '2026-03-01'],
  ])('passes verify after %s, and nothing failed', async (name, from) => {
    const { simulated } = await live(sample(name), from, '2027-02-28');
    expect(simulated.findings).toEqual([]);
    expect(simulated.failed).toBe(0);
  });
});

describe('a refused command', () => {
  const signs = (expect_?: string) =>
    act('2026-03-04', 'county-lead', 'sign-order', { caseId: 'case-1' }, expect_);
  const signsOwn = { ...signs(), as: { role: 'county-lead', id: 'county-officer@530114' } };
  const text = (...last: object[]) => jsonl(enter('b', '2026-03-02'), finding, draft, ...last);

  test('is reported with its line, changes nothing, and the rest goes on', async () => {
    const { simulated, facts } = await live(text(signsOwn, signs()), '2026-03-01', '2026-03-31');
    expect(simulated.refused).toEqual([
      { line: 4, code: 'order.drafter-signs', requirement: '拟稿人不得签发本人拟制的通知书' },
    ]);
    expect(facts('OrderSigned')).toMatchObject([{ commandId: 'line-5' }]);
  });

  test('may be what the scenario expects', async () => {
    const { simulated, plan } = await live(
      text({ ...signsOwn, expect: 'order.drafter-signs' }, signs('order.signed-before')),
      '2026-03-01',
      '2026-03-31',
    );
    expect(summarize(plan, simulated).refusals).toMatchObject([
      { line: 4, code: 'order.drafter-signs', asExpected: true },
      { line: 5, expected: 'order.signed-before', asExpected: false },
    ]);
  });
});

describe('who acts, and who can be reached', () => {
  test('county roles act for the county of the brand, under the name role@office', async () => {
    const { facts } = await live(
      jsonl(enter('b', '2026-03-02'), finding),
      '2026-03-01',
      '2026-03-31',
    );
    expect(facts('FindingRecorded')[0]?.actor).toEqual({
      role: 'county-officer',
      id: 'county-officer@530114',
      office: '530114',
    });
  });

  test('an officer of another county is refused', async () => {
    const foreign = { ...finding, as: { role: 'county-officer', office: '官渡区' } };
    const { simulated } = await live(
      jsonl(enter('b', '2026-03-02'), foreign),
      '2026-03-01',
      '2026-03-31',
    );
    expect(simulated.refused).toMatchObject([{ line: 2, code: 'actor.out-of-reach' }]);
  });

  test('with digests on, every office hears once a working day, and on rest days nothing', async () => {
    const { sent } = await live(jsonl(enter('b', '2026-03-05')), '2026-03-05', '2026-03-09', true);
    const days = sent.filter((line) => line.includes('digest')).map((line) => line.slice(0, 10));
    expect(
      Object.entries(Object.groupBy(days, (day) => day)).map(([day, all]) => [day, all?.length]),
    ).toEqual([
      ['2026-03-05', 15],
      ['2026-03-06', 15],
      ['2026-03-09', 15],
    ]);
  });

  test('lines after the last day are not carried out, and the summary names them', async () => {
    const { simulated } = await live(
      jsonl(enter('b', '2026-03-02'), finding),
      '2026-03-01',
      '2026-03-02',
    );
    expect(simulated.notReached).toEqual([2]);
    expect(simulated.events.every(({ recordedAt }) => recordedAt < '2026-03-03')).toBe(true);
  });
});
