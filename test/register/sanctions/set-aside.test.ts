import { describe, expect, test } from 'vitest';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import {
  decline,
  draft,
  enter,
  holdInterview,
  number,
  paper,
  serve,
  sign,
  verify,
} from '../commands.ts';
import { continued, given, happenings, lived, pressing, type Step, stateOf } from '../given.ts';
import { interviewed, served as ordered, secondRung } from '../lives.ts';
import {
  decided,
  draftDecision,
  entry,
  publish,
  removedOn,
  reported,
  SUSPENSION,
  sanctioned,
  setAside,
  suspended,
  takeDown,
  takeUp,
} from './lives.ts';

const ON = '2026-06-01';
const until = (life: typeof suspended, at: string) => [...life, ...happenings(life, { at })];

describe('a suspension set aside', () => {
  const life = continued(suspended, [ON, publish(ON)], [ON, setAside(ON)]);

  test('falls from its beginning: term and standing', () => {
    expect(stateOf(life)).toMatchObject({
      standing: 'listed',
      deadlines: { 'decision-1/term': { status: 'cancelled' } },
    });
    expect(until(life, '2027-03-03').filter(({ type }) => type === 'MarkRestored')).toEqual([]);
  });

  test('puts its case back before the city, which takes it up anew or does not proceed', () => {
    const { sanction, ...back } = stateOf(life)?.cases['case-1'] ?? {};
    expect(back).toMatchObject({ status: 'open', proposed: 'suspension' });
    expect(sanction).toBeUndefined();
    given(life).when(draftDecision(), { at: ON }).thenRefused('sanction.not-taken-up');
    given(life)
      .when(takeUp(ON), { at: ON })
      .thenAmong({ type: 'SanctionTakenUp', caseId: 'case-1' });
    given(life)
      .when(decline('复议认定情节轻微'), { at: ON })
      .thenAmong({ type: 'CaseClosed', outcome: 'declined' });
  });

  test('after its term was over it only stops counting', () => {
    const over = until(suspended, '2027-03-03');
    given(over)
      .when(setAside('2027-03-04'), { at: '2027-03-04' })
      .thenOnly({ type: 'DecisionSetAside' }, { type: 'CaseClosed', outcome: 'set-aside' });
  });

  test('what was published comes down with an explanation', () => {
    given(life).when(takeDown(ON), { at: ON }).thenOnly({ type: 'PublicationTakenDown' });
    given(continued(life, [ON, takeDown(ON)]))
      .when(takeDown(ON), { at: ON })
      .thenRefused('publication.nothing-published');
  });

  test('what stands is not taken down', () =>
    given(continued(suspended, [ON, publish(ON)]))
      .when(takeDown(ON), { at: ON })
      .thenRefused('publication.stands'));

  test('what was never published is not published any more', () => {
    const quiet = continued(lived(...SUSPENSION), ['2026-03-03', setAside('2026-03-03')]);
    given(quiet)
      .when(publish('2026-03-03'), { at: '2026-03-03' })
      .thenRefused('decision.set-aside');
    expect(
      until(quiet, '2026-04-01').filter(
        (e) => e.type === 'DeadlineLapsed' && e.deadlineId.endsWith('publication'),
      ),
    ).toEqual([]);
  });

  test('before its first day nothing ever starts', () => {
    const early = continued(lived(...SUSPENSION), ['2026-03-02', setAside('2026-03-02')]);
    given(early).thenAdvanced('2026-03-04');
  });

  test.each([
    [
      'without a document',
      suspended,
      setAside(ON, 'decision-1', { document: undefined }),
      'set-aside.document-required',
    ],
    [
      'before it was served',
      lived(entry, ...reported(ON), ...decided(ON)),
      setAside(ON),
      'decision.not-served',
    ],
    ['of a day before its service', suspended, setAside('2026-03-01'), 'set-aside.before-service'],
    ['twice', life, setAside(ON), 'decision.set-aside'],
  ])('refused: %s', (_, brand, command, code) =>
    given(brand).when(command, { at: ON }).thenRefused(code),
  );
});

