import { describe, expect, test, vi } from 'vitest';
import { createDigestOffice } from '../../functions/digest-office.ts';
import {
  createExecuteCommand,
  type ExecuteCommandDeps,
  ExecuteCommandInput,
} from '../../functions/execute-command.ts';
import { createPlanDigest } from '../../functions/plan-digest.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { momentAt } from '../../shared/calendar/moment.ts';
import { SYSTEM } from '../../shared/identity/actor.ts';
import type { Outcome } from '../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import type { Delivery } from '../../shared/outbox/deliver.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { commitOf, NOON } from '../ledger/fixtures.ts';

const noLog = () => undefined;
const sent: Delivery = { outcomes: new Map([['digest-1', 'sent']]), failures: [] };

describe('planning a digest', () => {
  const plan = createPlanDigest({
    offices: ['530102', '530103'],
    isWorking: (day) => day === '2026-03-02',
    clock: () => NOON,
  });

  test('each office gets one on a working day', async () => {
    expect(await plan({})).toEqual({
      items: [
        { office: '530102', now: NOON },
        { office: '530103', now: NOON },
      ],
    });
  });

  test('nobody gets one on a rest day', async () => {
    expect(await plan({ now: momentAt(parseDay('2026-03-01'), '08:30') })).toEqual({ items: [] });
  });
});

describe('the digest of an office', () => {
  const line = (subject: string) => ({
    group: 'report' as const,
    urgency: 'normal' as const,
    subject,
    what: '复查整改报告',
    owner: '530102',
    since: parseDay('2026-02-27'),
    brand: subject,
    kind: 'verify',
  });

  async function digest(deskLines: (state: unknown, office: string) => ReturnType<typeof line>[]) {
    const ledger = openSqliteLedger({ file: ':memory:', shards: 1 });
    for (const name of ['b1', 'b2'])
      await ledger.append(
        commitOf({ stream: `brand:${name}`, state: { name }, lookups: ['desk:530102'] }),
      );
    const executeCommand = vi.fn(async () => ({ notices: ['digest-1'] }));
    const deliver = vi.fn(async () => sent);
    const run = createDigestOffice({
      ledger,
      stateOf: async (stream) => (await ledger.load(stream))?.snapshot.state,
      deskLines,
      scheme: schemeById('kunming-2025'),
      executeCommand,
      deliver,
      log: noLog,
    });
    return { executeCommand, deliver, run };
  }

  test('tells what is on its desk in one command a day, then sends it', async () => {
    const { run, executeCommand, deliver } = await digest((state) => [
      line((state as { name: string }).name),
    ]);
    expect(await run({ office: '530102', now: NOON })).toEqual({
      office: '530102',
      lines: 2,
      sent: 1,
      failed: 0,
      ids: [],
    });
    expect(executeCommand).toHaveBeenCalledExactlyOnceWith(
      'office:530102',
      { type: 'send-digest', office: '530102', lines: [line('b1'), line('b2')], wentOut: 0 },
      { commandId: 'digest:530102:2026-03-02', actor: SYSTEM, now: NOON },
    );
    expect(deliver).toHaveBeenCalledExactlyOnceWith(['digest-1'], NOON);
  });

  test('the city is told how much lies on the desks of its counties', async () => {
    const { run, executeCommand } = await digest((state, office) =>
      office === '530100' ? [] : [line((state as { name: string }).name)],
    );
    await run({ office: '530100', now: NOON });
    const [, command] = executeCommand.mock.calls[0] as unknown as [
      string,
      { counties: unknown[] },
    ];
    expect(command.counties).toContainEqual({
      office: '530102',
      overdue: 0,
      groups: { report: 2 },
    });
    expect(command.counties).toContainEqual({ office: '530103', overdue: 0, groups: {} });
  });

  test('an empty desk is told too', async () => {
    const { run, executeCommand } = await digest(() => []);
    await run({ office: '530102', now: NOON });
    expect(executeCommand).toHaveBeenCalledWith(
      'office:530102',
      { type: 'send-digest', office: '530102', lines: [], wentOut: 0 },
      expect.anything(),
    );
  });

  test('what fails in passing is read once more: no line is left out', async () => {
    const deskLines = vi.fn<Parameters<typeof digest>[0]>((state) => [
      line((state as { name: string }).name),
    ]);
    deskLines.mockImplementationOnce(() => {
      throw new TypeError('passing');
    });
    const { run } = await digest(deskLines);
    expect(await run({ office: '530102', now: NOON })).toMatchObject({ lines: 2, failed: 0 });
  });

  test('a brand that cannot be read is reported and counted; the digest goes out with the others', async () => {
    const { run, executeCommand } = await digest((state) => {
      const { name } = state as { name: string };
      if (name === 'b1') throw new TypeError('broken state');
      return [line(name)];
    });
    expect(await run({ office: '530102', now: NOON })).toMatchObject({
      lines: 1,
      sent: 1,
      failed: 1,
      ids: ['brand:b1'],
    });
    expect(executeCommand).toHaveBeenCalledExactlyOnceWith(
      'office:530102',
      expect.objectContaining({ unread: 1 }),
      expect.anything(),
    );
  });
});

