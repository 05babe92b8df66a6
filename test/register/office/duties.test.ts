import { describe, expect, test } from 'vitest';
import { createExecutor } from '../../../shared/application/execute.ts';
import { readLaw } from '../../../shared/application/law.ts';
import { parseDay } from '../../../shared/calendar/day.ts';
import { parseMoment } from '../../../shared/calendar/moment.ts';
import type { Role } from '../../../shared/identity/actor.ts';
import { openSqliteLedger } from '../../../shared/ledger/sqlite/ledger.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import { fold } from '../../../shared/register/decider.ts';
import {
  type OfficeEvent,
  type OfficeState,
  officeDecider,
} from '../../../shared/register/office/decider.ts';
import { dutiesOf, periodStart } from '../../../shared/register/office/duties/period.ts';
import { ruleOf, schemeById } from '../../../shared/schemes/catalogue.ts';
import { withAnswers } from '../../../shared/schemes/rulings.ts';
import { contextAt, SHIPPED, withNotice } from '../given.ts';
import { PLAIN_2027 } from '../notice-2027.ts';

const scheme = schemeById('jiangsu-2022');
const NANJING: StreamId = 'office:320100';
const at = (text: string) => parseMoment(`${text}:00+08:00`);

/** The province's deployment: its offices' streams on a real ledger. */
async function province() {
  const ledger = openSqliteLedger({ file: ':memory:', shards: 1 });
  const executor = createExecutor(ledger, await readLaw(ledger, scheme));
  let commands = 0;
  const execute = (
    when: string,
    command: { readonly type: string; readonly [field: string]: unknown },
    { role = 'city-officer', office = '320000', stream = NANJING } = {} as {
      role?: Role;
      office?: string;
      stream?: StreamId;
    },
  ) =>
    executor.execute(stream, command, {
      commandId: `c${++commands}`,
      actor: { role, id: 'officer', office },
      now: at(when),
    });
  const start = (when: string) => execute(when, { type: 'start-duties', office: '320100' });
  const sweep = async (when: string) => (await executor.advance(NANJING, at(when))).notices;
  const mails = async (ids: readonly string[]) =>
    Promise.all(
      ids.map(async (id) => {
        const row = await ledger.notice(id);
        return [row?.notice.to.id, row?.notice.subject];
      }),
    );
  const state = async () => (await executor.stateOf(NANJING)) as OfficeState;
  return { ledger, execute, start, sweep, mails, state };
}

const proof = { title: '调度纪要', reference: '档案一' };

describe('the periods are those of the calendar: 每月、按季、年终', () => {
  test.each([
    ['monthly-dispatch', '2026-05-20', '2026-05-01'],
    ['quarterly-inspection', '2026-05-20', '2026-04-01'],
    ['quarterly-inspection', '2026-12-31', '2026-10-01'],
    ['annual-evaluation', '2026-05-20', '2026-01-01'],
  ])('%s on %s is of the period from %s', (rule, day, from) => {
    expect(periodStart(ruleOf(scheme, rule), parseDay(day))).toBe(from);
  });

  test('the province and each city bear them; the opinion only the cities', () => {
    const ids = (office: string) => dutiesOf(scheme, office).map(({ id }) => id);
    expect(ids('320000')).toEqual([
      'monthly-dispatch',
      'quarterly-inspection',
      'annual-evaluation',
    ]);
    expect(ids('320500')).toEqual([...ids('320000'), 'implementation-opinion']);
  });

  test('a ruling may leave the recurring ones to the province', () => {
    const own = withAnswers(scheme, { 'local-duties': 'no' });
    expect(dutiesOf(own, '320500').map(({ id }) => id)).toEqual(['implementation-opinion']);
  });
});

