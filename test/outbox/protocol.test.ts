import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes, type Moment } from '../../shared/calendar/moment.ts';
import {
  BACKOFF_MINUTES,
  claim,
  disband,
  expireLease,
  handOver,
  isDue,
  isExhausted,
  LEASE_MINUTES,
  MOST_UNKNOWN_SENDS,
  postpone,
  RESEND_AFTER_MINUTES,
  release,
  settleRejected,
  settleSent,
  settleUnknown,
  withdraw,
} from '../../shared/outbox/protocol.ts';
import type { OutboxRow, OutboxState } from '../../shared/outbox/row.ts';
import { NOON, rowOf } from '../ledger/fixtures.ts';

const later = (minutes: number) => addMinutes(NOON, minutes);
const row = (state: OutboxState, more: Partial<OutboxRow> = {}) => rowOf('n1', { state, ...more });
const claimed = (from: OutboxRow) => claim(from, [], NOON, 'run-1')[0];

describe('each step', () => {
  test.each<[string, OutboxRow, Partial<OutboxRow>]>([
    [
      'a claim takes a lease in the name of the run',
      claimed(row('ready')),
      { state: 'sending', dueAt: later(LEASE_MINUTES), claimedBy: 'run-1', sends: 0 },
    ],
    [
      'a sent row is settled: no due moment, no lease',
      settleSent(claimed(row('ready')), NOON, 'm-1'),
      { state: 'sent', dueAt: undefined, claimedBy: undefined, sends: 0 },
    ],
    [
      'a definite rejection is not a send',
      settleRejected(claimed(row('ready')), NOON, '限流') as OutboxRow,
      { state: 'ready', sends: 0, rejections: 1, dueAt: later(BACKOFF_MINUTES[0] ?? 0) },
    ],
    [
      'a rejection does not forget an earlier unknown send',
      settleRejected(claimed(row('unknown', { sends: 1 })), NOON, '限流') as OutboxRow,
      { state: 'unknown', sends: 1, rejections: 1 },
    ],
    [
      'a timeout is unknown, and waits for news',
      settleUnknown(claimed(row('ready')), NOON, '超时'),
      { state: 'unknown', sends: 1, dueAt: later(RESEND_AFTER_MINUTES) },
    ],
    [
      'an expired lease is unknown as well',
      expireLease(claimed(row('ready')), NOON),
      { state: 'unknown', sends: 1, dueAt: later(RESEND_AFTER_MINUTES) },
    ],
    [
      'the second unknown outcome waits for nothing',
      expireLease(claimed(row('unknown', { sends: 1 })), NOON),
      { state: 'unknown', sends: 2, dueAt: NOON },
    ],
    [
      'an irrelevant notice is withdrawn, not deleted',
      withdraw(row('ready'), NOON),
      { state: 'withdrawn', dueAt: undefined },
    ],
    [
      'without an address it is handed over',
      handOver(row('ready'), NOON, 'no-address'),
      { state: 'undeliverable', dueAt: undefined },
    ],
    [
      'after two unknown outcomes it is parked',
      handOver(row('unknown', { sends: 2 }), NOON, 'unknown-twice'),
      { state: 'parked', dueAt: undefined },
    ],
    [
      'what cannot be prepared comes back a day later',
      postpone(row('ready'), NOON, '模板错误'),
      { state: 'ready', dueAt: later(24 * 60) },
    ],
    [
      'a person who knows that nothing arrived may release a parked row',
      release(row('parked', { sends: 2 }), NOON, '五华区人社局'),
      { state: 'ready', sends: 0, dueAt: NOON },
    ],
  ])('%s', (_, after, expected) => {
    expect({ ...after, ...expected }).toEqual(after);
  });

  test('every step raises the version by one and adds one line in Chinese', () => {
    const before = row('ready', { version: 4, history: [{ at: NOON, text: '已生成' }] });
    const after = withdraw(before, later(1));
    expect(after.version).toBe(5);
    expect(after.history).toEqual([
      { at: NOON, text: '已生成' },
      { at: later(1), text: expect.stringMatching(/^[\u4e00-\u9fff]/) },
    ]);
  });

  test('the row given is left as it was', () => {
    const before = row('ready');
    const copy = structuredClone(before);
    claimed(before);
    expect(before).toEqual(copy);
  });

  test.each<[string, (r: OutboxRow) => unknown, readonly OutboxState[]]>([
    ['claim', (r) => claim(r, [], NOON, 'w'), ['ready', 'unknown']],
    ['settle as sent', (r) => settleSent(r, NOON, 'm'), ['sending']],
    ['settle as rejected', (r) => settleRejected(r, NOON, 'r'), ['sending']],
    ['settle as unknown', (r) => settleUnknown(r, NOON, 'r'), ['sending']],
    ['expire', (r) => expireLease(r, NOON), ['sending']],
    ['withdraw', (r) => withdraw(r, NOON), ['ready', 'unknown']],
    ['postpone', (r) => postpone(r, NOON, 'r'), ['ready', 'unknown']],
    ['disband', (r) => disband(r, [], NOON), ['ready', 'unknown']],
    ['release', (r) => release(r, NOON, '某'), ['parked']],
    ['hand over', (r) => handOver(r, NOON, 'rejected'), ['ready', 'unknown', 'sending', 'merged']],
  ])('%s is possible only where it makes sense', (_, take, allowed) => {
    const states: OutboxState[] = [
      'ready',
      'sending',
      'sent',
      'unknown',
      'merged',
      'withdrawn',
      'undeliverable',
      'parked',
    ];
    const possible = states.filter((state) => {
      try {
        take(row(state));
        return true;
      } catch (error) {
        expect(error).toMatchObject({ code: 'outbox.not-allowed' });
        return false;
      }
    });
    expect(possible.toSorted()).toEqual([...allowed].toSorted());
  });

  test('a third send after two unknown outcomes is refused', () => {
    expect(() => claimed(row('unknown', { sends: 2 }))).toThrow(
      expect.objectContaining({ code: 'outbox.exhausted' }),
    );
  });

  test('the waits after rejections grow, then people take over', () => {
    let current: OutboxRow | undefined = row('ready');
    const waits: (Moment | undefined)[] = [];
    while (current) {
      current = settleRejected(claimed(current), NOON, '限流');
      if (current) waits.push(current.dueAt);
    }
    expect(waits).toEqual(BACKOFF_MINUTES.map(later));
    expect(waits).toEqual(waits.toSorted());
  });
});

