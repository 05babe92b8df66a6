import { describe, expect, test } from 'vitest';
import { decline, enter, finding, posted, report, verify } from '../commands.ts';
import { stateOf, under } from '../given.ts';
import { interviewed, served } from '../lives.ts';
import { entry, reported, takeUp } from '../sanctions/lives.ts';

/** Orders, reports and verifications under every answer. Served on 2026-01-15: due on 2026-02-24. */
const DUE = '2026-02-24';
const AFTER = '2026-02-25';
const RECTIFICATION = 'case-1/rectification';
const ORDER = served('2026-01-15');

const proposed = (measure: string) => ({ type: 'NextMeasureProposed', measure }) as const;
const closed = (outcome: string) => ({ type: 'CaseClosed', outcome }) as const;

describe('窗口提交以办公结束还是以24时为届满时刻？', () => {
  const late = report(DUE, { afterHours: true });

  test('一律以届满日24时为准 (the default): whoever comes after hours is in time', () => {
    const { given, lived } = under({});
    given(lived(...ORDER))
      .when(late, { at: `${DUE}T18:30:00+08:00` })
      .thenAmong({ type: 'ReportFiled', filedOn: DUE, inTime: true }, { type: 'DeadlineMet' });
  });

  describe('窗口提交以停止办公时间为准，网上提交以24时为准', () => {
    const { given, lived, happenings } = under({ 'filing-cutoff': 'office-hours' });
    const running = lived(...ORDER);

    test('after hours at the window is the next day, which is too late', () => {
      const { events } = given(running).when(late, { at: `${DUE}T18:30:00+08:00` });
      expect(events()).toContainEqual(
        expect.objectContaining({ type: 'ReportFiled', filedOn: AFTER, inTime: false }),
      );
      expect(events().map(({ type }) => type)).not.toContain('DeadlineMet');
    });

    test('so it lapses at midnight all the same', () => {
      const life = [
        ...running,
        ...given(running)
          .when(late, { at: `${DUE}T18:30:00+08:00` })
          .events(),
      ];
      expect(happenings(life, { at: AFTER })).toContainEqual(
        expect.objectContaining({ type: 'DeadlineLapsed', deadlineId: RECTIFICATION }),
      );
    });

    test.each([
      ['at the window before it closed', report(DUE)],
      ['online, at whatever hour', report(DUE, { channel: 'online', afterHours: true })],
      ['by post: the postmark counts', { ...posted(DUE, DUE), afterHours: true }],
      ['at the window after hours, on the day before', report('2026-02-14', { afterHours: true })],
    ])('in time: %s', (_, command) =>
      given(running)
        .when(command, { at: `${DUE}T23:00:00+08:00` })
        .thenAmong({ type: 'ReportFiled', inTime: true }, { type: 'DeadlineMet' }),
    );
  });
});

describe('逾期后才完成整改的，是否仍进入下一步？', () => {
  const cured = (fields = {}) => verify('cured-late', AFTER, fields);

  describe('由县局决定：可以进入，也可以书面说明理由不进入 (the default)', () => {
    const { given, lived, continued } = under({});
    const lapsed = lived(...ORDER);

    test('the county closes the case', () =>
      given(lapsed).when(cured(), { at: AFTER }).thenAmong(closed('cured-late')));

    test('or goes on; and may still decline with its reason', () => {
      given(lapsed)
        .when(cured({ proceed: true }), { at: AFTER })
        .thenAmong(proposed('rectification-after-interview'));
      given(continued(lapsed, [AFTER, cured({ proceed: true })]))
        .when(decline('已整改到位，情节轻微'), { at: AFTER })
        .thenAmong({ type: 'ProceedingDeclined' }, closed('declined'));
    });

    test('only what was mended late leaves that choice', () =>
      given(lapsed)
        .when(verify('not-cured', AFTER, { proceed: true }), { at: AFTER })
        .thenRefused('verification.proceed-only-late'));
  });

  describe('一律进入下一步', () => {
    const { given, lived, continued } = under({ 'late-cure': 'always-next' });
    const lapsed = lived(...ORDER);
    const next = continued(lapsed, [AFTER, cured()]);

    test('whoever mends late faces the next measure', () => {
      given(lapsed)
        .when(cured(), { at: AFTER })
        .thenAmong(proposed('rectification-after-interview'));
      expect(stateOf(next)?.cases['case-1']).toMatchObject({ status: 'open' });
    });

    test('and the county cannot waive it, unless the ground does not stand', () => {
      given(next).when(decline('情节轻微'), { at: AFTER }).thenRefused('decline.late-cure');
      given(next)
        .when({ ...decline('情形认定有误'), unfounded: true }, { at: AFTER })
        .thenAmong({ type: 'ProceedingDeclined', unfounded: true }, closed('declined'));
    });

    test('what was not mended at all leaves the county its discretion', () =>
      given(continued(lapsed, [AFTER, verify('not-cured', AFTER)]))
        .when(decline('不可抗力'), { at: AFTER })
        .thenAmong({ type: 'ProceedingDeclined' }));
  });

  describe('视为已整改，结案', () => {
    const { given, lived } = under({ 'late-cure': 'close' });

    test('the case closes', () =>
      given(lived(...ORDER))
        .when(cured(), { at: AFTER })
        .thenAmong(closed('cured-late')));

    test('the county cannot go on', () =>
      given(lived(...ORDER))
        .when(cured({ proceed: true }), { at: AFTER })
        .thenRefused('verification.late-cure-closes'));
  });
});

