import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { consoleDeps } from '../../infra/console.ts';
import { createHost } from '../../infra/local/host.ts';
import { type Moment, momentAt, parseMoment } from '../../shared/calendar/moment.ts';
import { createOpenPages } from '../../shared/console/open-pages.ts';
import { linkKeys } from '../../shared/identity/links/keys.ts';
import { feedUrl, holderUrl } from '../../shared/identity/links/urls.ts';
import { OPEN_KEYS } from '../../shared/ledger/dynamodb/keys.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { LADDER } from '../faults/stories/ladder.ts';
import { CONTACTS, HOLDER } from '../faults/story.ts';
import { commitOf, DAY, minute, NOON, rowOf } from '../ledger/fixtures.ts';
import { localClient, openLocal } from './open.ts';
import { type Recorded, recording } from './recording.ts';

const names = (requests: readonly Recorded[]) => requests.map(({ name }) => name);

async function sample() {
  const client = localClient();
  const ledger = await openLocal(client, 1);
  const { head, ...rest } = commitOf({ dueAt: NOON, notices: [rowOf('n1')] });
  await ledger.append({ head, ...rest });
  return { ledger, head, calls: recording(client) };
}

test('an idle shard costs one query', async () => {
  const { ledger, calls } = await sample();
  const earlier = momentAt(DAY, '11:59');
  expect((await ledger.due(0, earlier)).items).toEqual([]);
  expect(names(calls)).toEqual(['QueryCommand']);
  await ledger.close();
});

test('a look-up is one consistent query of the table: a list fixed from it misses nobody', async () => {
  const { ledger, calls } = await sample();
  await ledger.lookup('office:530102');
  expect(calls).toMatchObject([{ name: 'QueryCommand', input: { ConsistentRead: true } }]);
  await ledger.close();
});

test('advancing a stream costs one read and one transaction', async () => {
  const { ledger, head, calls } = await sample();
  await ledger.load(head.stream);
  await ledger.append(commitOf({ after: head, dueAt: minute(30) }));
  expect(names(calls)).toEqual(['GetItemCommand', 'TransactWriteItemsCommand']);
  await ledger.close();
});

test('a step of a notice costs one transaction', async () => {
  const { ledger, calls } = await sample();
  await ledger.replaceNotices([rowOf('n1', { version: 2, state: 'sending' })]);
  expect(names(calls)).toEqual(['TransactWriteItemsCommand']);
  await ledger.close();
});

describe('a sweep of one shard with one due brand', () => {
  /** A brand whose evaluation somebody is reminded of some day, and nothing else. */
  async function entered() {
    const client = localClient();
    const ledger = await openLocal(client, 1);
    let now = parseMoment('2025-08-04T10:00:00+08:00');
    const host = createHost({
      ledger,
      mailer: { send: async ({ id }) => ({ kind: 'sent', messageId: id }) },
      scheme: schemeById('kunming-2025'),
      sender: 'duekeeper@city.example',
      newRun: randomUUID,
      clock: () => now,
      log: () => {},
    });
    for (const [key, contact] of Object.entries(CONTACTS)) await ledger.putContact(key, contact);
    for (const step of LADDER.slice(0, 1)) {
      now = step.at;
      await step.act(host);
    }
    const due = (await ledger.load('brand:rice-noodles'))?.dueAt as Moment;
    return { ledger, host, due, calls: recording(client) };
  }
  const READS = ['GetItemCommand', 'QueryCommand', 'BatchGetItemCommand'];
  const writes = (requests: readonly Recorded[]) =>
    names(requests).filter((name) => !READS.includes(name));

  test('idle: one query and nothing else, not even the law', async () => {
    const { ledger, host, calls } = await entered();
    await host.sweep(parseMoment('2026-06-01T09:00:00+08:00'));
    expect(names(calls)).toEqual(['QueryCommand']);
    await ledger.close();
  });

  test('due: one transaction for the fact and its notice, two more until it is sent', async () => {
    const { ledger, host, due, calls } = await entered();
    await host.sweep(due);
    const rows = (await ledger.noticesOf('brand:rice-noodles')).items;
    expect(rows.map(({ state }) => state)).toEqual(['sent']);
    expect(writes(calls)).toEqual(Array(3).fill('TransactWriteItemsCommand'));
    await ledger.close();
  });

  test('pages that are open to all read keys that the policy lets them, and no index', async () => {
    const { ledger, host, due, calls } = await entered();
    const links = {
      baseUrl: '',
      keys: linkKeys(async () => ({ current: 'k', k: 'a'.repeat(32) })),
    };
    const pages = createOpenPages({ ...(await consoleDeps(host.ports)), links });
    const home = await holderUrl(HOLDER.id, due, links);
    for (const path of [
      '/public',
      '/public/notices',
      home,
      `${home}/brands/rice-noodles`,
      await feedUrl(`party:${HOLDER.id}`, due, links),
      await feedUrl('office:530102', due, links),
    ])
      expect((await pages.request(path)).status).toBe(200);
    // Sort keys of events begin like partition keys do.
    const known = [...OPEN_KEYS.map((pattern) => pattern.replace('*', '')), 'E#'];
    const keys = JSON.stringify(calls).match(/(?<="S":")([A-Z]#|CLOCK)/g) ?? [];
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !known.includes(key))).toEqual([]);
    expect(
      calls.filter(({ name, input }) => !READS.includes(name) || 'IndexName' in input),
    ).toEqual([]);
    await ledger.close();
  });
});
