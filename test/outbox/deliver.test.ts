import { describe, expect, test, vi } from 'vitest';
import { addMinutes, type Moment } from '../../shared/calendar/moment.ts';
import { faultScript } from '../../shared/fault-script.ts';
import { FAULTS_OF, type LedgerMethod, withFaults } from '../../shared/ledger/faults.ts';
import { type Ledger, LedgerUnavailable } from '../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { MAIL_FAULTS, withMailFaults } from '../../shared/mail/faults.ts';
import type { Mailer } from '../../shared/mail/port.ts';
import { createDeliver, type DeliverDeps } from '../../shared/outbox/deliver.ts';
import { MOST_NOTICES_A_MAIL } from '../../shared/outbox/parcel.ts';
import { BACKOFF_MINUTES } from '../../shared/outbox/protocol.ts';
import type { OutboxRow } from '../../shared/outbox/row.ts';
import { commitOf, FOREVER, NOON, rowOf } from '../ledger/fixtures.ts';
import { composeIds, idsIn, mailbox } from './mailbox.ts';

const hours = (n: number): Moment => addMinutes(NOON, n * 60);

const running = { county: '530102', deadlines: { d1: { status: 'running', reckoning: {} } } };
const cured = { county: '530102', deadlines: { d1: { status: 'met', reckoning: {} } } };

/** A row whose notice is sent only while deadline d1 runs. */
const reminder = (id: string, more: Partial<OutboxRow> = {}): OutboxRow => {
  const row = rowOf(id, more);
  const relevantWhile = { deadline: 'd1', status: ['running' as const] };
  return { ...row, notice: { ...row.notice, relevantWhile } };
};

const single = (id: string): OutboxRow => {
  const row = rowOf(id);
  return { ...row, notice: { ...row.notice, mergeable: false } };
};

const withAddress = { email: 'holder@kunming.example' };

async function ledgerWith(rows: readonly OutboxRow[], contact: object | undefined = withAddress) {
  const ledger = openSqliteLedger({ file: ':memory:', shards: 1 });
  await ledger.append(commitOf({ notices: rows }));
  await ledger.putContact('party:p1', contact);
  return ledger;
}

let runs = 0;

function postOffice(ledger: Ledger, more: Partial<DeliverDeps> = {}) {
  const box = mailbox();
  const executeCommand = vi.fn(async () => ({ notices: [] }));
  const deliver = createDeliver({
    ledger,
    mailer: box,
    stateOf: async () => running,
    compose: composeIds,
    executeCommand,
    newRun: () => `run-${++runs}`,
    ...more,
  });
  return { deliver, mails: box.mails, executeCommand };
}

const stateOfRows = async (ledger: Ledger, ids: readonly string[]) =>
  Object.fromEntries(
    await Promise.all(ids.map(async (id) => [id, (await ledger.notice(id))?.state] as const)),
  );