describe('the duties of an office', () => {
  test('are started once, from the periods that run', async () => {
    const { start, state } = await province();
    await start('2022-04-20T10:00');
    const dues = Object.values((await state()).deadlines).map(({ rule, reckoning }) => [
      rule,
      reckoning.dueOn,
    ]);
    expect(dues).toEqual([
      ['monthly-dispatch', '2022-04-30'],
      ['quarterly-inspection', '2022-06-30'],
      ['annual-evaluation', '2022-12-31'],
      ['implementation-opinion', '2022-04-30'],
    ]);
    await expect(start('2022-04-21T10:00')).rejects.toMatchObject({ code: 'duty.started-before' });
  });

  test('what a notice printed for a day that is past is not asked for', async () => {
    const { start, state } = await province();
    await start('2026-04-20T10:00');
    expect(Object.values((await state()).deadlines).map(({ rule }) => rule)).not.toContain(
      'implementation-opinion',
    );
  });

  test('are reminded of, and what lapses is told to the office and to the one above it', async () => {
    const { start, sweep, mails, state } = await province();
    await start('2022-04-20T10:00');
    expect(await mails(await sweep('2022-04-29T10:00'))).toContainEqual([
      '320100',
      '【期限提醒】每月调度，2022年4月30日（周六）',
    ]);
    const told = await mails(await sweep('2022-05-01T00:00'));
    expect(told).toContainEqual(['320100', '【届满未办】贯彻意见报送期限，2022年4月30日（周六）']);
    expect(told).toContainEqual(['320000', '【督办】南京市人力资源和社会保障局：每月调度届满未办']);
    const { deadlines } = await state();
    expect(deadlines['monthly-dispatch/2022-05-01']?.reckoning.dueOn).toBe('2022-05-31');
    expect(deadlines['implementation-opinion/2022-04-20']?.status).toBe('lapsed');
  });

  test('a lapse lies on both desks until it is recorded as done', async () => {
    const { ledger, start, sweep, execute } = await province();
    const desk = async (office: string) => (await ledger.lookup(`desk:${office}`)).items;
    await start('2026-05-04T10:00');
    expect([await desk('320100'), await desk('320000')]).toEqual([[NANJING], []]);
    await sweep('2026-06-01T00:00');
    expect(await desk('320000')).toEqual([NANJING]);
    const done = { type: 'record-duty', duty: 'monthly-dispatch', document: proof };
    const nanjing = { role: 'county-officer', office: '320100' } as const;
    await execute('2026-06-02T10:00', { ...done, doneOn: '2026-05-30' }, nanjing);
    expect(await desk('320000')).toEqual([]);
  });

  test('done in time, a duty is silent, and the next period begins by itself', async () => {
    const { start, sweep, execute, mails, state } = await province();
    await start('2026-05-04T10:00');
    await execute('2026-05-20T10:00', {
      type: 'record-duty',
      duty: 'monthly-dispatch',
      doneOn: '2026-05-19',
      document: proof,
    });
    expect(await mails(await sweep('2026-06-01T00:00'))).toEqual([]);
    expect((await state()).deadlines['monthly-dispatch/2026-06-01']?.status).toBe('running');
  });

  test('after months of silence every month is on record, each once', async () => {
    const { start, sweep, state } = await province();
    await start('2026-01-05T10:00');
    await sweep('2026-08-03T10:00');
    const months = Object.values((await state()).deadlines)
      .filter(({ rule }) => rule === 'monthly-dispatch')
      .map(({ reckoning, status }) => [reckoning.dueOn, status]);
    expect(months).toHaveLength(8);
    expect(months.at(-2)).toEqual(['2026-07-31', 'lapsed']);
    expect(months.at(-1)).toEqual(['2026-08-31', 'running']);
  });
});

test('rolled over as ruled, a duty of the year’s end waits for the calendar, then is reckoned anew', () => {
  const rolling = withAnswers(scheme, { 'duty-days': 'last-day-rolled' });
  const context = (at: string, calendars = SHIPPED) => ({
    ...contextAt({ at, calendars }),
    scheme: rolling,
  });
  const start = { type: 'start-duties', office: '320100' };
  const started = officeDecider.decide(start, undefined, context('2026-12-01'));
  const state = fold(officeDecider, started as readonly OfficeEvent[]) as OfficeState;
  const lapsing = officeDecider.advance(state, context('2027-01-04'));
  const december = 'monthly-dispatch/2026-12-01';
  expect(lapsing).toContainEqual(
    expect.objectContaining({ type: 'DutyLapseWithheld', deadlineId: december }),
  );
  const withheld = fold(officeDecider, lapsing, state) as OfficeState;
  const known = context('2027-01-04', withNotice(PLAIN_2027));
  const anew = officeDecider.decide(
    { type: 'recompute' },
    withheld,
    known,
  ) as readonly OfficeEvent[];
  const after = fold(officeDecider, anew, withheld) as OfficeState;
  expect(after.deadlines[december]).toMatchObject({
    status: 'running',
    reckoning: { certainty: 'announced', dueOn: '2026-12-31' },
  });
  expect(officeDecider.advance(after, known)).toContainEqual(
    expect.objectContaining({ type: 'DutyLapsed', deadlineId: december }),
  );
});

describe('is refused, and nothing is written', () => {
  const done = { type: 'record-duty', duty: 'monthly-dispatch', document: proof };
  test.each([
    ['a day to come', { ...done, doneOn: '2026-05-21' }, 'fact.in-future'],
    ['a day before the period', { ...done, doneOn: '2026-04-30' }, 'duty.before-period'],
    [
      'a period that is not open',
      { ...done, from: '2026-03-01', doneOn: '2026-05-19' },
      'duty.not-open',
    ],
    ['an unknown duty', { ...done, duty: 'weekly', doneOn: '2026-05-19' }, 'rule.unknown'],
  ])('%s', async (_what, command, code) => {
    const { start, execute } = await province();
    await start('2026-05-04T10:00');
    await expect(execute('2026-05-20T10:00', command)).rejects.toMatchObject({ code });
  });

  test('an office that its scheme lays no duty on', () => {
    const kunming = contextAt({ at: '2026-05-04' });
    const start = { type: 'start-duties', office: '530102' };
    expect(officeDecider.decide(start, undefined, kunming)).toMatchObject({ code: 'duty.none' });
  });

  test('a second digest on one day', () => {
    const today = contextAt({ at: '2026-05-04' });
    const send = { type: 'send-digest', office: '530102', lines: [] };
    const sent = officeDecider.decide(send, undefined, today) as OfficeEvent[];
    expect(officeDecider.decide(send, fold(officeDecider, sent), today)).toMatchObject({
      code: 'digest.sent-before',
    });
  });

  test('another city’s officer', async () => {
    const { start, execute } = await province();
    await start('2026-05-04T10:00');
    const elsewhere = { role: 'county-officer', office: '320200' } as const;
    await expect(
      execute('2026-05-20T10:00', { ...done, doneOn: '2026-05-19' }, elsewhere),
    ).rejects.toMatchObject({ code: 'actor.out-of-reach' });
  });
});
