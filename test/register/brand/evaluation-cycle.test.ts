import { describe, expect, test } from 'vitest';
import { schemeById } from '../../../shared/schemes/catalogue.ts';
import { type Command, consent, enter, evaluate, paper } from '../commands.ts';
import { continued, given, happenings, lived, pressing, stateOf, under } from '../given.ts';

const enrol: Command = {
  type: 'enrol-in-evaluation',
  cycle: '2027-1',
  number: '示例人社评〔2027〕1号',
  materialsDueOn: '2027-09-30',
};
const serveNotice = (on: string, fields = {}): Command => ({
  type: 'serve-evaluation-notice',
  method: 'direct',
  on,
  proof: paper('送达回证'),
  ...fields,
});
const materials = (receivedOn: string, fields = {}): Command => ({
  type: 'file-materials',
  channel: 'window',
  receivedOn,
  document: paper('发展状况材料'),
  ...fields,
});
const check = (missing: string[] = []): Command => ({
  type: 'check-materials',
  complete: missing.length === 0,
  missing,
});
const missing: Command = { type: 'find-materials-missing' };
const PERIOD = 'evaluation-materials-1';

const enrolled = lived(['2025-08-20', enter()], ['2027-08-23', enrol]);
const asked = continued(enrolled, ['2027-08-25', serveNotice('2027-08-25')]);
const filed = continued(asked, ['2027-09-20', materials('2027-09-20')]);
const silent = [...asked, ...happenings(asked, { at: '2027-10-08' })];
const steps = (life: typeof asked) => {
  const brand = stateOf(life);
  return brand ? pressing(brand).map(({ kind }) => kind) : [];
};

describe('评估通知', () => {
  test('sets no due date before it is served', () => {
    expect(stateOf(enrolled)?.deadlines[PERIOD]).toBeUndefined();
    expect(steps(enrolled)).toContain('serve-evaluation-notice');
  });

  test('once served, the printed day is the due day, reminded of 20, 5 and 1 working days before', () =>
    expect(stateOf(asked)?.deadlines[PERIOD]).toMatchObject({
      actor: 'holder',
      reckoning: { class: 'fixed', dueOn: '2027-09-30', certainty: 'announced' },
      milestones: [
        { id: 'remind-holder-20' },
        { id: 'remind-holder-5' },
        { id: 'remind-holder-1' },
        { id: 'lapse' },
      ],
    }));

  test.each([
    ['without proof', serveNotice('2027-08-25', { proof: undefined }), 'service.proof-required'],
    [
      'electronically without consent',
      serveNotice('2027-08-25', { method: 'electronic' }),
      'service.consent-required',
    ],
    ['before it was issued', serveNotice('2027-08-20'), 'service.before-enrolment'],
    [
      'by an announcement that ends after the printed day',
      serveNotice('2027-09-06', { method: 'announcement', reason: '他法无法送达' }),
      'evaluation.served-too-late',
    ],
  ])('is not served %s', (_, command, code) =>
    given(enrolled).when(command, { at: '2027-09-06' }).thenRefused(code),
  );

  test('a later day may be printed while it is not served, and only a later one', () => {
    const to = (day: string) => ({ type: 'postpone-materials', to: day, reason: '无法及时送达' });
    given(enrolled)
      .when(to('2027-10-29'), { at: '2027-09-06' })
      .thenOnly({ type: 'MaterialsPostponed', to: '2027-10-29' });
    given(enrolled)
      .when(to('2027-09-29'), { at: '2027-09-06' })
      .thenRefused('evaluation.day-not-later');
    given(asked)
      .when(to('2027-10-29'), { at: '2027-09-06' })
      .thenRefused('evaluation.served-before');
    given(enrolled).when(to('2027-10-30'), { at: '2027-09-06' }).thenRefused('evaluation.day-rest');
  });

  test('a brand is in one cycle at a time', () =>
    given(enrolled)
      .when({ ...enrol, cycle: '2027-2' }, { at: '2027-08-24' })
      .thenRefused('evaluation.enrolled-before'));

  test.each([
    ['materials', materials('2027-08-20')],
    ['a check of them', check()],
    ['a finding that there are none', missing],
    ['the service of its notice', serveNotice('2027-08-20')],
  ])('a brand in no cycle is asked for nothing: %s', (_, command) =>
    given(lived(['2025-08-20', enter()]))
      .when(command, { at: '2027-08-20' })
      .thenRefused('evaluation.not-enrolled'),
  );

  test.each([
    ['enrolled', enrol, 'evaluation.no-materials'],
    ['concluded', evaluate('2027-08-23'), 'evaluation.none'],
  ])('no evaluation is %s under a scheme that knows none', (_, command, code) => {
    const linfen = under({}, schemeById('linfen-2021'));
    const entry = enter('2025-09-30', {
      scheme: 'linfen-2021',
      kind: 'brand',
      category: undefined,
      county: '尧都区',
    });
    linfen
      .given(linfen.lived(['2025-09-30', entry]))
      .when(command, { at: '2027-08-23' })
      .thenRefused(code);
  });
});