describe('a removal set aside', () => {
  const removed = removedOn('2026-06-01', '15(4)2');
  const back = continued(removed, ['2026-06-15', setAside('2026-06-15')]);

  test('brings the brand back with its evaluation, and the ban ends', () => {
    expect(stateOf(back)).toMatchObject({
      standing: 'listed',
      deadlines: {
        'decision-1/ban': { status: 'cancelled' },
        'evaluation-1': { status: 'running' },
      },
      cases: { 'case-1': { status: 'open', proposed: 'removal' } },
    });
    given(back).when(enter('2026-06-16'), { at: '2026-06-16' }).thenRefused('brand.entered-before');
  });

  test('orders that it had cut off are served again, and run from then', () => {
    const mixed = lived(
      ...ordered('2026-05-20'),
      ...sanctioned('2026-06-01', 2, '15(4)2').map(([at, c, as]): (typeof SUSPENSION)[number] => [
        at,
        'decisionId' in c ? { ...c, decisionId: 'decision-1' } : c,
        as,
      ]),
    );
    given(mixed)
      .when(setAside('2026-06-15'), { at: '2026-06-15' })
      .thenAmong({ type: 'OrderToServeAgain', caseId: 'case-1', stage: 'rectification' });
    const again = continued(
      mixed,
      ['2026-06-15', setAside('2026-06-15')],
      ['2026-06-16', serve('2026-06-16')],
    );
    expect(stateOf(again)?.deadlines['case-1/rectification']).toMatchObject({
      status: 'running',
      reckoning: { from: '2026-06-16', dueOn: '2026-07-16' },
    });
  });

  const overSuspension = continued(suspended, ...sanctioned('2026-06-01', 2, '15(4)2'));

  test('a suspension that it had cut off runs to its own last day', () => {
    const life = continued(overSuspension, ['2026-06-15', setAside('2026-06-15', 'decision-2')]);
    expect(stateOf(life)?.standing).toBe('suspended');
    expect(
      until(life, '2026-06-20').filter(({ type }) => type === 'SuspensionStarted'),
    ).toHaveLength(1);
    expect(stateOf(until(life, '2027-03-02'))?.standing).toBe('suspended');
    expect(stateOf(until(life, '2027-03-03'))?.standing).toBe('listed');
  });

  test('or is over, if that has passed meanwhile', () => {
    const life = continued(overSuspension, ['2027-06-15', setAside('2027-06-15', 'decision-2')]);
    expect(stateOf(until(life, '2027-06-16'))?.standing).toBe('listed');
    expect(life.concat(happenings(life, { at: '2027-06-16' }))).toContainEqual(
      expect.objectContaining({ type: 'MarkRestored', on: '2027-03-03' }),
    );
  });

  test('after the brand came back by a new entry nothing begins twice', () => {
    const entered = continued(until(removed, '2031-06-02'), ['2031-06-02', enter('2031-06-02')]);
    given(entered)
      .when(setAside('2031-06-03'), { at: '2031-06-03' })
      .thenOnly({ type: 'DecisionSetAside' }, { type: 'CaseClosed' });
  });
});

