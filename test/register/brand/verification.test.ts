import { describe, expect, test } from 'vitest';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import { draft, posted, report, verify } from '../commands.ts';
import { continued, type Expected, given, happenings, lived, stateOf } from '../given.ts';
import { interviewed, served } from '../lives.ts';

/** Served on 2026-01-15: due on 2026-02-24, lapsed from the 25th on. */
const silent = lived(...served('2026-01-15'));
const RECTIFICATION = 'case-1/rectification';

const until = (life: readonly BrandEvent[], at: string) => [...life, ...happenings(life, { at })];
const silentAfter = until(silent, '2026-02-25');
const reported = continued(silent, ['2026-02-20', report('2026-02-20')]);
const reportedAfter = until(reported, '2026-02-26');
const lateReport = continued(silent, ['2026-02-25', report('2026-02-25')]);

const [BEFORE, AFTER] = ['2026-02-23', '2026-02-26'];

const closed = (outcome: string) => ({ type: 'CaseClosed', outcome }) as const;
const met = { type: 'DeadlineMet', deadlineId: RECTIFICATION } as const;
const checked = { type: 'DeadlineMet', deadlineId: 'case-1/verification' } as const;
const rescinded = { type: 'LapseRescinded', deadlineId: RECTIFICATION } as const;
const proposed = { type: 'NextMeasureProposed', measure: 'rectification-after-interview' } as const;
const set = (id: string) =>
  ({ type: 'DeadlineSet', deadline: expect.objectContaining({ id }) }) as const;
const RUNS_ON = {
  type: 'DeadlineRecomputed',
  deadline: expect.objectContaining({ id: RECTIFICATION }),
  previousDueOn: '2026-02-24',
} as const;
const DECISION = set('case-1/decision');

/** What follows the signature, or why it is refused. */
type Answer = readonly Expected[] | string;

const MATRIX: readonly [
  result: string,
  when: string,
  life: readonly BrandEvent[],
  answer: Answer,
][] = [
  ['cured', `${BEFORE}, no report`, silent, [met, closed('cured')]],
  ['cured', `${BEFORE}, reported`, reported, [checked, closed('cured')]],
  ['cured', `${AFTER}, reported in time`, reportedAfter, [checked, closed('cured')]],
  ['cured', `${AFTER}, no report`, silentAfter, 'verification.cured-after-lapse'],
  ['cured', `${AFTER}, reported late`, lateReport, 'verification.cured-after-lapse'],
  ['cured-late', `${BEFORE}, no report`, silent, 'verification.period-running'],
  ['cured-late', `${BEFORE}, reported`, reported, 'verification.period-running'],
  ['cured-late', `${AFTER}, no report`, silentAfter, [checked, closed('cured-late')]],
  ['cured-late', `${AFTER}, reported late`, lateReport, [checked, closed('cured-late')]],
  ['not-cured', `${BEFORE}, no report`, silent, 'verification.period-running'],
  ['not-cured', `${BEFORE}, reported`, reported, 'verification.period-running'],
  ['not-cured', `${AFTER}, reported in time`, reportedAfter, [checked, proposed, DECISION]],
  ['not-cured', `${AFTER}, no report`, silentAfter, [checked, proposed, DECISION]],
  ['not-cured', `${AFTER}, reported late`, lateReport, [checked, proposed, DECISION]],
  ['ineffective', `${BEFORE}, no report`, silent, 'verification.nothing-to-return'],
  ['ineffective', `${BEFORE}, reported`, reported, [checked, RUNS_ON, { type: 'ReportReturned' }]],
  ['ineffective', `${AFTER}, reported in time`, reportedAfter, [checked, proposed, DECISION]],
  ['ineffective', `${AFTER}, no report`, silentAfter, [checked, proposed, DECISION]],
  ['report-in-post', `${BEFORE}, no report`, silent, 'verification.not-lapsed'],
  ['report-in-post', `${AFTER}, reported in time`, reportedAfter, 'verification.not-lapsed'],
  [
    'report-in-post',
    `${AFTER}, no report`,
    silentAfter,
    [checked, rescinded, set('case-1/verification')],
  ],
];

describe('what a signed verification brings, before and after the period has ended', () => {
  test.each(MATRIX)('%s on %s', (result, when, life, answer) => {
    const on = when.slice(0, 10);
    const signature = given(life).when(verify(result, on, { remark: '措施不力' }), { at: on });
    if (typeof answer === 'string') signature.thenRefused(answer);
    else
      signature.thenOnly(
        { type: 'VerificationSigned', result, on, signatory: 'officer' },
        ...answer,
      );
  });
});

