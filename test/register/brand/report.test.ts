import { describe, expect, test } from 'vitest';
import { draft, finding, number, posted, report, serve, sign, verify } from '../commands.ts';
import { continued, given, happenings, lived, stateOf } from '../given.ts';
import { served } from '../lives.ts';

/** Served on 2026-01-15: due on Tuesday 2026-02-24, so lapsed at 00:00 on the 25th. */
const running = lived(...served('2026-01-15'));
const LAPSE = '2026-02-25T00:00:00+08:00';
const lapsed = [...running, ...happenings(running, { at: LAPSE })];
const RECTIFICATION = 'case-1/rectification';

const met = { type: 'DeadlineMet', deadlineId: RECTIFICATION } as const;
const rescinded = { type: 'LapseRescinded', deadlineId: RECTIFICATION } as const;
const checking = {
  type: 'DeadlineSet',
  deadline: expect.objectContaining({ id: 'case-1/verification' }),
} as const;

describe('a report filed within the period meets it', () => {
  test.each(['window', 'online'])('%s: the day of receipt counts', (channel) =>
    given(running)
      .when(report('2026-02-24', { channel }), { at: '2026-02-24' })
      .thenOnly(
        { type: 'ReportFiled', channel, filedOn: '2026-02-24', inTime: true },
        met,
        checking,
      ),
  );

  test('post: the day of posting counts (民诉法85), whenever it arrives', () =>
    given(running)
      .when(posted('2026-02-12', '2026-02-24'), { at: '2026-02-24' })
      .thenOnly(
        { type: 'ReportFiled', filedOn: '2026-02-12', receivedOn: '2026-02-24', inTime: true },
        met,
        checking,
      ));

  test('no reminder follows, and nothing lapses', () => {
    const life = continued(
      running,
      ['2026-01-20', report('2026-01-20')],
      ['2026-01-21', verify('ineffective', '2026-01-21', { remark: '无照片' })],
    );
    const reported = continued(life, ['2026-01-22', report('2026-01-22')]);
    const fired = happenings(reported, { at: '2026-06-01' });
    expect(fired.filter((e) => 'deadlineId' in e && e.deadlineId === RECTIFICATION)).toEqual([]);
  });

  test('on the due day up to midnight the period still runs', () =>
    given(running)
      .when(report('2026-02-24', { channel: 'online' }), { at: '2026-02-24T23:59:59.999+08:00' })
      .thenAmong({ type: 'ReportFiled', inTime: true }, met));
});

describe('a report that was posted in time and arrives after the lapse', () => {
  // Five working days after 2026-02-24: 25, 26, 27, Saturday 28 (worked), Monday 2 March.
  test.each(['2026-02-25', '2026-03-02'])('on %s, within the postal grace, rescinds it', (on) =>
    given(lapsed)
      .when(posted('2026-02-24', on), { at: on })
      .thenOnly({ type: 'ReportFiled', inTime: true }, rescinded),
  );

  test('beyond the grace leaves it to the verification', () => {
    const life = continued(lapsed, ['2026-03-03', posted('2026-02-24', '2026-03-03')]);
    expect(stateOf(life)?.deadlines[RECTIFICATION]?.status).toBe('lapsed');
    given(life)
      .when(verify('report-in-post', '2026-03-03'), { at: '2026-03-03' })
      .thenAmong(rescinded);
  });

  test('posted after the due day is late, however soon it arrives', () =>
    given(lapsed)
      .when(posted('2026-02-25', '2026-02-26'), { at: '2026-02-26' })
      .thenOnly({ type: 'ReportFiled', inTime: false }));
});

test('a report handed in within the period but recorded after the lapse rescinds it, too', () =>
  given(lapsed)
    .when(report('2026-02-24'), { at: '2026-02-25' })
    .thenOnly(
      { type: 'ReportFiled', inTime: true },
      { ...rescinded, reason: expect.not.stringContaining('交邮') },
    ));

test('a late report is taken, and meets nothing', () =>
  given(lapsed)
    .when(report('2026-02-26'), { at: '2026-02-26' })
    .thenOnly({ type: 'ReportFiled', inTime: false, filedOn: '2026-02-26' }));

describe('a report is refused', () => {
  test.each([
    [
      'by post without the day of posting',
      report('2026-02-03', { channel: 'post' }),
      'report.posted-on-required',
    ],
    [
      'posted after it was received',
      posted('2026-02-03', '2026-02-02'),
      'report.posted-after-receipt',
    ],
    ['received on a day to come', report('2026-02-04'), 'fact.in-future'],
    ['of a day before the period began', report('2026-01-14'), 'report.before-period'],
    ['without the document', report('2026-02-03', { document: undefined }), 'command.invalid'],
    [
      'through a channel that does not exist',
      report('2026-02-03', { channel: 'fax' }),
      'command.invalid',
    ],
    ['in a case that does not exist', report('2026-02-03', { caseId: 'case-2' }), 'case.unknown'],
  ])('%s', (_, command, code) =>
    given(running).when(command, { at: '2026-02-03' }).thenRefused(code),
  );

  test('a second time', () =>
    given(continued(running, ['2026-02-02', report('2026-02-02')]))
      .when(report('2026-02-03'), { at: '2026-02-03' })
      .thenRefused('report.filed-before'));

  test('once the next measure is proposed', () =>
    given(continued(lapsed, ['2026-02-26', verify('not-cured', '2026-02-26')]))
      .when(report('2026-02-26'), { at: '2026-02-26' })
      .thenRefused('order.not-drafted'));
});

test('the cases of a brand run side by side: a report in one says nothing of the other', () => {
  const both = continued(
    running,
    ['2026-01-20', finding('2026-01-20', ['15(1)5'])],
    ['2026-01-20', draft('case-2'), 'drafter'],
    ['2026-01-20', sign('case-2'), 'lead'],
    ['2026-01-20', number('五人社责改〔2026〕7号', 'case-2')],
    ['2026-01-20', serve('2026-01-20', { caseId: 'case-2' })],
    ['2026-02-02', report('2026-02-02', { caseId: 'case-2' })],
  );
  expect(stateOf(both)?.deadlines).toMatchObject({
    [RECTIFICATION]: { status: 'running', reckoning: { dueOn: '2026-02-24' } },
    'case-2/rectification': { status: 'met', reckoning: { from: '2026-01-20' } },
  });
});

describe('a holder acting from its own account speaks of today only', () => {
  const online = (on: string) => report(on, { channel: 'online' });

  test('a report filed today counts as of today', () =>
    given(running)
      .when(online('2026-02-24'), { at: '2026-02-24', byHolder: true })
      .thenAmong({ type: 'ReportFiled', filedOn: '2026-02-24' }));

  test.each([
    ['dated back', online('2026-02-23')],
    ['said to be posted in time', posted('2026-02-12', '2026-02-24')],
    ['said to be handed in', report('2026-02-24', { channel: 'window' })],
  ])('a report %s needs an office to vouch for it', (_, command) =>
    given(running)
      .when(command, { at: '2026-02-24', byHolder: true })
      .thenRefused('report.holder-online-only'),
  );
});
