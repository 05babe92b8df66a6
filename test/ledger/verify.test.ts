import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { addMinutes, type Moment } from '../../shared/calendar/moment.ts';
import { checkAnchor, parseAnchor } from '../../shared/ledger/anchor.ts';
import { dailyHead } from '../../shared/ledger/chain.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { verifyLedger } from '../../shared/ledger/verify.ts';
import type { Expectations } from '../../shared/ledger/verify-stream.ts';
import { commitOf, minute, NOON, rowOf } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'duekeeper-verify-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

/** Streams of these tests count their events; all await minute 30, and stand under their office. */
const DUE = minute(30);
const LOOKUPS = ['office:530102'];
/** Taken by the second event of a stream; only one has so many. */
const keyOf = (noted: number) => (noted === 2 ? ['number:1'] : []);
const EXPECTATIONS: Expectations = {
  foldingOf: async () => ({
    evolveVersion: 1,
    evolve: (state) => ({ noted: ((state as { noted: number } | undefined)?.noted ?? 0) + 1 }),
    nextDueAt: () => DUE,
    lookups: () => LOOKUPS,
    uniqueKeys: (_, state) => ({ take: keyOf((state as { noted: number }).noted), release: [] }),
  }),
  basisProblems: async () => [],
};

const open = (file: string) => openSqliteLedger({ file, shards: 2 });

async function sampleFile(): Promise<string> {
  const file = join(folder, `${++files}.sqlite`);
  const ledger = open(file);
  const first = commitOf({
    dueAt: DUE,
    events: 3,
    lookups: LOOKUPS,
    notices: [rowOf('n1')],
    take: ['number:1'],
  });
  await ledger.append(first);
  await ledger.append(commitOf({ after: first.head, dueAt: DUE, lookups: LOOKUPS }));
  await ledger.append(commitOf({ stream: 'brand:b2', dueAt: DUE, lookups: LOOKUPS }));
  await ledger.close();
  return file;
}

/** Findings after somebody wrote to the tables behind the ledger's back. */
async function findingsAfter(sql: string, now: Moment = NOON, expectations = EXPECTATIONS) {
  const file = await sampleFile();
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
  const ledger = open(file);
  const { findings } = await verifyLedger(ledger, expectations, now);
  await ledger.close();
  return findings.map(({ code, id }) => `${code} ${id}`);
}

const setHead = (path: string, value: string) =>
  `UPDATE heads SET body = json_set(body, '${path}', ${value}) WHERE stream = 'brand:b1'`;

