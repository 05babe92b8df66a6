import { describe, expect, test } from 'vitest';
import { decline, draft, enter, finding, paper } from '../commands.ts';
import { continued, given, lived, stateOf } from '../given.ts';
import { drafted, entered } from '../lives.ts';

const today = { at: '2026-03-02' };

describe('第十五条（一）：有下列情形之一的，责令一个月内予以整改', () => {
  test.each(['15(1)1', '15(1)2', '15(1)3', '15(1)4', '15(1)5'])(
    'a finding on ground %s opens a case and proposes the one-month order',
    (ground) => {
      given(entered)
        .when(finding('2026-02-28', [ground]), today)
        .thenOnly(
          { type: 'FindingRecorded', caseId: 'case-1', grounds: [ground], foundOn: '2026-02-28' },
          { type: 'NextMeasureProposed', caseId: 'case-1', measure: 'rectification' },
          { type: 'DeadlineSet', deadline: expect.objectContaining({ statutory: false }) },
        );
    },
  );

  test('one finding may rest on several grounds', () => {
    given(entered)
      .when(finding('2026-02-28', ['15(1)1', '15(1)5']), today)
      .thenAmong({ type: 'FindingRecorded', grounds: ['15(1)1', '15(1)5'] });
  });

  test('nothing but a proposal happens to the holder by it', () => {
    const { deadlines, cases } =
      stateOf(continued(entered, ['2026-03-02', finding('2026-03-02')])) ?? {};
    expect(Object.values(deadlines ?? {}).filter((d) => d.actor === 'holder')).toHaveLength(1);
    expect(cases?.['case-1']?.orders).toEqual([]);
  });
});

describe('第十五条（二）2：重大信息变更', () => {
  test('leads to the interview without the rung before it', () => {
    given(entered)
      .when(finding('2026-02-28', ['15(2)2']), today)
      .thenAmong({ type: 'NextMeasureProposed', measure: 'rectification-after-interview' });
  });
});

describe('a finding is refused', () => {
  test.each([
    [
      'without evidence',
      finding('2026-02-28', ['15(1)3'], { evidence: [] }),
      'finding.evidence-required',
    ],
    [
      'on a ground that the regulation does not know',
      finding('2026-02-28', ['15(9)9']),
      'ground.unknown',
    ],
    [
      'on the failure of a rung: only a verification finds that',
      finding('2026-02-28', ['15(2)1']),
      'ground.by-ladder-only',
    ],
    [
      'on the number of suspensions: only the record counts them',
      finding('2026-02-28', ['15(4)4']),
      'ground.by-ladder-only',
    ],
    [
      'on grounds of different measures at once',
      finding('2026-02-28', ['15(1)1', '15(2)2']),
      'finding.mixed-measures',
    ],
    ['of a day to come', finding('2026-03-03'), 'fact.in-future'],
    ['of a day before the regulation took effect', finding('2025-07-31'), 'fact.before-effect'],
    ['of a day before the brand entered', finding('2025-08-19'), 'finding.before-entry'],
    ['without facts', finding('2026-02-28', ['15(1)3'], { facts: ' ' }), 'command.invalid'],
    ['without any ground', finding('2026-02-28', []), 'command.invalid'],
    [
      'with evidence that lies nowhere',
      finding('2026-02-28', ['15(1)3'], { evidence: [{ title: '照片' }] }),
      'command.invalid',
    ],
  ])('%s', (_, command, code) => given(entered).when(command, today).thenRefused(code));
});

describe('cases stand side by side', () => {
  const two = continued(
    lived(...drafted('2026-03-02')),
    ['2026-03-04', finding('2026-03-03', ['15(1)5'])],
    ['2026-03-05', draft('case-2')],
  );

  test('a later ground opens a case of its own, numbered in turn', () => {
    expect(Object.keys(stateOf(two)?.cases ?? {})).toEqual(['case-1', 'case-2']);
    given(two)
      .when(finding('2026-03-06'), { at: '2026-03-06' })
      .thenAmong({ type: 'FindingRecorded', caseId: 'case-3' });
  });

  test('a number is not used again when a case is closed', () => {
    given(
      continued(
        entered,
        ['2026-03-02', finding('2026-03-02')],
        ['2026-03-02', decline('情节轻微')],
      ),
    )
      .when(finding('2026-03-06'), { at: '2026-03-06' })
      .thenAmong({ type: 'FindingRecorded', caseId: 'case-2' });
  });
});

