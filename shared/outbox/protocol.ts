import { addMinutes, type Moment } from '../calendar/moment.ts';
import { Refusal } from '../refusal.ts';
import type { OutboxRow, OutboxState } from './row.ts';

/**
 * The life of an outbox row, as pure steps. The promise: never more than two sends whose outcome
 * is unknown, never one after the row is settled, and never silently none. Every step raises
 * `version`, adds a line for people to `history`, and sets or clears `dueAt`.
 */

/** Longer than any worker may run, so that a lease expires only after its worker has stopped. */
export const LEASE_MINUTES = 20;

/** How long an unknown outcome waits for news before it is sent once more. */
export const RESEND_AFTER_MINUTES = 60;

export const MOST_UNKNOWN_SENDS = 2;

const HOUR = 60;
const DAY = 24 * HOUR;

/** Waits after a definite rejection; when they are used up the notice is handed to people. */
export const BACKOFF_MINUTES: readonly number[] = [5, 15, HOUR, 4 * HOUR, DAY, DAY, DAY];

export type UndeliverableReason = 'no-address' | 'rejected' | 'bounced' | 'unknown-twice';

const HANDED_OVER: Record<UndeliverableReason, { state: OutboxState; text: string }> = {
  'no-address': { state: 'undeliverable', text: '没有可用的电子邮箱，转其他方式联系' },
  rejected: { state: 'undeliverable', text: '邮件服务拒绝投递，转其他方式联系' },
  bounced: { state: 'undeliverable', text: '邮件被退回，转其他方式联系' },
  'unknown-twice': { state: 'parked', text: '两次寄送结果不明，停止寄送，转其他方式联系' },
};

/** States that each step may start from. */
const FROM = {
  claim: ['ready', 'unknown'],
  merge: ['ready', 'merged'],
  settle: ['sending'],
  postpone: ['ready', 'unknown'],
  withdraw: ['ready', 'unknown'],
  confirm: ['sending', 'unknown'],
  handOver: ['ready', 'unknown', 'sending', 'merged'],
  bounce: ['sent', 'unknown', 'sending', 'merged'],
  disband: ['ready', 'unknown'],
  rejoin: ['merged'],
  release: ['parked'],
} satisfies Record<string, readonly OutboxState[]>;

type Patch = Partial<Omit<OutboxRow, 'version' | 'history' | 'claimedBy'>> & {
  readonly claimedBy?: string;
};

/** Takes one step. The lease and the due moment belong to the state: each step names its own. */
function step(
  row: OutboxRow,
  name: keyof typeof FROM,
  now: Moment,
  text: string,
  patch: Patch,
): OutboxRow {
  const allowed: readonly OutboxState[] = FROM[name];
  if (!allowed.includes(row.state))
    throw new Refusal('outbox.not-allowed', `通知 ${row.id} 处于 ${row.state}，不能执行 ${name}`);
  const { dueAt: _dueAt, claimedBy: _claimedBy, ...kept } = row;
  return {
    ...kept,
    ...patch,
    version: row.version + 1,
    history: [...row.history, { at: now, text }],
  };
}

/** Whether a worker has to look at it now. A settled row never. */
export const isDue = (row: OutboxRow, now: Moment): boolean =>
  row.dueAt !== undefined && row.dueAt <= now;

/** Both outcomes are used up: only people can go on. */
export const isExhausted = (row: OutboxRow): boolean => row.sends >= MOST_UNKNOWN_SENDS;

/**
 * Takes the lease for one mail that carries `leader` and `members`, before it is sent. Members
 * that an earlier claim merged already stay as they are.
 * @returns the rows to replace, the leader first.
 * @throws Refusal `outbox.exhausted` after two unknown outcomes.
 */
export function claim(
  leader: OutboxRow,
  members: readonly OutboxRow[],
  now: Moment,
  worker: string,
): [OutboxRow, ...OutboxRow[]] {
  if (isExhausted(leader))
    throw new Refusal('outbox.exhausted', `通知 ${leader.id} 已有两次寄送结果不明，不得再寄`);
  const claimed = step(leader, 'claim', now, '开始寄送', {
    state: 'sending',
    dueAt: addMinutes(now, LEASE_MINUTES),
    claimedBy: worker,
    ...(members.length > 0 && { members: members.map(({ id }) => id) }),
  });
  const joining = members.filter(({ state }) => state !== 'merged');
  return [
    claimed,
    ...joining.map((row) =>
      step(row, 'merge', now, '并入同日寄给同一收件人的邮件', {
        state: 'merged',
        mergedInto: leader.id,
      }),
    ),
  ];
}

