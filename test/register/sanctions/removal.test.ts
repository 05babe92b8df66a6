import { describe, expect, test } from 'vitest';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { decline, enter, evaluate, finding } from '../commands.ts';
import { continued, given, happenings, lived, pressing, stateOf } from '../given.ts';
import {
  decided,
  draftDecision,
  entry,
  hear,
  publish,
  removedOn,
  reported,
  returnMark,
  sanctioned,
  serveDecision,
  signDecision,
  suspended,
  THREE,
} from './lives.ts';

const ON = '2026-11-20';
const removed = removedOn(ON);
const until = (life: typeof removed, at: string) => [...life, ...happenings(life, { at })];

describe('第十五条（四）：五种情形', () => {
  test.each(['15(4)1', '15(4)2', '15(4)3', '15(4)5'])(
    '%s is found, and a removal proposed',
    (ground) =>
      given(lived(entry))
        .when(finding(ON, [ground]), { at: ON })
        .thenAmong({ type: 'NextMeasureProposed', measure: 'removal' }),
  );

  test.each([
    ['two whole years (以上 includes the number)', '2024-11-19', undefined],
    ['their last day is not over yet', '2024-11-20', 'finding.period-not-over'],
    ['a year and a half', '2025-05-20', 'finding.period-not-over'],
  ])('两年以上不开展经营活动: %s, since %s', (_, lastActiveOn, code) => {
    const found = given(lived(entry)).when(finding(ON, ['15(4)1'], { lastActiveOn }), { at: ON });
    if (code) found.thenRefused(code);
    else
      found.thenAmong({
        type: 'FindingRecorded',
        lasting: expect.objectContaining({ from: lastActiveOn, dueOn: '2026-11-19' }),
      });
  });

  test('no other ground asks since when', () =>
    given(lived(entry))
      .when(finding(ON, ['15(4)2'], { lastActiveOn: '2024-11-19' }), { at: ON })
      .thenRefused('finding.no-period'));

  test('15(4)4 comes of the count alone, never of a finding', () =>
    given(lived(entry))
      .when(finding(ON, ['15(4)4']), { at: ON })
      .thenRefused('ground.by-ladder-only'));

  test('15(4)4：被暂停三次（含三次）, with the three decisions as evidence, in a case of its own', () => {
    const third = continued(lived(...THREE.slice(0, -1)));
    const events = given(third)
      .when(serveDecision('2026-05-06', 'decision-3'), { at: '2026-05-06' })
      .events();
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'FindingRecorded',
        caseId: 'case-4',
        grounds: ['15(4)4'],
        evidence: [1, 2, 3].map((n) => ({
          title: `暂停决定 示例人社暂停〔2026〕${n}号`,
          reference: `decision-${n}`,
        })),
      }),
    );
    expect(events).toContainEqual({
      type: 'NextMeasureProposed',
      caseId: 'case-4',
      measure: 'removal',
    });
    expect(stateOf(lived(...THREE))?.standing).not.toBe('removed');
  });

  test('a second suspension proposes nothing', () =>
    expect(Object.keys(stateOf(lived(...THREE.slice(0, -10)))?.cases ?? {})).toEqual([
      'case-1',
      'case-2',
    ]));
});

