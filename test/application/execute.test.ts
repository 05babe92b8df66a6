import { describe, expect, test } from 'vitest';
import { type Commit, type Ledger, LedgerUnavailable } from '../../shared/ledger/port.ts';
import { EVENTS_A_COMMIT } from '../../shared/register/decider.ts';
import { consent, contact, enter, finding, number, serve, verify } from '../register/commands.ts';
import { momentOf } from '../register/given.ts';
import { drafted, manyServed, numbered, served, signed } from '../register/lives.ts';
import { actorFor, BRAND, memoryLedger, registerOn } from './register.ts';

/** A ledger that keeps what was appended, and answers as `disturb` says where it says anything. */
function watched(
  disturb: (commit: Commit, nth: number) => 'conflict' | undefined = () => undefined,
) {
  const ledger = memoryLedger();
  const commits: Commit[] = [];
  let calls = 0;
  const append: Ledger['append'] = async (commit) => {
    const kind = disturb(commit, ++calls);
    if (kind) return { kind };
    const result = await ledger.append(commit);
    if (result.kind === 'committed') commits.push(commit);
    return result;
  };
  return { commits, ledger: { ...ledger, append } };
}

describe('a command', () => {
  test('commits together with what was due before it, in one transaction', async () => {
    const { ledger, commits } = watched();
    const { live, execute } = await registerOn(ledger);
    await live(served('2026-01-15'));
    const { events } = await execute('2026-02-26', verify('not-cured', '2026-02-26'));
    expect(events.slice(0, 5)).toEqual([
      'RemindersMissed',
      'HolderRemindedLate',
      'DeadlineLapsed',
      'DeadlineSet',
      'VerificationSigned',
    ]);
    expect(commits.at(-1)?.events.map(({ event }) => event.type)).toEqual(events);
    expect(
      commits
        .at(-1)
        ?.events.map(({ actor }) => actor.role)
        .slice(3, 5),
    ).toEqual(['system', 'county-lead']);
  });

  test('that is refused commits nothing, not even what was due', async () => {
    const { live, execute, events } = await registerOn();
    await live(served('2026-01-15'));
    const before = await events();
    await expect(execute('2026-02-26', contact('n1', '2026-02-26'))).rejects.toMatchObject({
      code: 'contact.nothing-open',
    });
    expect(await events()).toEqual(before);
  });

  test('waits for more than one commit can hold', async () => {
    const { ledger, commits } = watched();
    const { live, execute, executor } = await registerOn(ledger);
    await live(manyServed(25, '2026-03-03'));
    const then = commits.length;
    await execute('2026-04-07', consent('2026-04-07'));
    const sizes = commits.slice(then).map((commit) => commit.events.length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes.slice(0, -1))).toBeLessThanOrEqual(EVENTS_A_COMMIT);
    expect(commits.at(-1)?.events.at(-1)?.event.type).toBe('ElectronicServiceConsented');
    expect(await executor.advance(BRAND, momentOf('2026-04-07'))).toEqual({
      notices: [],
      more: false,
    });
  });
});

describe('advancing', () => {
  test('more than twenty events spans commits', async () => {
    const { ledger, commits } = watched();
    const { live, executor } = await registerOn(ledger);
    await live(manyServed(11, '2026-03-03'));
    const then = commits.length;
    const { notices, more } = await executor.advance(BRAND, momentOf('2026-04-07'));
    expect(more).toBe(false);
    expect(commits.length - then).toBe(3);
    expect(notices).toEqual(commits.slice(then).flatMap((c) => c.notices.map(({ id }) => id)));
  });

  test('stops after so many commits, and says that more is due', async () => {
    const { live, executor } = await registerOn();
    await live(manyServed(11, '2026-03-03'));
    expect((await executor.advance(BRAND, momentOf('2026-04-07'), 1)).more).toBe(true);
  });

  test('a stream that does not exist has nothing due', async () => {
    const { executor } = await registerOn();
    expect(await executor.advance('brand:none', momentOf('2026-04-07'))).toEqual({
      notices: [],
      more: false,
    });
  });
});

describe('a race', () => {
  test('is lost, loaded again and decided again', async () => {
    const { ledger, commits } = watched((_, nth) => (nth === 2 ? 'conflict' : undefined));
    const { live, execute } = await registerOn(ledger);
    await live([['2025-08-20', enter()]]);
    expect((await execute('2026-03-02', finding('2026-03-02'))).version).toBe(5);
    expect(commits).toHaveLength(2);
  });

  test('lost again and again is an outage: nothing is wrong with the command', async () => {
    const { ledger } = watched((_, nth) => (nth > 1 ? 'conflict' : undefined));
    const { live, execute } = await registerOn(ledger);
    await live([['2025-08-20', enter()]]);
    await expect(execute('2026-03-02', finding('2026-03-02'))).rejects.toBeInstanceOf(
      LedgerUnavailable,
    );
  });

  test('decides on the state that the winner left', async () => {
    let winner: (() => Promise<unknown>) | undefined;
    const plain = memoryLedger();
    const append: Ledger['append'] = async (commit) => {
      const first = winner;
      winner = undefined;
      await first?.();
      return plain.append(commit);
    };
    const { live, execute } = await registerOn({ ...plain, append });
    await live(drafted('2026-03-02'));
    winner = () =>
      execute('2026-03-02', { type: 'sign-order', caseId: 'case-1' }, { as: 'faster' });
    await expect(
      execute('2026-03-02', { type: 'sign-order', caseId: 'case-1' }, { as: 'slower' }),
    ).rejects.toMatchObject({ code: 'order.signed-before' });
  });
});

