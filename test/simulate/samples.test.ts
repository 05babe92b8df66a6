import { describe, expect, test } from 'vitest';
import { deadlineLives } from '../../infra/local/simulate/deadlines.ts';
import { live, sample } from './live.ts';

/** The statutory periods of the ladder, with the day that each one ended on. */
const ladderOf = ({ simulated }: Awaited<ReturnType<typeof live>>) =>
  deadlineLives(simulated.events)
    .filter(({ deadline }) => deadline.caseId && deadline.statutory)
    .map(
      ({ deadline: { rule, reckoning }, status }) =>
        `${rule} ${reckoning.from}..${reckoning.dueOn} ${status}`,
    );

describe('cured in time', () => {
  const run = live(sample('cured-in-time'), '2026-03-01', '2026-05-31');

  test('one month from service on 10 March ends on 10 April, a Friday (民法典201、202)', async () => {
    expect(ladderOf(await run)).toEqual(['rectification 2026-03-10..2026-04-10 met']);
  });

  test('the order and one reminder go out; the report silences the other two', async () => {
    expect((await run).sent).toEqual([
      '2026-03-10 10:00 rectification-order p-cured',
      '2026-03-26 09:00 reminder p-cured',
    ]);
  });

  test('the case closes cured and leaves nothing on any desk', async () => {
    const { closed, desk, facts } = await run;
    expect(closed).toEqual(['cured']);
    expect(desk).toEqual([]);
    expect(facts('DeadlineLapsed')).toEqual([]);
  });
});

describe('the whole ladder', () => {
  const run = live(sample('ladder-to-suspension'), '2026-03-01', '2026-08-31');

  test('a last day on Saturday 11 April rolls over to Monday (民法典203); the three months run from the interview, the later of service and interview (15(2))', async () => {
    expect(ladderOf(await run)).toEqual([
      'rectification 2026-03-11..2026-04-13 lapsed',
      'rectification-after-interview 2026-04-28..2026-07-28 lapsed',
    ]);
  });

  test('the lapse is recorded at midnight after the due day and told when offices open', async () => {
    const { facts, sent } = await run;
    expect(
      facts('DeadlineLapsed').map(({ recordedAt, effectiveOn }) => [
        recordedAt.slice(0, 16),
        effectiveOn,
      ]),
    ).toEqual([
      ['2026-04-14T00:00', '2026-04-13'],
      ['2026-07-29T00:00', '2026-07-28'],
      ['2026-08-07T00:00', '2026-08-06'],
    ]);
    expect(sent).toContain('2026-04-14 09:00 overdue-holder p-ladder');
    expect(sent).toContain('2026-04-14 09:00 overdue-county 530111');
  });

  test('reminders come 30, 10 and 3 working days before and on the morning of the due day', async () => {
    const reminders = (await run).sent.filter((line) => line.includes('reminder'));
    expect(reminders.map((line) => line.slice(0, 16))).toEqual([
      '2026-03-27 09:00',
      '2026-04-08 09:00',
      '2026-04-13 09:00',
      '2026-06-15 09:00',
      '2026-07-14 09:00',
      '2026-07-23 09:00',
      '2026-07-28 09:00',
    ]);
  });

  test('only signed findings move it on, and the suspension is proposed, not decided', async () => {
    const { facts, simulated, desk, sent } = await run;
    expect(facts('VerificationSigned').map(({ effectiveOn }) => effectiveOn)).toEqual([
      '2026-04-16',
      '2026-07-30',
    ]);
    expect(simulated.brands[0]?.standing).toBe('listed');
    expect(simulated.brands[0]?.cases['case-1']?.proposed).toBe('suspension');
    expect(desk.map((task) => task.slice(0, 6)).sort()).toEqual(['530100', '530111']);
    expect(desk).toContain('530100 supervise');
    expect(sent).toContain('2026-07-30 10:00 escalation 530100');
  });
});

describe('report in the post', () => {
  const run = live(sample('report-in-the-post'), '2026-05-01', '2026-07-15');

  test('posted on the due day (rolled from Sunday 14 to Monday 15 June), it counts as in time (民诉法85)', async () => {
    const run_ = await run;
    expect(ladderOf(run_)).toEqual(['rectification 2026-05-14..2026-06-15 met']);
    expect(run_.facts('ReportFiled')[0]).toMatchObject({
      effectiveOn: '2026-06-15',
      event: { inTime: true },
    });
  });

  test('the lapse of 16 June is rescinded when the report arrives, and everybody told is corrected', async () => {
    const { facts, sent, closed } = await run;
    expect(facts('DeadlineLapsed')[0]?.recordedAt).toBe('2026-06-16T00:00:00.000+08:00');
    expect(facts('LapseRescinded')[0]?.recordedAt).toBe('2026-06-18T10:00:00.000+08:00');
    expect(sent.filter((line) => line.includes('correction'))).toEqual([
      '2026-06-18 10:00 correction p-post',
      '2026-06-18 10:00 correction 530112',
    ]);
    expect(closed).toEqual(['cured']);
  });
});