describe('材料', () => {
  test('in time: the period is met, and the county checks whether they are complete', () => {
    expect(stateOf(filed)?.deadlines[PERIOD]?.status).toBe('met');
    expect(steps(filed)).toContain('check-materials');
  });

  test('incomplete: asked for again, and never counted as late', () => {
    const incomplete = continued(filed, ['2027-09-22', check(['年度用工数据'])]);
    expect(stateOf(incomplete)?.deadlines[PERIOD]?.status).toBe('met');
    given(incomplete).when(missing, { at: '2027-10-08' }).thenRefused('evaluation.not-missing');
    given(incomplete)
      .when(materials('2027-10-11'), { at: '2027-10-11' })
      .thenAmong({ type: 'MaterialsFiled' });
  });

  test('a check that names nothing missing is none', () =>
    given(filed)
      .when({ ...check(), complete: false }, { at: '2027-09-22' })
      .thenRefused('evaluation.missing-unnamed'));

  test.each([
    ['before any came', asked],
    ['twice', continued(filed, ['2027-09-22', check()])],
  ])('are not checked %s', (_, life) =>
    given(life).when(check(), { at: '2027-09-23' }).thenRefused('evaluation.nothing-to-check'),
  );

  test('are not filed twice', () =>
    given(filed)
      .when(materials('2027-09-21'), { at: '2027-09-21' })
      .thenRefused('evaluation.filed-before'));

  test('posted in time and received a few days later: the lapse is undone', () =>
    given(silent)
      .when(materials('2027-10-08', { channel: 'post', postedOn: '2027-09-29' }), {
        at: '2027-10-08',
      })
      .thenAmong(
        { type: 'MaterialsFiled', inTime: true },
        { type: 'LapseRescinded', deadlineId: PERIOD },
      ));
});

describe('第十五条（一）第1项：未按时提供', () => {
  test('the lapse says only that nothing is recorded; a person looks and opens the case', () => {
    expect(silent).toContainEqual(
      expect.objectContaining({ type: 'DeadlineLapsed', deadlineId: PERIOD }),
    );
    expect(stateOf(silent)?.cases).toEqual({});
    expect(steps(silent)).toContain('find-materials-missing');
  });

  test('the case rests on the proof that the request was served', () =>
    given(silent)
      .when(missing, { at: '2027-10-11' })
      .thenAmong(
        { type: 'FindingRecorded', grounds: ['15(1)1'], evidence: [paper('送达回证')] },
        { type: 'NextMeasureProposed', caseId: 'case-1', measure: 'rectification' },
        { type: 'MaterialsFoundMissing', caseId: 'case-1' },
      ));

  test.each([
    ['the notice was never served', enrolled, 'evaluation.not-served'],
    ['the day is still to come', asked, 'evaluation.not-missing'],
    ['the materials are in', filed, 'evaluation.not-missing'],
    ['it was done before', continued(silent, ['2027-10-11', missing]), 'evaluation.found-before'],
  ])('not where %s', (_, life, code) =>
    given(life).when(missing, { at: '2027-09-28' }).thenRefused(code),
  );
});

describe('县级意见', () => {
  const opinion = {
    type: 'give-county-opinion',
    opinion: '建议合格',
    on: '2027-09-23',
    document: paper('县级意见'),
  };
  const checked = continued(filed, ['2027-09-22', check()]);

  test('is asked for, and never waited for', () => {
    expect(steps(checked)).toEqual(expect.arrayContaining(['give-county-opinion', 'evaluate']));
    given(checked)
      .when(evaluate('2027-09-24'), { at: '2027-09-24' })
      .thenAmong({ type: 'EvaluationRecorded', cycle: '2027-1' });
    expect(steps(continued(checked, ['2027-09-23', opinion]))).not.toContain('give-county-opinion');
  });
});

describe('市级结论', () => {
  const at = { at: '2027-10-11' };
  const conclude = (outcome: string, fields = {}) => ({
    ...evaluate('2027-10-11', outcome),
    ...fields,
  });

  test('not while the day for the materials is still to come', () =>
    given(asked)
      .when(evaluate('2027-09-20'), { at: '2027-09-20' })
      .thenRefused('evaluation.materials-pending'));

  test('qualified: the enrolment is over, and a next cycle may come', () => {
    const done = continued(filed, ['2027-10-11', conclude('qualified')]);
    expect(stateOf(done)?.evaluation).toMatchObject({
      count: 1,
      lastOutcome: { outcome: 'qualified', cycle: '2027-1' },
    });
    expect(stateOf(done)?.evaluation.enrolment).toBeUndefined();
  });

  test('rectify: names the ground, and proposes the order', () =>
    given(filed)
      .when(conclude('rectify', { grounds: ['15(1)3'], facts: '标识使用不符' }), at)
      .thenAmong(
        { type: 'FindingRecorded', grounds: ['15(1)3'], facts: '标识使用不符' },
        { type: 'NextMeasureProposed', caseId: 'case-1', measure: 'rectification' },
      ));

  test('no longer meets the conditions: proposes the removal, and decides nothing', () => {
    const command = conclude('no-longer-qualified', { grounds: ['15(4)5'] });
    given(filed)
      .when(command, at)
      .thenAmong({ type: 'NextMeasureProposed', caseId: 'case-1', measure: 'removal' });
    expect(stateOf(continued(filed, ['2027-10-11', command]))?.standing).toBe('listed');
  });

  test.each([
    ['rectify without a ground', conclude('rectify'), 'evaluation.grounds-required'],
    [
      'rectify on a ground for removal',
      conclude('rectify', { grounds: ['15(4)5'] }),
      'evaluation.grounds-unfit',
    ],
    [
      'qualified with a ground',
      conclude('qualified', { grounds: ['15(1)3'] }),
      'evaluation.grounds-needless',
    ],
  ])('%s is refused', (_, command, code) => given(filed).when(command, at).thenRefused(code));

  test('with consent the notice may be served electronically', () =>
    given(continued(enrolled, ['2027-08-24', consent('2027-08-24')]))
      .when(serveNotice('2027-08-25', { method: 'electronic' }), { at: '2027-08-25' })
      .thenAmong({ type: 'EvaluationNoticeServed' }));
});