/** Accepted by the mail server, under its id of the message. Final. */
export const settleSent = (row: OutboxRow, now: Moment, messageId: string): OutboxRow =>
  step(row, 'settle', now, `已寄出（回执 ${messageId}）`, { state: 'sent' });

/**
 * Definitely not sent, throttling included: not a send. Waits longer each time.
 * @returns undefined when the waits are used up: the row has to be handed over.
 */
export function settleRejected(row: OutboxRow, now: Moment, reason: string): OutboxRow | undefined {
  const rejections = row.rejections ?? 0;
  const wait = BACKOFF_MINUTES[rejections];
  return wait === undefined
    ? undefined
    : step(row, 'settle', now, `未寄出（${reason}），${wait}分钟后再寄`, {
        state: row.sends > 0 ? 'unknown' : 'ready',
        rejections: rejections + 1,
        dueAt: addMinutes(now, wait),
      });
}

const unknown = (row: OutboxRow, now: Moment, text: string): OutboxRow => {
  const sends = row.sends + 1;
  const wait = sends < MOST_UNKNOWN_SENDS ? RESEND_AFTER_MINUTES : 0;
  return step(row, 'settle', now, text, {
    state: 'unknown',
    sends,
    dueAt: addMinutes(now, wait),
  });
};

/** The mail service says that it has arrived: what was unknown, or is being sent, is sent. */
export const confirmSent = (row: OutboxRow, now: Moment): OutboxRow =>
  step(row, 'confirm', now, '邮件服务报告已送达', { state: 'sent' });

/** It came back after it had been accepted; people find another way. */
export const bounce = (row: OutboxRow, now: Moment): OutboxRow =>
  step(row, 'bounce', now, HANDED_OVER.bounced.text, { state: HANDED_OVER.bounced.state });

/** A timeout or a lost answer: it may have gone out. */
export const settleUnknown = (row: OutboxRow, now: Moment, reason: string): OutboxRow =>
  unknown(row, now, `寄送结果不明（${reason}）`);

/** The worker never came back: it may have gone out. */
export const expireLease = (row: OutboxRow, now: Moment): OutboxRow =>
  unknown(row, now, '寄送中断，结果不明');

/** Cannot be prepared at present; tried again a day later, visibly. */
export const postpone = (row: OutboxRow, now: Moment, reason: string): OutboxRow =>
  step(row, 'postpone', now, `无法生成邮件（${reason}），次日再试`, {
    dueAt: addMinutes(now, DAY),
  });

/** No longer relevant, and never sent: it stays on record. Final. */
export const withdraw = (row: OutboxRow, now: Moment): OutboxRow =>
  step(row, 'withdraw', now, '事项已有结果，不再寄送', { state: 'withdrawn' });

/** Mail is given up; people find another way. `undeliverable`, or `parked` after two unknowns. */
export const handOver = (row: OutboxRow, now: Moment, reason: UndeliverableReason): OutboxRow =>
  step(row, 'handOver', now, HANDED_OVER[reason].text, { state: HANDED_OVER[reason].state });

/**
 * Dissolves a mail that can no longer go out as it was, such as when one of its notices has become
 * irrelevant. What the mail went through counts for each of its notices.
 */
export function disband(
  leader: OutboxRow,
  members: readonly OutboxRow[],
  now: Moment,
): readonly OutboxRow[] {
  const alone = { state: leader.state, sends: leader.sends, dueAt: now };
  const { members: _members, ...rest } = step(leader, 'disband', now, '合并邮件已拆分', alone);
  return [
    rest,
    ...members.map((row) => {
      const { mergedInto: _into, ...free } = step(row, 'rejoin', now, '合并邮件已拆分', alone);
      return free;
    }),
  ];
}

/** A person has established that nothing arrived, which settles the unknown outcomes. */
export const release = (row: OutboxRow, now: Moment, by: string): OutboxRow =>
  step(row, 'release', now, `${by}确认未送达，恢复寄送`, { state: 'ready', sends: 0, dueAt: now });