describe('第十五条（二）1：一个月内未整改或整改措施不力', () => {
  test('weak measures found within the period are given back within it, not after', () =>
    given(reportedAfter)
      .when(verify('ineffective', BEFORE, { remark: '措施不力' }), { at: AFTER })
      .thenRefused('verification.returned-too-late'));

  test('the end of the period itself moves nothing on: it asks for a verification', () =>
    given(silent).thenAdvanced(
      '2026-02-25',
      { type: 'RemindersMissed' },
      { type: 'HolderRemindedLate', reminded: false },
      { type: 'DeadlineLapsed', deadlineId: RECTIFICATION, dueOn: '2026-02-24' },
      set('case-1/verification'),
    ));

  test('on the due day the period has not ended', () =>
    given(silent)
      .when(verify('not-cured', '2026-02-24'), { at: '2026-02-24' })
      .thenRefused('verification.period-running'));

  test('a verification on the due day does not fail by being recorded later', () =>
    given(silentAfter)
      .when(verify('not-cured', '2026-02-24'), { at: AFTER })
      .thenRefused('verification.period-running'));

  test('mending seen within the period counts, though recorded after the lapse', () =>
    given(silentAfter)
      .when(verify('cured', '2026-02-24'), { at: AFTER })
      .thenOnly({ type: 'VerificationSigned' }, checked, rescinded, closed('cured')));

  test('the proposal can be followed or declined; the failure itself has no other effect', () => {
    const failed = continued(silentAfter, [AFTER, verify('not-cured', AFTER)]);
    expect(stateOf(failed)?.cases['case-1']).toMatchObject({
      status: 'open',
      proposed: 'rectification-after-interview',
    });
    given(failed)
      .when(draft(), { at: AFTER })
      .thenAmong({ type: 'OrderDrafted', stage: 'rectification-after-interview' });
  });
});

describe('weak measures found early', () => {
  const returned = continued(reported, [
    BEFORE,
    verify('ineffective', BEFORE, { remark: '标识样式仍不一致' }),
  ]);

  test('return the report with what is missing', () =>
    given(reported)
      .when(verify('ineffective', BEFORE), { at: BEFORE })
      .thenRefused('verification.remark-required'));

  test('leave the holder the rest of the period, on the same due day', () =>
    expect(stateOf(returned)?.deadlines[RECTIFICATION]).toMatchObject({
      status: 'running',
      reckoning: { from: '2026-01-15', dueOn: '2026-02-24' },
    }));

  test('he may report again', () =>
    given(returned)
      .when(report('2026-02-24'), { at: '2026-02-24' })
      .thenAmong({ type: 'ReportFiled', inTime: true }, met));

  test('or the period lapses', () =>
    given(returned).thenAdvanced(
      '2026-02-25',
      { type: 'RemindersMissed' },
      { type: 'HolderRemindedLate', reminded: false },
      { type: 'DeadlineLapsed' },
      set('case-1/verification'),
    ));

  test('draft no next stage', () =>
    given(returned).when(draft(), { at: BEFORE }).thenRefused('order.nothing-proposed'));
});

describe('a report in the post', () => {
  const waiting = continued(silentAfter, [AFTER, verify('report-in-post', AFTER)]);

  test('undoes the lapse once', () =>
    given(waiting)
      .when(verify('report-in-post', '2026-02-27'), { at: '2026-02-27' })
      .thenRefused('verification.not-lapsed'));

  test('is filed when it arrives', () =>
    given(waiting)
      .when(posted('2026-02-24', '2026-03-12'), { at: '2026-03-12' })
      .thenOnly({ type: 'ReportFiled', inTime: true }));

  test('and where it never does, the failure can still be found', () =>
    given(waiting)
      .when(verify('not-cured', '2026-03-12'), { at: '2026-03-12' })
      .thenAmong(proposed));
});

describe('第十五条（三）1：被约谈，三个月内未整改', () => {
  // Served and talked over on 2026-02-26: due on 2026-05-26.
  const life = lived(...interviewed('2026-02-26'));

  test('brings the suspension to the desk as a proposal', () => {
    const failed = continued(life, ['2026-05-27', verify('not-cured', '2026-05-27')]);
    const brand = stateOf(failed);
    expect(brand?.cases['case-1']?.proposed).toBe('suspension');
    expect(brand?.standing).toBe('listed');
  });

  test('it can be declined with a reason', () => {
    const failed = continued(life, ['2026-05-27', verify('not-cured', '2026-05-27')]);
    given(failed)
      .when(
        { type: 'decline-to-proceed', caseId: 'case-1', reason: '已基本整改' },
        { at: '2026-05-28' },
      )
      .thenAmong({ type: 'ProceedingDeclined', measure: 'suspension' }, closed('declined'));
  });

  test('it is no rectification order', () => {
    const failed = continued(life, ['2026-05-27', verify('not-cured', '2026-05-27')]);
    given(failed).when(draft(), { at: '2026-05-28' }).thenRefused('order.not-a-stage');
  });
});

describe('a verification is refused', () => {
  test.each([
    ['without its document', verify('cured', BEFORE, { document: undefined }), 'command.invalid'],
    ['with a result that does not exist', verify('fine', BEFORE), 'command.invalid'],
    ['of a day to come', verify('cured', '2026-02-24'), 'fact.in-future'],
  ])('%s', (_, command, code) => given(silent).when(command, { at: BEFORE }).thenRefused(code));

  test('in a closed case', () =>
    given(continued(silent, [BEFORE, verify('cured', BEFORE)]))
      .when(verify('cured', BEFORE), { at: BEFORE })
      .thenRefused('case.closed'));

  test('a closed case falls silent', () => {
    const fired = happenings(continued(silent, [BEFORE, verify('cured', BEFORE)]), {
      at: '2026-12-31',
    });
    expect(fired).toEqual([]);
  });
});
