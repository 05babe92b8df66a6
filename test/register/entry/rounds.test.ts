import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../shared/calendar/day.ts';
import { parseMoment } from '../../../shared/calendar/moment.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import type { OfficeState } from '../../../shared/register/office/decider.ts';
import { schemeById } from '../../../shared/schemes/catalogue.ts';
import { withAnswers } from '../../../shared/schemes/rulings.ts';
import { paper } from '../commands.ts';
import { linfenWithRounds, ROUND_2026, refused, register } from './applications.ts';

/** linfen 四（三）：各推荐部门和申报单位请于12月30日前将申报材料……报送市人社局. */

const linfen = schemeById('linfen-2021');

const applied = (on: string, county = '尧都区') => ({
  scheme: 'linfen-2021',
  kind: 'cooperation-base',
  category: '',
  county,
  name: '尧都输出基地',
  form: { transferred: 2000 },
  on,
});

const YAODU: StreamId = 'office:141002';

describe('请于12月30日前：an application of the round of 2021', () => {
  test('is in time on 30 December 2021, and bears its round', async () => {
    const { apply, brand } = await register(linfen);
    await apply(applied('2021-12-30'), '2021-12-30');
    expect((await brand()).application?.round).toEqual({
      id: '2021',
      name: '2021年度',
      closesOn: '2021-12-30',
    });
  });

  test.each([
    ['recommended by a county', '2021-12-31', '尧都区'],
    ['of a unit of the city', '2021-12-31', '临汾市'],
    ['years after it', '2026-03-02', '尧都区'],
  ])(
    '%s, dated %s, is refused: the round is closed, and nothing is written',
    async (_, on, county) => {
      const { apply, ledger } = await register(linfen);
      const before = await ledger.heads();
      await expect(apply(applied(on, county), on)).rejects.toEqual(
        refused('application.round-closed'),
      );
      expect(await ledger.heads()).toEqual(before);
    },
  );

  test('as ruled, 30 December itself may be too late', async () => {
    const excluded = withAnswers(linfen, { 'submission-day': 'excluded' });
    const { apply } = await register(excluded);
    await expect(apply(applied('2021-12-30'), '2021-12-30')).rejects.toEqual(
      refused('application.round-closed'),
    );
    await apply(applied('2021-12-29'), '2021-12-30');
  });

  test('as ruled, a closing day that is a rest day may roll over', async () => {
    const saturday = linfenWithRounds({ id: 'x', name: '补报', on: parseDay('2026-12-05') });
    const rolling = withAnswers(saturday, { 'submission-rolls': 'roll' });
    const { apply, brand } = await register(rolling);
    await apply(applied('2026-12-07'), '2026-12-07');
    expect((await brand()).application?.round?.closesOn).toBe('2026-12-07');
  });

  test('as ruled, a late one is recorded as late, and passes only where people accept that in writing', async () => {
    const recording = withAnswers(linfen, { 'late-application': 'record' });
    const { apply, brand, judge, onBrand, concluded } = await register(recording);
    await apply(applied('2022-01-05'), '2022-01-05');
    const { application } = await brand();
    expect(application?.round).toMatchObject({ id: '2021', late: true });
    expect(application?.assessment[0]).toEqual({
      item: 'submission',
      clause: '4(3)',
      finding: 'not-met',
      reason: '2021年度申报已于2021年12月30日截止，本申报逾期，是否受理由审查意见写明',
    });
    await judge('2022-01-06', 'initial-review', 'b1', ['submission']);
    await expect(onBrand('2022-01-06', concluded('initial-review'))).rejects.toEqual(
      refused('application.not-accepted'),
    );
  });

  test('corrected after it was returned, it is as late as it was', async () => {
    const recording = withAnswers(linfen, { 'late-application': 'record' });
    const { apply, brand, onBrand } = await register(recording);
    await apply(applied('2022-01-05'), '2022-01-05');
    await onBrand('2022-01-06', { type: 'return-at-initial-review', reasons: ['缺协议'] });
    await onBrand('2022-01-10', {
      type: 'resubmit-application',
      on: '2022-01-10',
      form: { transferred: 2100 },
      documents: [paper('协议')],
    });
    expect((await brand()).application?.assessment.map(({ item }) => item)).toContain('submission');
  });

  test('passed on by the county after it, an application that was in time is not refused but marked', async () => {
    const { apply, initialReview, brand } = await register(linfen);
    await apply(applied('2021-12-30'), '2021-12-30');
    await initialReview('b1', '2022-01-07');
    expect((await brand()).application).toMatchObject({
      stage: 're-review',
      initialReview: { lateFor: '2021-12-30' },
    });
  });
});