describe('one mail for several notices', () => {
  const [leader, first, second] = [rowOf('a'), rowOf('b'), rowOf('c')];

  test('the leader names its members, each member its leader, and only the leader is due', () => {
    const [sending, ...merged] = claim(leader, [first, second], NOON, 'run-1');
    expect(sending).toMatchObject({ state: 'sending', members: ['b', 'c'] });
    for (const member of merged)
      expect([member.state, member.mergedInto, member.dueAt]).toEqual(['merged', 'a', undefined]);
  });

  test('a second claim leaves the members as they are', () => {
    const [sending, ...merged] = claim(leader, [first], NOON, 'run-1');
    const again = claim(settleUnknown(sending, NOON, '超时'), merged, later(60), 'run-2');
    expect(again.map(({ id, members }) => [id, members])).toEqual([['a', ['b']]]);
  });

  test('once dissolved, each notice carries the unknown send that it was part of', () => {
    const [sending, ...merged] = claim(leader, [first], NOON, 'run-1');
    const freed = disband(settleUnknown(sending, NOON, '超时'), merged, later(60));
    for (const alone of freed)
      expect(alone).toMatchObject({ state: 'unknown', sends: 1, dueAt: later(60) });
    expect(freed.every((r) => !('members' in r) && !('mergedInto' in r))).toBe(true);
  });
});

const OUTCOMES = ['sent', 'rejected', 'timeout', 'crash', 'cured', 'no-address'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** One look of a worker at a row, as far as the protocol decides it. */
function look(current: OutboxRow, outcome: Outcome, now: Moment): OutboxRow {
  if (current.state === 'sending') return expireLease(current, now);
  if (isExhausted(current)) return handOver(current, now, 'unknown-twice');
  if (outcome === 'cured') return withdraw(current, now);
  if (outcome === 'no-address') return handOver(current, now, 'no-address');
  const [sending] = claim(current, [], now, 'run');
  if (outcome === 'sent') return settleSent(sending, now, 'm');
  if (outcome === 'timeout') return settleUnknown(sending, now, '超时');
  if (outcome === 'rejected')
    return settleRejected(sending, now, '限流') ?? handOver(sending, now, 'rejected');
  return sending;
}

test('whatever happens: at most two unknown sends, none once settled, never silently none', () => {
  const outcomes = fc.array(fc.constantFrom(...OUTCOMES), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(outcomes, (sequence) => {
      let current = row('ready');
      let unknown = 0;
      for (const outcome of [...sequence, ...Array<Outcome>(20).fill('sent')]) {
        if (current.dueAt === undefined) break;
        expect(isDue(current, current.dueAt)).toBe(true);
        const before = current;
        current = look(current, outcome, current.dueAt);
        if (current.state === 'unknown' && current.sends > before.sends) unknown += 1;
      }
      expect(unknown).toBeLessThanOrEqual(MOST_UNKNOWN_SENDS);
      expect(['sent', 'withdrawn', 'undeliverable', 'parked']).toContain(current.state);
      expect(isDue(current, '9999-12-31T00:00:00.000+08:00' as Moment)).toBe(false);
    }),
  );
});