describe('provisional across the year end', () => {
  const year = (to: string) => live(sample('provisional-year-end'), '2026-11-20', to);

  test('while 2027 is not announced, no lapse, no overdue mail: the city is asked for the calendar', async () => {
    const { facts, sent, desk, simulated } = await year('2027-01-07');
    expect(facts('LapseWithheld')[0]).toMatchObject({
      recordedAt: '2027-01-05T00:00:00.000+08:00',
      event: { dueOn: '2027-01-04' },
    });
    expect(facts('DeadlineLapsed')).toEqual([]);
    expect(sent.filter((line) => line.includes('overdue'))).toEqual([]);
    expect(desk).toEqual(['530100 import-calendar']);
    expect(simulated.brands[0]?.deadlines['case-1/rectification']?.reckoning.certainty).toBe(
      'provisional',
    );
  });

  test('the imported notice closes 4 and 5 January: due on the 6th, and lapsed as of that day', async () => {
    const run = await year('2027-01-31');
    expect(ladderOf(run)).toEqual(['rectification 2026-12-04..2027-01-06 lapsed']);
    expect(run.facts('DeadlineLapsed')[0]).toMatchObject({
      recordedAt: '2027-01-08T10:00:00.000+08:00',
      effectiveOn: '2027-01-06',
      event: { lateSince: '2027-01-07T00:00:00.000+08:00' },
    });
    expect(run.sent.slice(-3)).toEqual([
      '2027-01-08 10:00 correction p-yearend',
      '2027-01-08 10:00 overdue-holder p-yearend',
      '2027-01-08 10:00 overdue-county 530124',
    ]);
    expect(run.closed).toEqual(['cured-late']);
  });
});

describe('an outage of thirty days', () => {
  const run = live(sample('outage-30-days'), '2026-03-01', '2026-06-15');

  test('nothing happens by itself from its beginning to its end', async () => {
    const { simulated } = await run;
    const during = simulated.events.filter(
      ({ recordedAt }) =>
        recordedAt >= '2026-03-31T12:00:00.000+08:00' &&
        recordedAt < '2026-04-30T12:00:00.000+08:00',
    );
    expect(during).toEqual([]);
  });

  test('the period that still runs gets one reminder instead of three, with the others on record', async () => {
    const { facts, sent } = await run;
    const [issued, ...more] = facts('ReminderIssued', 'running');
    expect(more).toEqual([]);
    expect(issued).toMatchObject({
      recordedAt: '2026-04-30T12:00:00.000+08:00',
      event: {
        milestone: 'remind-holder-0',
        superseded: [
          { milestone: 'remind-holder-10', at: '2026-04-16T09:00:00.000+08:00' },
          { milestone: 'remind-holder-3', at: '2026-04-27T09:00:00.000+08:00' },
        ],
      },
    });
    expect(sent.filter((line) => line.includes('reminder'))).toEqual([
      '2026-04-30 12:00 reminder p-running',
    ]);
  });

  test('the period that ended meanwhile lapses as of its due day, and the record says since when it was late', async () => {
    const { facts } = await run;
    expect(facts('RemindersMissed', 'ended')[0]).toMatchObject({
      event: {
        missed: [
          { milestone: 'remind-holder-10' },
          { milestone: 'remind-holder-3' },
          { milestone: 'remind-holder-0' },
        ],
      },
    });
    expect(facts('DeadlineLapsed', 'ended')).toMatchObject([
      {
        recordedAt: '2026-04-30T12:00:00.000+08:00',
        effectiveOn: '2026-04-16',
        event: { dueOn: '2026-04-16', lateSince: '2026-04-17T00:00:00.000+08:00' },
      },
    ]);
  });

  test('nobody is reminded of a period that is over', async () => {
    const { facts, sent } = await run;
    expect(facts('ReminderIssued', 'ended')).toEqual([]);
    expect(sent).toContain('2026-04-30 12:00 overdue-holder p-ended');
  });
});

describe('a holder without e-mail', () => {
  const run = live(sample('holder-without-email'), '2026-06-01', '2026-08-15');

  test('every notice to it becomes a telephone task of the county, and no mail is addressed to it', async () => {
    const { facts, desk, simulated, sent } = await run;
    const toHolder = simulated.notices.filter(({ notice }) => notice.to.kind === 'party');
    expect(toHolder.length).toBeGreaterThan(0);
    expect(toHolder.every(({ state }) => state === 'undeliverable')).toBe(true);
    expect(facts('NoticeUndeliverable')).toHaveLength(toHolder.length);
    expect(desk.filter((task) => task === '530127 other-way')).toHaveLength(toHolder.length);
    expect(sent.filter((line) => line.endsWith('p-nomail'))).toEqual([]);
  });

  test('the lapse happens all the same: a telephone call would not count as service either', async () => {
    expect((await run).facts('DeadlineLapsed')[0]).toMatchObject({ effectiveOn: '2026-07-08' });
  });
});
