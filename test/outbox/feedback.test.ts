import { describe, expect, test, vi } from 'vitest';
import { createFeedbackFunction, FeedbackInput } from '../../functions/feedback.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { createFeedback } from '../../shared/outbox/feedback.ts';
import type { OutboxRow } from '../../shared/outbox/row.ts';
import { commitOf, NOON, rowOf } from '../ledger/fixtures.ts';

async function inbox(...rows: readonly OutboxRow[]) {
  const ledger = openSqliteLedger({ file: ':memory:', shards: 1 });
  const stream = rows[0]?.stream ?? 'brand:b1';
  await ledger.append(commitOf({ stream, notices: rows }));
  const executeCommand = vi.fn(async () => ({ notices: [] }));
  const stateOf = async () => ({ county: '530102' });
  const settle = createFeedback({ ledger, stateOf, executeCommand });
  const stateOfRow = async (id: string) => (await ledger.notice(id))?.state;
  return { ledger, executeCommand, settle, stateOfRow };
}

describe('what a mail service reports about a mail', () => {
  test.each(['unknown', 'sending'] as const)(
    'an arrival settles a row that is %s',
    async (state) => {
      const { settle, stateOfRow, executeCommand } = await inbox(rowOf('n1', { state, sends: 1 }));
      await settle('n1', 'delivered', NOON);
      expect(await stateOfRow('n1')).toBe('sent');
      expect(executeCommand).not.toHaveBeenCalled();
    },
  );

  test.each(['sent', 'withdrawn', 'parked'] as const)(
    'an arrival leaves a row alone that is %s',
    async (state) => {
      const { settle, stateOfRow } = await inbox(rowOf('n1', { state }));
      expect(await settle('n1', 'delivered', NOON)).toEqual([]);
      expect(await stateOfRow('n1')).toBe(state);
    },
  );

  test('a bounce hands every notice of the mail to the desk of the county', async () => {
    const { settle, stateOfRow, executeCommand } = await inbox(
      rowOf('a', { state: 'sent', members: ['b'] }),
      rowOf('b', { state: 'merged', mergedInto: 'a' }),
    );
    await settle('a', 'bounced', NOON);
    expect([await stateOfRow('a'), await stateOfRow('b')]).toEqual([
      'undeliverable',
      'undeliverable',
    ]);
    expect(executeCommand).toHaveBeenCalledTimes(2);
    expect(executeCommand).toHaveBeenCalledWith(
      'brand:b1',
      expect.objectContaining({
        type: 'report-undeliverable',
        noticeId: 'b',
        office: '530102',
        reason: 'bounced',
      }),
      expect.objectContaining({ commandId: 'undeliverable:b', now: NOON }),
    );
  });

  test('a digest that bounces is told to the office that it was for, as a matter of its record', async () => {
    const row = rowOf('d', { state: 'sent', stream: 'office:530102' });
    const to = { kind: 'office', id: '530102', name: '示例区人社局' } as const;
    const { settle, executeCommand } = await inbox({ ...row, notice: { ...row.notice, to } });
    await settle('d', 'bounced', NOON);
    expect(executeCommand).toHaveBeenCalledWith(
      'office:530102',
      expect.objectContaining({ type: 'report-undeliverable', noticeId: 'd', office: '530102' }),
      expect.anything(),
    );
  });

  test('the same bounce again changes nothing', async () => {
    const { settle, executeCommand } = await inbox(rowOf('a', { state: 'sent' }));
    await settle('a', 'bounced', NOON);
    expect(await settle('a', 'bounced', NOON)).toEqual([]);
    expect(executeCommand).toHaveBeenCalledOnce();
  });

  test('a mail that nobody knows is none of ours', async () => {
    const { settle } = await inbox();
    expect(await settle('n9', 'bounced', NOON)).toEqual([]);
  });

  test('a write that another run got in between is to be repeated', async () => {
    const { ledger } = await inbox(rowOf('n1', { state: 'sent' }));
    const settle = createFeedback({
      ledger: { notice: ledger.notice, replaceNotices: async () => 'conflict' },
      stateOf: async () => ({ county: '530102' }),
      executeCommand: async () => ({ notices: [] }),
    });
    await expect(settle('n1', 'bounced', NOON)).rejects.toThrow('another run');
  });
});

describe('an event that SES publishes', () => {
  const event = (eventType: string, bounce?: readonly [type: string, subType: string]) => ({
    detail: {
      eventType,
      mail: { tags: { notice: ['n1'], 'ses:configuration-set': ['duekeeper'] } },
      ...(bounce && { bounce: { bounceType: bounce[0], bounceSubType: bounce[1] } }),
    },
  });

  test.each([
    ['a delivery', event('Delivery'), 'delivered'],
    ['a complaint: it was received', event('Complaint'), 'delivered'],
    ['a permanent bounce', event('Bounce', ['Permanent', 'NoEmail']), 'bounced'],
    [
      'a full mailbox, when SES has given up',
      event('Bounce', ['Transient', 'MailboxFull']),
      'bounced',
    ],
    ['an automatic reply', event('Bounce', ['Transient', 'General']), undefined],
    ['a bounce of no known cause', event('Bounce', ['Undetermined', 'Undetermined']), undefined],
    ['an event of another kind', event('Open'), undefined],
  ])('%s', async (_, given, news) => {
    const settle = vi.fn(async () => []);
    const run = createFeedbackFunction({ settle, clock: () => NOON, log: () => undefined });
    await run(FeedbackInput.parse(given));
    expect(settle.mock.calls).toEqual(news ? [['n1', news, NOON]] : []);
  });

  test('without the tag of a notice it does not parse', () => {
    const untagged = { detail: { eventType: 'Bounce', mail: { tags: {} } } };
    expect(FeedbackInput.safeParse(untagged).success).toBe(false);
  });
});