describe('an order withdrawn, or set aside on review', () => {
  const withdraw = (fields = {}) => ({
    type: 'withdraw-order',
    caseId: 'case-1',
    by: 'review',
    document: paper('行政复议决定书'),
    ...fields,
  });

  test('ends its period and its ladder', () => {
    const life = continued(lived(...ordered('2026-03-04')), ['2026-03-10', withdraw()]);
    expect(stateOf(life)).toMatchObject({
      deadlines: { 'case-1/rectification': { status: 'cancelled' } },
      cases: { 'case-1': { status: 'closed', outcome: 'withdrawn' } },
    });
    expect(until(life, '2026-04-30').filter(({ type }) => type === 'DeadlineLapsed')).toEqual([]);
  });

  test('also when the next measure is proposed already', () => {
    const failed = continued(lived(...ordered('2026-01-14')), [
      '2026-02-25',
      verify('not-cured', '2026-02-25'),
    ]);
    given(failed)
      .when(withdraw(), { at: '2026-02-26' })
      .thenAmong({ type: 'CaseClosed', outcome: 'withdrawn' });
  });

  describe('after an interview', () => {
    const life = continued(lived(...interviewed('2026-02-26')), ['2026-03-10', withdraw()]);

    test('takes the case back to where it stood: the first month failed, and that stays verified', () =>
      expect(stateOf(life)).toMatchObject({
        cases: {
          'case-1': {
            status: 'open',
            proposed: 'rectification-after-interview',
            orders: [{ stage: 'rectification', verification: { result: 'not-cured' } }],
          },
        },
        deadlines: { 'case-1/rectification-after-interview': { status: 'cancelled' } },
      }));

    test('asks the county to decide on a new order, and nothing lapses meanwhile', () => {
      const brand = stateOf(life) as BrandState;
      expect(pressing(brand)).toContainEqual(
        expect.objectContaining({ kind: 'decide-measure', office: brand.county }),
      );
      expect(pressing(brand).filter(({ kind }) => kind === 'supervise')).toEqual([]);
      given(life).thenAdvanced('2026-03-16');
    });

    test('the new order has a service and a period of its own', () => {
      const again = continued(
        life,
        ['2026-03-12', draft(), 'drafter'],
        ['2026-03-12', sign(), 'lead'],
        ['2026-03-12', number('五人社责改〔2026〕3号')],
        ['2026-03-13', serve('2026-03-13')],
        ['2026-03-13', holdInterview('2026-03-13')],
      );
      expect(stateOf(again)?.deadlines['case-1/rectification-after-interview']).toMatchObject({
        status: 'running',
        reckoning: { from: '2026-03-13', dueOn: '2026-06-15' },
      });
    });

    test('withdrawn once more, the first order goes, and the case with it', () =>
      given(life)
        .when(withdraw(), { at: '2026-03-11' })
        .thenAmong(
          { type: 'OrderWithdrawn', stage: 'rectification' },
          { type: 'CaseClosed', outcome: 'withdrawn' },
        ));

    test('before it was served it goes the same way', () =>
      given(lived(...secondRung))
        .when(withdraw(), { at: '2026-02-26' })
        .thenAmong(
          { type: 'OrderWithdrawn', stage: 'rectification-after-interview' },
          { type: 'NextMeasureProposed', measure: 'rectification-after-interview' },
        ));
  });

  describe('once a suspension is prepared', () => {
    const AT = '2026-05-28';
    const climbed = lived(
      ...interviewed('2026-02-26'),
      ['2026-05-27', verify('not-cured', '2026-05-27')],
      [AT, takeUp(AT)],
    );
    const [hearing, answer, drafting, ...rest] = decided(AT) as [Step, Step, Step, ...Step[]];
    const drafted = continued(climbed, hearing, answer, drafting);

    test('takes its draft with it, and the way to it', () => {
      given(drafted)
        .when(withdraw(), { at: AT })
        .thenAmong({ type: 'DecisionVoided', decisionId: 'decision-1' });
      const [found] = Object.values(stateOf(continued(drafted, [AT, withdraw()]))?.cases ?? {});
      expect(found).toMatchObject({ proposed: 'rectification-after-interview' });
      expect(found).not.toHaveProperty('sanction');
    });

    test('but not what was signed: that has to be set aside itself', () =>
      given(continued(drafted, ...rest))
        .when(withdraw(), { at: AT })
        .thenRefused('order.decision-stands'));
  });

  test.each([
    [
      'without a document',
      lived(...ordered('2026-03-04')),
      withdraw({ document: undefined }),
      'set-aside.document-required',
    ],
    [
      'where there is none',
      lived(entry, ...reported('2026-03-04')),
      withdraw(),
      'order.not-drafted',
    ],
  ])('refused: %s', (_, life, command, code) =>
    given(life).when(command, { at: '2026-03-10' }).thenRefused(code),
  );
});