describe('not to proceed is a reasoned decision too', () => {
  const proposed = continued(entered, ['2026-03-02', finding('2026-03-02')]);
  const closed = continued(proposed, ['2026-03-03', decline('已自行改正')]);

  test('it closes the case and stops the clock of the decision', () => {
    given(proposed)
      .when(decline('已自行改正'), { at: '2026-03-03' })
      .thenOnly(
        { type: 'ProceedingDeclined', measure: 'rectification', reason: '已自行改正' },
        { type: 'DeadlineMet', deadlineId: 'case-1/decision' },
        { type: 'CaseClosed', outcome: 'declined' },
      );
  });

  test.each([
    ['without a reason', proposed, decline(), 'decline.reason-required'],
    ['with an empty one', proposed, decline(' '), 'command.invalid'],
    [
      'when nothing is proposed',
      lived(...drafted('2026-03-02')),
      decline('x'),
      'decline.nothing-proposed',
    ],
    ['in a case that is closed', closed, decline('x'), 'case.closed'],
    ['in a case that does not exist', proposed, decline('x', 'case-9'), 'case.unknown'],
    [
      'in a case named like a property of every object',
      proposed,
      decline('x', 'constructor'),
      'case.unknown',
    ],
  ])('it is refused %s', (_, life, command, code) =>
    given(life).when(command, { at: '2026-03-04' }).thenRefused(code),
  );

  test('a closed case takes nothing more', () => {
    given(closed).when(draft(), { at: '2026-03-04' }).thenRefused('case.closed');
  });
});

describe('a brand that is on the register already comes in with its day of entry', () => {
  test('and its first two years run from that day', () => {
    given([])
      .when(enter('2025-09-30'), today)
      .thenOnly(
        {
          type: 'BrandEntered',
          county: '530102',
          scheme: 'kunming-2025@1',
          enteredOn: '2025-09-30',
        },
        {
          type: 'DeadlineSet',
          deadline: expect.objectContaining({
            id: 'evaluation-1',
            reckoning: expect.objectContaining({ dueOn: '2027-09-30', certainty: 'announced' }),
          }),
        },
      );
  });

  test('its county may be named by name, other name or code', () => {
    for (const county of ['石林彝族自治县', '石林县', '530126'])
      given([])
        .when(enter('2025-09-30', { county }), today)
        .thenAmong({ type: 'BrandEntered', county: '530126' });
  });

  test.each([
    ['twice', entered, enter(), 'brand.entered-before'],
    [
      'under a scheme that is not served',
      [],
      enter('2025-09-30', { scheme: 'linfen-2021' }),
      'scheme.not-served',
    ],
    ['with an unknown county', [], enter('2025-09-30', { county: '临汾' }), 'county.unknown'],
    ['with an unknown kind', [], enter('2025-09-30', { kind: 'personal' }), 'brand.kind-unknown'],
    [
      'with an unknown category',
      [],
      enter('2025-09-30', { category: 'other' }),
      'brand.category-unknown',
    ],
    ['on a day that does not exist', [], enter('2026-02-30'), 'command.invalid'],
    ['on a day to come', [], enter('2026-03-03'), 'fact.in-future'],
    ['on a day before the regulation took effect', [], enter('2025-07-31'), 'fact.before-effect'],
    ['without a holder', [], enter('2025-09-30', { holder: undefined }), 'command.invalid'],
  ])('it is refused %s', (_, life, command, code) =>
    given(life).when(command, today).thenRefused(code),
  );

  test('on the very day of effect it is taken', () => {
    given([])
      .when(enter('2025-08-01'), today)
      .thenAmong({ type: 'BrandEntered', enteredOn: '2025-08-01' });
  });

  test('nothing can be done to a brand that never entered', () => {
    given([]).when(finding('2026-03-02'), today).thenRefused('brand.unknown');
  });

  test.each(['dance', 'constructor', 'toString', '__proto__'])(
    'there is no command “%s”',
    (type) => {
      given(entered).when({ type }, today).thenRefused('command.unknown');
    },
  );

  test('evidence is kept as it was given', () => {
    given(entered)
      .when(finding('2026-03-02'), today)
      .thenAmong({ type: 'FindingRecorded', evidence: [paper('现场检查记录')] });
  });
});