describe('one run', () => {
  test('what one holder is due goes out as one mail under the id of the first', async () => {
    const ledger = await ledgerWith([reminder('a'), reminder('b'), single('c')]);
    const { deliver, mails } = postOffice(ledger);
    await deliver(['a', 'b', 'c'], NOON);
    expect(mails.map((mail) => [mail.id, idsIn(mail)])).toEqual([
      ['c', ['c']],
      ['a', ['a', 'b']],
    ]);
    expect(await stateOfRows(ledger, ['a', 'b', 'c'])).toEqual({
      a: 'sent',
      b: 'merged',
      c: 'sent',
    });
  });

  test('a mail takes no more notices than a transaction can', async () => {
    const rows = Array.from({ length: MOST_NOTICES_A_MAIL + 1 }, (_, i) => rowOf(`n${i}`));
    const { deliver, mails } = postOffice(await ledgerWith(rows));
    await deliver(
      rows.map(({ id }) => id),
      NOON,
    );
    expect(mails.map((mail) => idsIn(mail).length)).toEqual([MOST_NOTICES_A_MAIL, 1]);
  });

  test('what is not due yet waits, and an unknown id is no error', async () => {
    const { deliver, mails } = postOffice(await ledgerWith([rowOf('a', { dueAt: hours(1) })]));
    expect(await deliver(['a', 'missing'], NOON)).toEqual({ outcomes: new Map(), failures: [] });
    expect(mails).toEqual([]);
  });

  test('the second run of the same moment sends nothing', async () => {
    const { deliver, mails } = postOffice(await ledgerWith([single('a')]));
    await deliver(['a'], NOON);
    await deliver(['a'], NOON);
    expect(mails).toHaveLength(1);
  });

  test('the reminder of a cured case is withdrawn', async () => {
    const ledger = await ledgerWith([reminder('a')]);
    const { deliver, mails } = postOffice(ledger, { stateOf: async () => cured });
    expect((await deliver(['a'], NOON)).outcomes).toEqual(new Map([['a', 'withdrawn']]));
    expect(mails).toEqual([]);
  });

  test('without an address the county gets the task first, then the row is settled', async () => {
    const ledger = await ledgerWith([reminder('a')], { phone: '0871-0000000' });
    const { deliver, executeCommand } = postOffice(ledger);
    executeCommand.mockRejectedValueOnce(new LedgerUnavailable('not reached'));
    await deliver(['a'], NOON);
    expect(await stateOfRows(ledger, ['a'])).toEqual({ a: 'ready' });
    await deliver(['a'], NOON);
    expect(await stateOfRows(ledger, ['a'])).toEqual({ a: 'undeliverable' });
    expect(executeCommand).toHaveBeenLastCalledWith(
      'brand:b1',
      {
        type: 'report-undeliverable',
        noticeId: 'a',
        subject: '【期限提醒】示例品牌：a',
        office: '530102',
        reason: 'no-address',
      },
      expect.objectContaining({ commandId: 'undeliverable:a', now: NOON }),
    );
  });

  test('a final rejection hands over every notice of the mail', async () => {
    const ledger = await ledgerWith([rowOf('a'), rowOf('b')]);
    const send: Mailer['send'] = async () => ({ kind: 'rejected', retry: false, reason: '黑名单' });
    const { deliver, executeCommand } = postOffice(ledger, { mailer: { send } });
    await deliver(['a', 'b'], NOON);
    expect(await stateOfRows(ledger, ['a', 'b'])).toEqual({
      a: 'undeliverable',
      b: 'undeliverable',
    });
    expect(executeCommand).toHaveBeenCalledTimes(2);
  });

  test('a throttled mail is tried again later, with the same notices', async () => {
    const ledger = await ledgerWith([rowOf('a'), rowOf('b')]);
    const box = mailbox();
    const mailer = withMailFaults(box, faultScript([{ at: 1, fault: 'reject-retry' }]));
    const { deliver } = postOffice(ledger, { mailer });
    await deliver(['a', 'b'], NOON);
    expect(await ledger.notice('a')).toMatchObject({
      state: 'ready',
      sends: 0,
      dueAt: addMinutes(NOON, BACKOFF_MINUTES[0] ?? 0),
    });
    await deliver(['a', 'b'], hours(1));
    expect(box.mails.map(idsIn)).toEqual([['a', 'b']]);
  });

  test('two lost answers, and the notice is parked with a task; never a third send', async () => {
    const ledger = await ledgerWith([rowOf('a')]);
    const box = mailbox();
    const plan = [1, 2, 3].map((at) => ({ at, fault: 'lose-answer' }));
    const { deliver, executeCommand } = postOffice(ledger, {
      mailer: withMailFaults(box, faultScript(plan)),
    });
    for (let hour = 0; hour < 6; hour++) await deliver(['a'], hours(hour));
    expect(box.mails).toHaveLength(2);
    expect(await stateOfRows(ledger, ['a'])).toEqual({ a: 'parked' });
    expect(executeCommand).toHaveBeenCalledExactlyOnceWith(
      'brand:b1',
      expect.objectContaining({ reason: 'unknown-twice' }),
      expect.anything(),
    );
  });

  test('when one notice of an unsent mail is cured, the others still go out', async () => {
    const ledger = await ledgerWith([reminder('a'), rowOf('b'), rowOf('c')]);
    const box = mailbox();
    const mailer = withMailFaults(box, faultScript([{ at: 1, fault: 'reject-retry' }]));
    await postOffice(ledger, { mailer }).deliver(['a', 'b', 'c'], NOON);
    const { deliver } = postOffice(ledger, { mailer, stateOf: async () => cured });
    await deliver(['a'], hours(1));
    expect(box.mails.map(idsIn)).toEqual([['b', 'c']]);
    expect(await stateOfRows(ledger, ['a', 'b', 'c'])).toEqual({
      a: 'withdrawn',
      b: 'sent',
      c: 'merged',
    });
  });

  test('a notice that cannot be rendered comes back next day; the others go out', async () => {
    const ledger = await ledgerWith([single('bad'), single('good')]);
    const { deliver, mails } = postOffice(ledger, {
      compose: async (envelope) => {
        if (envelope.id === 'bad') throw new TypeError('no due day');
        return composeIds(envelope);
      },
    });
    const { failures } = await deliver(['bad', 'good'], NOON);
    expect(failures).toEqual([{ id: 'bad', code: 'TypeError', message: 'no due day' }]);
    expect(mails.map(({ id }) => id)).toEqual(['good']);
    expect(await ledger.notice('bad')).toMatchObject({ sends: 0, dueAt: hours(24) });
  });

  test('when time is up, the rest waits for the next run', async () => {
    const ledger = await ledgerWith([single('a'), single('b')]);
    const { deliver, mails } = postOffice(ledger);
    await deliver(['a', 'b'], NOON, () => mails.length === 0);
    expect(mails.map(({ id }) => id)).toEqual(['a']);
    expect(await stateOfRows(ledger, ['b'])).toEqual({ b: 'ready' });
  });

  test.each([
    ['in the same order', ['a', 'b']],
    ['in another order', ['b', 'a']],
  ])('two runs at the same moment, %s, send one mail', async (_, order) => {
    const ledger = await ledgerWith([reminder('a'), reminder('b')]);
    const { deliver, mails } = postOffice(ledger);
    await Promise.all([deliver(['a', 'b'], NOON), deliver(order, NOON)]);
    for (let hour = 1; hour < 4; hour++) await deliver(['a', 'b'], hours(hour));
    expect(mails.flatMap(idsIn).toSorted()).toEqual(['a', 'b']);
  });
});

