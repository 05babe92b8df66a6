import { describe, expect, test } from 'vitest';
import { faultScript, Killed } from '../../shared/fault-script.ts';
import { withFaults } from '../../shared/ledger/faults.ts';
import { LedgerUnavailable } from '../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { withMailFaults } from '../../shared/mail/faults.ts';
import type { Mail } from '../../shared/mail/port.ts';
import { commitOf, FOREVER, NOON, rowOf } from './fixtures.ts';

function disturbed(...plan: Parameters<typeof faultScript>) {
  const real = openSqliteLedger({ file: ':memory:', shards: 1 });
  const script = faultScript(...plan);
  return { real, script, ledger: withFaults(real, script) };
}

describe('a disturbed ledger', () => {
  test('names its calls in order', async () => {
    const { ledger, script } = disturbed();
    await ledger.append(commitOf());
    await ledger.load('brand:b1');
    expect(script.calls).toEqual(['append', 'load']);
  });

  test('fails before: nothing is done, and the next call succeeds', async () => {
    const { ledger, real } = disturbed([{ at: 1, fault: 'fail-before' }]);
    const commit = commitOf();
    await expect(ledger.append(commit)).rejects.toThrow(LedgerUnavailable);
    expect(await real.load('brand:b1')).toBeUndefined();
    expect(await ledger.append(commit)).toEqual({ kind: 'committed' });
  });

  test('throttles: nothing is done, and the error says why', async () => {
    const { ledger, real } = disturbed([{ at: 1, fault: 'throttle' }]);
    await expect(ledger.append(commitOf())).rejects.toMatchObject({ throttled: true });
    expect(await real.load('brand:b1')).toBeUndefined();
  });

  test('loses the answer: done, and found out by repeating', async () => {
    const { ledger, real } = disturbed([{ at: 1, fault: 'lose-answer' }]);
    const commit = commitOf();
    await expect(ledger.append(commit)).rejects.toMatchObject({ throttled: false });
    expect((await real.load('brand:b1'))?.version).toBe(1);
    expect(await ledger.append(commit)).toMatchObject({ kind: 'repeated' });
  });

  test('conflicts without doing anything', async () => {
    const { ledger, real } = disturbed([
      { at: 1, fault: 'conflict' },
      { at: 1, method: 'replaceNotices', fault: 'conflict' },
    ]);
    expect(await ledger.append(commitOf())).toEqual({ kind: 'conflict' });
    expect(await real.load('brand:b1')).toBeUndefined();
    await ledger.append(commitOf({ notices: [rowOf('n1')] }));
    const claimed = rowOf('n1', { version: 2, state: 'sending' });
    expect(await ledger.replaceNotices([claimed])).toBe('conflict');
    expect((await real.notice('n1'))?.version).toBe(1);
  });

  test('a stale index omits what was just added', async () => {
    const { ledger } = disturbed([{ at: 1, method: 'due', fault: 'stale' }]);
    await ledger.append(commitOf({ dueAt: NOON, lookups: ['office:1'] }));
    expect((await ledger.due(0, FOREVER)).items).toEqual([]);
    expect((await ledger.due(0, FOREVER)).items.length).toBe(1);
  });

  test('a stale index still has what was handled since', async () => {
    const { ledger } = disturbed([{ at: 2, method: 'due', fault: 'stale' }]);
    const { head, ...rest } = commitOf({ dueAt: NOON });
    await ledger.append({ head, ...rest });
    const before = await ledger.due(0, NOON);
    await ledger.append(commitOf({ after: head }));
    expect(await ledger.due(0, FOREVER)).toEqual(before);
    expect((await ledger.due(0, FOREVER)).items).toEqual([]);
  });

  test('a slow call answers right', async () => {
    const { ledger } = disturbed([{ at: 1, fault: 'slow' }]);
    expect(await ledger.append(commitOf())).toEqual({ kind: 'committed' });
  });

  test('a killed process does nothing more', async () => {
    const { ledger, real } = disturbed([{ at: 2, fault: 'kill' }]);
    await ledger.append(commitOf());
    await expect(ledger.load('brand:b1')).rejects.toThrow(Killed);
    await expect(ledger.append(commitOf({ stream: 'brand:b2' }))).rejects.toThrow(Killed);
    expect(await real.load('brand:b2')).toBeUndefined();
  });

  test('a fault that a call cannot have is a mistake in the plan', async () => {
    const { ledger } = disturbed([{ at: 1, fault: 'conflict' }]);
    await expect(ledger.load('brand:b1')).rejects.toThrow(TypeError);
  });
});

describe('a disturbed mailer', () => {
  const mail: Mail = {
    id: 'n1',
    from: 'desk@kunming.example',
    to: 'holder@kunming.example',
    mime: new Uint8Array(),
  };
  const post = (fault: string) => {
    const sent: Mail[] = [];
    const send = async (one: Mail) => {
      sent.push(one);
      return { kind: 'sent' as const, messageId: one.id };
    };
    return { sent, mailer: withMailFaults({ send }, faultScript([{ at: 1, fault }])) };
  };

  test.each([
    ['reject-retry', true],
    ['reject', false],
  ])('%s: definitely not sent', async (fault, retry) => {
    const { sent, mailer } = post(fault);
    expect(await mailer.send(mail)).toMatchObject({ kind: 'rejected', retry });
    expect(sent).toEqual([]);
    expect(await mailer.send(mail)).toEqual({ kind: 'sent', messageId: 'n1' });
  });

  test.each([
    ['fail-before', 0],
    ['lose-answer', 1],
  ])('%s: outcome unknown, %i mails sent', async (fault, count) => {
    const { sent, mailer } = post(fault);
    await expect(mailer.send(mail)).rejects.toThrow('connection');
    expect(sent.length).toBe(count);
  });
});