describe('移出目录并收回标识使用权', () => {
  test('no removal without a hearing', () =>
    given(lived(entry, ...reported(ON, '15(4)2')))
      .when(draftDecision(), { at: ON })
      .thenRefused('decision.hearing-required'));

  test('signed and numbered, it removes nothing; its service does', () => {
    const numbered = lived(entry, ...reported(ON, '15(4)2'), ...decided(ON));
    expect(stateOf(numbered)?.standing).toBe('listed');
    given(numbered)
      .when(serveDecision(ON), { at: ON })
      .thenAmong(
        { type: 'BrandRemoved', bannedUntil: '2031-11-20' },
        { type: 'DeadlineCancelled', deadlineId: 'evaluation-1' },
        { type: 'CaseClosed', outcome: 'removed' },
      );
    expect(stateOf(removed)?.standing).toBe('removed');
  });

  test('the mark is asked back, and publication asked for', () => {
    const kinds = (life: typeof removed) =>
      pressing(stateOf(life) as BrandState).map(({ office, kind }) => `${office} ${kind}`);
    expect(kinds(removed)).toEqual(['530100 publish-decision', '530102 return-mark']);
    const done = continued(removed, [ON, publish(ON)], [ON, returnMark(ON)]);
    expect(kinds(done)).toEqual([]);
    given(done).when(returnMark(ON), { at: ON }).thenRefused('mark.returned-before');
    given(suspended).when(returnMark(ON), { at: ON }).thenRefused('mark.not-removed');
  });

  test.each([
    ['a second removal', finding(ON, ['15(4)1'])],
    ['a second signature', signDecision()],
    ['an evaluation', evaluate(ON)],
    ['a hearing', hear(ON)],
    ['a reasoned no', decline('不必')],
  ])('afterwards %s is refused', (_, command) =>
    given(removed).when(command, { at: ON }).thenRefused('brand.left'),
  );

  test('what was under way beside it leaves the desks', () => {
    const beside = lived(
      entry,
      ...reported(ON, '15(3)2'),
      ...decided(ON),
      ...reported(ON, '15(4)2', 'case-2'),
      ...decided(ON, 2, { caseId: 'case-2' }),
      [ON, serveDecision(ON, 'decision-2')],
    );
    expect(pressing(stateOf(beside) as BrandState).map(({ kind }) => kind)).toEqual([
      'publish-decision',
      'return-mark',
    ]);
    given(beside).when(serveDecision(ON), { at: ON }).thenRefused('brand.left');
  });

  test('a running suspension ends with it', () => {
    const life = continued(suspended, ...sanctioned('2026-06-01', 2, '15(4)2'));
    expect(stateOf(life)).toMatchObject({
      standing: 'removed',
      deadlines: { 'decision-1/term': { status: 'cancelled' } },
    });
    expect(stateOf(until(life, '2027-03-03'))?.standing).toBe('removed');
  });
});

describe('自决定作出之日起五年内不得再次申请', () => {
  test('the five years run from the day of signing, not of service', () => {
    const later = lived(entry, ...reported(ON, '15(4)2'), ...decided(ON), [
      '2026-11-27',
      serveDecision('2026-11-27'),
    ]);
    expect(stateOf(later)?.deadlines['decision-1/ban']?.reckoning).toMatchObject({
      from: ON,
      dueOn: '2031-11-20',
    });
  });

  test.each([
    ['2026-11-21', '2031-11-21', '2031-11-22'],
    ['2027-01-30', '2032-01-30', '2032-01-31'],
    // No 29 February in 2033: the month's last day.
    ['2028-02-29', '2033-02-28', '2033-03-01'],
  ])('decided on %s: refused on %s, allowed on %s', (on, lastDay, dayAfter) => {
    const life = until(removedOn(on), lastDay);
    given(life).when(enter(lastDay), { at: lastDay }).thenRefused('brand.banned');
    given(life).thenAdvanced(dayAfter, { type: 'BanEnded', lastDay });
    given(life).when(enter(dayAfter), { at: dayAfter }).thenAmong({ type: 'BrandEntered' });
    given(life).when(enter(lastDay), { at: dayAfter }).thenRefused('brand.banned');
  });

  test('the answer names the last day of the ban, not that of another period', () =>
    expect(() => given(removed).when(enter(ON), { at: ON }).events()).toThrow('2031-11-20'));

  describe('a brand that comes back', () => {
    const back = continued(until(removed, '2031-11-21'), ['2031-11-21', enter('2031-11-21')]);

    test('is listed, is evaluated anew, and counts from nought', () => {
      expect(stateOf(back)).toMatchObject({ standing: 'listed', countedSince: 1 });
      expect(stateOf(until(back, '2031-12-31'))?.standing).toBe('listed');
    });

    test('can be suspended and restored like any other', () => {
      const again = continued(back, ...sanctioned('2032-03-02', 2));
      const wouldBe = again.filter((e) => e.type === 'DecisionDrafted').at(-1)?.wouldBe;
      expect(wouldBe).toEqual({ counted: 1, all: 1 });
      expect(stateOf(until(again, '2032-03-03'))?.standing).toBe('suspended');
      expect(stateOf(until(again, '2033-03-03'))?.standing).toBe('listed');
    });

    test('brings nothing back that was open when it left', () => {
      const open = lived(
        entry,
        [ON, finding(ON, ['15(1)1'])],
        ...sanctioned(ON, 1, '15(4)2').map(([at, c, as]): (typeof THREE)[number] => [
          at,
          'caseId' in c ? { ...c, caseId: 'case-2' } : c,
          as,
        ]),
      );
      const life = continued(until(open, '2031-11-21'), ['2031-11-21', enter('2031-11-21')]);
      expect(stateOf(life)?.cases['case-1']).toMatchObject({ status: 'closed', outcome: 'left' });
      expect(
        pressing(stateOf(life) as BrandState).filter(({ caseId }) => caseId === 'case-1'),
      ).toEqual([]);
    });
  });
});