describe('a round that is not yet there', () => {
  test('the next one takes what the last one does not', async () => {
    const { apply, brand } = await register(linfenWithRounds(ROUND_2026));
    await apply(applied('2026-03-02'));
    expect((await brand()).application?.round?.id).toBe('2026');
  });

  test.each([
    [
      'that has not opened',
      [{ ...ROUND_2026, opensOn: parseDay('2026-09-01') }],
      'application.round-not-open',
    ],
    ['that nobody has announced', [], 'application.no-round'],
  ])('%s: refused', async (_, rounds, code) => {
    const rules = linfen.rules.map((rule) =>
      rule.id === 'submission' ? { ...rule, rounds } : rule,
    );
    const { apply } = await register({ ...linfen, rules });
    await expect(apply(applied('2026-03-02'))).rejects.toEqual(refused(code));
  });

  test('a scheme without rounds takes applications at any time', async () => {
    const { apply, brand } = await register();
    await apply();
    expect((await brand()).application?.round).toBeUndefined();
  });
});

describe('before the round closes', () => {
  const started = async (scheme = linfen, at = '2021-11-01') => {
    const r = await register(scheme);
    await r.act(at, YAODU, { type: 'start-duties', office: '141002' }, 'city-officer');
    const sweep = async (when: string) => {
      const { notices } = await r.executor.advance(YAODU, parseMoment(`${when}T09:00:00+08:00`));
      const rows = await Promise.all(notices.map((id) => r.ledger.notice(id)));
      return rows.map((row) => [row?.notice.to.id, row?.notice.title]);
    };
    const deadlines = async () =>
      Object.values(((await r.executor.stateOf(YAODU)) as OfficeState).deadlines).map(
        ({ rule, reckoning, status }) => `${rule} ${reckoning.dueOn} ${status}`,
      );
    return { ...r, sweep, deadlines };
  };

  test('each county is reminded 10 and 3 working days before, and on the day', async () => {
    const { sweep } = await started();
    for (const day of ['2021-12-16', '2021-12-27', '2021-12-30'])
      expect(await sweep(day), day).toEqual([['141002', '期限提醒']]);
    expect(await sweep('2021-12-31')).toEqual([
      ['141002', '届满未办提示'],
      ['141000', '督办提示'],
    ]);
  });

  test('whoever handed in what it recommends, or that it has nothing, is left alone', async () => {
    const { act, sweep, deadlines } = await started();
    const document = paper('报送函');
    const handedIn = { type: 'record-duty', duty: 'submission', doneOn: '2021-12-20', document };
    await act('2021-12-20', YAODU, handedIn, 'city-officer');
    expect(await sweep('2021-12-31')).toEqual([]);
    expect(await deadlines()).toEqual([]);
  });

  test('a later round of the same notice follows by itself', async () => {
    const two = linfenWithRounds({ id: '2022', name: '2022年度', on: parseDay('2022-12-30') });
    const { sweep, deadlines } = await started(two);
    await sweep('2021-12-31');
    expect(await deadlines()).toEqual([
      'submission 2021-12-30 lapsed',
      'submission 2022-12-30 running',
    ]);
  });

  test('once the only round is over, nothing is asked for', async () => {
    const { deadlines } = await started(linfen, '2026-03-02');
    expect(await deadlines()).toEqual([]);
  });
});

describe('what the notice leaves open is said, never made up', () => {
  test('its day of issue: none is printed, so none is entered, and no fact is too early for it', async () => {
    expect([linfen.issuedOn, linfen.effectiveFrom]).toEqual([undefined, undefined]);
    expect(linfen.source).toContain('未核');
    expect(linfen.rulings.find(({ id }) => id === 'issue-day')).toMatchObject({ default: 'open' });
    const { apply, brand } = await register(linfen);
    await apply(applied('2021-01-04'), '2021-01-04');
    expect((await brand()).application?.filedOn).toBe('2021-01-04');
  });

  test('which counties are plain and which mountain is a ruling, and data of the quotas', () => {
    expect(linfen.rulings.find(({ id }) => id === 'plain-counties')).toMatchObject({
      default: 'seven-plain',
      reason: expect.stringContaining('没有查到正式出处'),
    });
    expect(linfen.quotas.map(({ id }) => id)).toEqual(['plain-counties', 'mountain-counties']);
  });
});