describe('期限届满前就认定整改措施不力，能否立即进入下一步？', () => {
  const EARLY = '2026-02-03';
  const weak = (fields = {}) =>
    verify('ineffective', EARLY, { remark: '只换了一处标牌', ...fields });
  const filed = [...ORDER, ['2026-02-02', report('2026-02-02')] as const];

  test('不能：退回报告，期满后再认定 (the default)', () => {
    const { given, lived } = under({});
    given(lived(...filed))
      .when(weak(), { at: EARLY })
      .thenAmong({ type: 'ReportReturned' });
  });

  describe('能，自认定之日起', () => {
    const { given, lived, continued, happenings } = under({ 'ineffective-early': 'at-once' });

    test('the next measure is proposed on that day', () =>
      given(lived(...filed))
        .when(weak(), { at: EARLY })
        .thenAmong(proposed('rectification-after-interview')));

    test('a period that still runs ends with it: it never lapses', () => {
      const running = lived(...ORDER);
      given(running)
        .when(weak(), { at: EARLY })
        .thenAmong(
          { type: 'DeadlineCancelled', deadlineId: RECTIFICATION },
          proposed('rectification-after-interview'),
        );
      const life = continued(running, [EARLY, weak()]);
      expect(
        happenings(life, { at: '2026-06-01' }).filter(
          (e) => 'deadlineId' in e && e.deadlineId === RECTIFICATION,
        ),
      ).toEqual([]);
    });

    test('what is weak about them is written down', () =>
      given(lived(...ORDER))
        .when(weak({ remark: undefined }), { at: EARLY })
        .thenRefused('verification.remark-required'));

    test('who did not mend at all has until the last day', () =>
      given(lived(...ORDER))
        .when(verify('not-cured', EARLY), { at: EARLY })
        .thenRefused('verification.period-running'));

    test('on the second rung it leads to a suspension', () => {
      const early = '2026-03-10';
      given(lived(...interviewed('2026-02-26')))
        .when(verify('ineffective', early, { remark: '措施空泛' }), { at: early })
        .thenAmong(proposed('suspension'));
    });
  });
});

describe('情形成立时，市级是否必须作出决定？', () => {
  const ON = '2026-03-02';
  const life = (at: ReturnType<typeof under>, ground = '15(3)2') =>
    at.lived(entry, ...reported(ON, ground));

  test('“认为确有必要的”才作出，不作出须说明理由 (the default)', () => {
    const free = under({});
    free
      .given(life(free))
      .when(decline('已主动停用标识，确无必要'), { at: ON })
      .thenAmong({ type: 'ProceedingDeclined', measure: 'suspension' }, closed('declined'));
  });

  describe('情形成立即应当作出', () => {
    const bound = under({ 'city-discretion': 'mandatory' });

    test.each([
      ['suspension', '15(3)2'],
      ['removal', '15(4)2'],
    ])('a %s is not declined, whatever the reason', (_, ground) =>
      bound
        .given(life(bound, ground))
        .when(decline('确无必要'), { at: ON })
        .thenRefused('decline.mandatory'),
    );

    test('unless on a second look the ground does not stand', () =>
      bound
        .given(life(bound))
        .when({ ...decline('名单公示有误，已更正'), unfounded: true }, { at: ON })
        .thenAmong({ type: 'ProceedingDeclined', unfounded: true }, closed('declined')));

    test('the county’s rungs keep their discretion', () =>
      bound
        .given(bound.continued(bound.lived(...ORDER), [AFTER, verify('not-cured', AFTER)]))
        .when(decline('不可抗力'), { at: AFTER })
        .thenAmong({ type: 'ProceedingDeclined' }));
  });
});

describe('列入严重违法失信企业名单是否不经整改直接暂停？', () => {
  const ON = '2026-03-02';
  const listed = finding(ON, ['15(3)2']);

  test('直接上报暂停 (the default)', () => {
    const { given, lived } = under({});
    given(lived(entry)).when(listed, { at: ON }).thenAmong(proposed('suspension'));
  });

  test('先责令整改: the way to a suspension is that of every order', () => {
    const { given, lived } = under({ 'blacklist-path': 'ladder' });
    given(lived(entry)).when(listed, { at: ON }).thenAmong(proposed('rectification'));
    given(lived(entry, [ON, listed]))
      .when(takeUp(ON), { at: ON })
      .thenRefused('sanction.not-proposed');
  });
});

describe('第六条7类与附件1的8个选框如何对应？', () => {
  const other = enter('2025-08-20', { category: 'other' });

  test('以第六条7类为准，不收“其他” (the default)', () =>
    under({}).given([]).when(other, { at: '2025-08-20' }).thenRefused('brand.category-unknown'));

  test('以附件1的8个选框为准', () =>
    under({ 'category-boxes': 'annex' })
      .given([])
      .when(other, { at: '2025-08-20' })
      .thenAmong({ type: 'BrandEntered', category: 'other' }));
});