describe('the same commandId again', () => {
  test('returns the first outcome and appends nothing', async () => {
    const { live, execute, events } = await registerOn();
    await live([['2025-08-20', enter()]]);
    const first = await execute('2026-03-02', finding('2026-03-02'), { commandId: 'once' });
    const before = await events();
    // Decided anew it would open another case.
    expect(await execute('2026-03-03', finding('2026-03-02'), { commandId: 'once' })).toEqual(
      first,
    );
    expect(await events()).toEqual(before);
  });

  test('also where the state that the first one made refuses it', async () => {
    const { live, execute } = await registerOn();
    await live(drafted('2026-03-02'));
    const sign = { type: 'sign-order', caseId: 'case-1' };
    const first = await execute('2026-03-02', sign, { as: 'lead', commandId: 'once' });
    expect(await execute('2026-03-02', sign, { as: 'lead', commandId: 'once' })).toEqual(first);
  });

  test('after a refusal is decided anew', async () => {
    const { live, execute } = await registerOn();
    await live(numbered('2026-03-02'));
    const early = execute('2026-03-02', serve('2026-03-03'), { commandId: 'retry' });
    await expect(early).rejects.toMatchObject({ code: 'fact.in-future' });
    const { events } = await execute('2026-03-03', serve('2026-03-03'), { commandId: 'retry' });
    expect(events).toContain('OrderServed');
  });
});

test('a snapshot of an older evolve is folded again from the events', async () => {
  const ledger = memoryLedger();
  const old: Ledger = {
    ...ledger,
    load: async (stream) => {
      const head = await ledger.load(stream);
      return head && { ...head, snapshot: { evolve: 0, state: { stale: true } } };
    },
  };
  const { live } = await registerOn(ledger);
  await live(served('2026-03-02'));
  const { executor } = await registerOn(old);
  expect(await executor.stateOf(BRAND)).toEqual((await ledger.load(BRAND))?.snapshot.state);
});

describe('a document number', () => {
  const numberOne = number('五人社责改〔2026〕1号');

  async function twoBrands(county: string) {
    const register = await registerOn();
    await register.live(numbered('2026-03-02'));
    const other = signed('2026-03-02');
    const entry = enter('2025-08-20', { id: 'b2', county });
    await register.execute('2025-08-20', entry, { stream: 'brand:b2' });
    for (const [at, command, as] of other.slice(1))
      await register.executor.execute('brand:b2', command, {
        commandId: `b2-${command.type}`,
        actor: { ...actorFor(command, as), office: county },
        now: momentOf(at),
      });
    const take = register.executor.execute('brand:b2', numberOne, {
      commandId: 'b2-number',
      actor: { role: 'county-officer', id: 'officer', office: county },
      now: momentOf('2026-03-02'),
    });
    return { ...register, take };
  }

  test('is used once in an office', async () => {
    const { take, events } = await twoBrands('530102');
    await expect(take).rejects.toMatchObject({ code: 'number.used-before' });
    expect((await events('brand:b2')).at(-1)?.event.type).toBe('OrderSigned');
  });

  test('another office counts for itself', async () => {
    const { take } = await twoBrands('530103');
    expect((await take).events).toContain('OrderNumbered');
  });
});

test('notices are composed on the state right after their event, and leave with the commit', async () => {
  const { ledger, commits } = watched();
  const { live } = await registerOn(ledger);
  await live(served('2026-03-03'));
  const rows = commits.at(-1)?.notices ?? [];
  const order = rows.find(({ notice }) => notice.kind === 'rectification-order');
  expect(order?.notice).toMatchObject({
    number: '五人社责改〔2026〕1号',
    due: { reckoning: { from: '2026-03-03', dueOn: '2026-04-03' } },
  });
  expect((await ledger.notice(order?.id ?? ''))?.state).toBe('ready');
});

test('a command that decides nothing new is remembered all the same', async () => {
  const { live, execute } = await registerOn();
  await live([['2025-08-20', enter()]]);
  const nothing = await execute('2025-08-21', { type: 'recompute' });
  expect(nothing.events).toEqual([]);
});