describe('carrying out a command', () => {
  const outcome: Outcome = {
    stream: 'brand:b1',
    version: 2,
    events: ['FindingRecorded'],
    notices: ['n1'],
  };
  const input = {
    stream: 'brand:b1',
    commandId: 'c1',
    actor: { role: 'county-officer', id: 'u1', office: '530102' },
    command: { type: 'record-finding', grounds: ['15-1-1'] },
  };

  const runWith = (
    deps: Partial<ExecuteCommandDeps> & Pick<ExecuteCommandDeps, 'executeCommand'>,
  ) =>
    createExecuteCommand({
      passOn: async () => ({ notices: [] }),
      deliver: async () => sent,
      clock: () => NOON,
      startRecompute: async () => undefined,
      startCycle: async () => undefined,
      changeContact: async () => undefined,
      eraseContact: async () => undefined,
      ...deps,
    });

  test('answers its outcome after what it gave rise to was sent', async () => {
    const executeCommand = vi.fn(async () => outcome);
    const startRecompute = vi.fn();
    const deliver = vi.fn(async () => sent);
    const run = runWith({
      executeCommand,
      deliver,
      startRecompute,
    });
    const timeLeft = () => true;
    expect(await run(ExecuteCommandInput.parse(input), { timeLeft })).toEqual(outcome);
    expect(executeCommand).toHaveBeenCalledExactlyOnceWith('brand:b1', input.command, {
      commandId: 'c1',
      actor: input.actor,
      now: NOON,
    });
    expect(deliver).toHaveBeenCalledExactlyOnceWith(['n1'], NOON, timeLeft);
    expect(startRecompute).not.toHaveBeenCalled();
  });

  test('an imported calendar is applied to every brand, once for each version', async () => {
    const startRecompute = vi.fn();
    const run = runWith({
      executeCommand: async (stream) => ({
        stream,
        version: 3,
        events: ['CalendarImported'],
        notices: [],
      }),
      startRecompute,
    });
    const imported = { ...input, stream: 'calendar:national' };
    await run(ExecuteCommandInput.parse(imported), { timeLeft: () => true });
    expect(startRecompute).toHaveBeenCalledExactlyOnceWith('law-calendar-national-3');
  });

  test('a reporter who is erased from a report can be reached by nobody any more', async () => {
    const eraseContact = vi.fn(async () => undefined);
    const run = runWith({
      executeCommand: async (stream) => ({
        stream,
        version: 2,
        events: ['ReporterErased'],
        notices: [],
      }),
      eraseContact,
    });
    const erased = { ...input, stream: 'public-report:r1', command: { type: 'erase-reporter' } };
    await run(ExecuteCommandInput.parse(erased), { timeLeft: () => true });
    expect(eraseContact).toHaveBeenCalledExactlyOnceWith('reporter:r1');
  });

  test('sent again about another report, it erases the reporter of the first alone', async () => {
    const eraseContact = vi.fn(async () => undefined);
    const run = runWith({
      executeCommand: async () => ({
        stream: 'public-report:r1',
        version: 2,
        events: ['ReporterErased'],
        notices: [],
      }),
      eraseContact,
    });
    const other = { ...input, stream: 'public-report:r2', command: { type: 'erase-reporter' } };
    await run(ExecuteCommandInput.parse(other), { timeLeft: () => true });
    expect(eraseContact).toHaveBeenCalledExactlyOnceWith('reporter:r1');
  });

  test('how somebody is reached is changed beside the streams: nothing of it is recorded', async () => {
    const changeContact = vi.fn(async () => undefined);
    const executeCommand = vi.fn();
    const run = runWith({
      executeCommand,
      changeContact,
    });
    const command = { type: 'set-contact', email: 'office@hrss.kunming.example' };
    const set = ExecuteCommandInput.parse({ ...input, stream: 'office:530102', command });
    const outcome = await run(set, { timeLeft: () => true });
    expect(outcome).toEqual({ stream: 'office:530102', version: 0, events: [], notices: [] });
    expect(changeContact).toHaveBeenCalledExactlyOnceWith('office:530102', command, set.actor);
    expect(executeCommand).not.toHaveBeenCalled();
  });

  test.each([
    ['an unknown kind of stream', { stream: 'ship:b1' }],
    ['a stream without an id', { stream: 'brand:' }],
    ['an unknown role', { actor: { role: 'king', id: 'u1' } }],
    ['a command without a type', { command: {} }],
    ['no command id', { commandId: '' }],
  ])('%s does not parse', (_, wrong) => {
    expect(ExecuteCommandInput.safeParse({ ...input, ...wrong }).success).toBe(false);
  });
});