describe('verifying', () => {
  test('finds nothing in an untouched ledger, and counts what it read', async () => {
    const ledger = open(await sampleFile());
    const { findings, ...counts } = await verifyLedger(ledger, EXPECTATIONS, NOON);
    await ledger.close();
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ streams: 2, events: 5, notices: 1 });
  });

  test.each([
    [
      'an altered event',
      `UPDATE events SET body = json_set(body, '$.event.text', '改') WHERE version = 2`,
      ['chain.hash brand:b1'],
    ],
    [
      'a removed event',
      'DELETE FROM events WHERE version = 2',
      ['chain.gap brand:b1', 'chain.link brand:b1', 'snapshot.state brand:b1'],
    ],
    [
      'a truncated stream',
      'DELETE FROM events WHERE version = 4',
      ['head.end brand:b1', 'snapshot.state brand:b1'],
    ],
    ['a doctored snapshot', setHead('$.snapshot.state.noted', '9'), ['snapshot.state brand:b1']],
    [
      'a deadline that is not registered as it should be',
      setHead('$.dueAt', `'${minute(31)}'`),
      ['deadline.due brand:b1', 'due.missing brand:b1', 'due.stray brand:b1'],
    ],
    [
      'an index that lacks a stream',
      `UPDATE heads SET due_at = NULL WHERE stream = 'brand:b2'`,
      ['due.missing brand:b2'],
    ],
    [
      'an index that has a stream in another shard',
      `UPDATE heads SET shard = 1 - shard WHERE stream = 'brand:b2'`,
      ['due.missing brand:b2', 'due.stray brand:b2'],
    ],
    [
      'an open notice that nobody will look at',
      `UPDATE notices SET body = json_remove(body, '$.dueAt'), due_at = NULL`,
      ['notice.due n1'],
    ],
    [
      'a settled notice that is still due',
      `UPDATE notices SET body = json_set(body, '$.state', 'sent')`,
      ['notice.due n1'],
    ],
    [
      'a notice sent too often',
      `UPDATE notices SET body = json_set(body, '$.sends', 3)`,
      ['notice.sends n1'],
    ],
    [
      'a stream without its head',
      `DELETE FROM heads WHERE stream = 'brand:b1'`,
      ['head.missing brand:b1'],
    ],
    [
      'a head that is no JSON',
      `UPDATE heads SET body = '{' WHERE stream = 'brand:b1'`,
      ['head.unreadable brand:b1', 'due.stray brand:b1'],
    ],
    [
      'a head without its stream',
      `DELETE FROM events WHERE stream = 'brand:b2'`,
      ['head.end brand:b2', 'snapshot.state brand:b2'],
    ],
    ['a notice that is gone', 'DELETE FROM notices', ['notice.missing n1']],
    [
      'a notice that is no JSON',
      `UPDATE notices SET body = '{'`,
      ['notice.unreadable brand:b1', 'due.stray n1'],
    ],
    [
      'a notice that no command made',
      `UPDATE commands SET outcome = json_set(outcome, '$.notices', json('[]'))`,
      ['notice.stray n1'],
    ],
    [
      'a command that could be carried out again',
      `DELETE FROM commands WHERE outcome LIKE '%"stream":"brand:b2"%'`,
      ['command.missing brand:b2'],
    ],
    [
      'a stream that nobody finds any more',
      `DELETE FROM lookups WHERE stream = 'brand:b1'`,
      ['lookup.missing brand:b1'],
    ],
    [
      'a stream that is found where it does not belong',
      `INSERT INTO lookups VALUES ('office:530103', 'brand:b1')`,
      ['lookup.stray brand:b1'],
    ],
    [
      'look-ups that the next commit would start from',
      setHead('$.lookups', `json('[]')`),
      ['head.lookups brand:b1'],
    ],
    [
      'a number that could be given out again',
      'DELETE FROM unique_keys',
      ['unique.missing brand:b1'],
    ],
    [
      'a number that nobody gave out',
      `INSERT INTO unique_keys VALUES ('number:2', 'brand:b2')`,
      ['unique.stray brand:b2'],
    ],
    [
      'a number that another stream holds',
      `UPDATE unique_keys SET stream = 'brand:b2'`,
      ['unique.missing brand:b1', 'unique.stray brand:b2'],
    ],
  ])('finds %s', async (_, sql, expected) => {
    expect(await findingsAfter(sql)).toEqual(expected);
  });

  test.each([
    [
      'an event that is no JSON',
      `UPDATE events SET body = '{' WHERE stream = 'brand:b1' AND version = 2`,
      EXPECTATIONS,
    ],
    [
      'a stream that its kind cannot fold',
      '',
      {
        ...EXPECTATIONS,
        basisProblems: async (stream: string) => {
          if (stream === 'brand:b1') throw new TypeError('no deadlines');
          return [];
        },
      },
    ],
  ])(
    '%s is a finding, and hides nothing of the other streams',
    async (_what, sql, expectations) => {
      const moved = `UPDATE heads SET due_at = '2030' WHERE stream = 'brand:b2'`;
      const findings = await findingsAfter(`${sql}; ${moved}`, NOON, expectations);
      expect(findings).toContain('stream.unreadable brand:b1');
      expect(findings).toContain('due.missing brand:b2');
    },
  );

  test('finds a notice that waits for more than a day', async () => {
    const nextNoon = addMinutes(NOON, 24 * 60);
    expect(await findingsAfter('SELECT 1', nextNoon)).toEqual([]);
    expect(await findingsAfter('SELECT 1', addMinutes(nextNoon, 1))).toEqual(['notice.stuck n1']);
  });

  test('passes on what rests on old law', async () => {
    const basisProblems: Expectations['basisProblems'] = async (stream) =>
      stream === 'brand:b2' ? ['旧日历'] : [];
    const expectations = { ...EXPECTATIONS, basisProblems };
    expect(await findingsAfter('SELECT 1', NOON, expectations)).toEqual(['basis brand:b2']);
  });

  test('leaves a snapshot of an older evolve alone: it is folded again when it is used', async () => {
    const older = `${setHead('$.snapshot.evolve', '0')}; ${setHead('$.snapshot.state', "'x'")}`;
    expect(await findingsAfter(older)).toEqual([]);
  });
});

describe('an anchor kept elsewhere', () => {
  async function anchored(sql: string) {
    const file = await sampleFile();
    const before = open(file);
    const { heads } = await verifyLedger(before, EXPECTATIONS, NOON);
    await before.close();
    const anchor = parseAnchor(JSON.parse(JSON.stringify(dailyHead(heads, NOON))));
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
    const ledger = open(file);
    const findings = await checkAnchor(ledger, anchor);
    await ledger.close();
    return findings.map(({ id }) => id);
  }

  test('agrees with a ledger that went on', async () => {
    expect(await anchored('SELECT 1')).toEqual([]);
  });

  test('shows a stream that was cut off, even where its head was cut to fit', async () => {
    expect(await anchored('DELETE FROM events WHERE version = 4')).toEqual(['brand:b1']);
    expect(
      await anchored(`DELETE FROM heads WHERE stream = 'brand:b2';
        DELETE FROM events WHERE stream = 'brand:b2'`),
    ).toEqual(['brand:b2']);
  });

  test('that was altered itself is refused', () => {
    const head = dailyHead([commitOf().head], NOON);
    expect(() => parseAnchor({ ...head, streams: [] })).toThrow(
      expect.objectContaining({ code: 'anchor.invalid' }),
    );
  });
});