describe('whatever fails at whichever call, later runs converge', () => {
  const ids = ['a', 'b', 'c'];
  const faultsOf = (method: string): readonly string[] =>
    method === 'send' ? MAIL_FAULTS : FAULTS_OF[method as LedgerMethod];

  async function disturbed(at?: number, fault = '') {
    const ledger = await ledgerWith([reminder('a'), reminder('b'), single('c')]);
    const script = faultScript(at ? [{ at, fault }] : []);
    const box = mailbox();
    const { deliver } = postOffice(withFaults(ledger, script), {
      mailer: withMailFaults(box, script),
    });
    await deliver(ids, NOON);
    const healthy = postOffice(ledger, { mailer: box });
    for (let hour = 1; hour <= 30; hour++) await healthy.deliver(ids, hours(hour));
    return { calls: script.calls, ledger, mails: box.mails };
  }

  test('every fault at every call', async () => {
    const { calls } = await disturbed();
    expect(calls).toEqual(expect.arrayContaining(['notice', 'contact', 'replaceNotices', 'send']));
    for (const [index, method] of calls.entries())
      for (const fault of faultsOf(method)) {
        const where = `${fault} at call ${index + 1}, ${method}`;
        const { ledger, mails } = await disturbed(index + 1, fault);
        const states = await stateOfRows(ledger, ids);
        const gone = fault === 'reject';
        for (const state of Object.values(states))
          expect(gone ? ['sent', 'merged', 'undeliverable'] : ['sent', 'merged'], where).toContain(
            state,
          );
        const copies = (id: string) => mails.filter((mail) => idsIn(mail).includes(id)).length;
        const inDoubt = fault === 'lose-answer' && method === 'send';
        const died = fault === 'kill';
        for (const id of ids) {
          if (!gone) expect(copies(id), where).toBeGreaterThanOrEqual(1);
          expect(copies(id), where).toBeLessThanOrEqual(inDoubt || died ? 2 : 1);
        }
        expect(
          (await ledger.due(0, FOREVER)).items.filter(({ kind }) => kind === 'notice'),
        ).toEqual([]);
      }
  });
});
