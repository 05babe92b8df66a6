import { describe, expect, test } from 'vitest';
import { brandDecider } from '../../../shared/register/brand/decider.ts';
import { decline, evaluate, finding, number, paper, verify } from '../commands.ts';
import { contextAt, continued, given, happenings, lived, stateOf, withNotice } from '../given.ts';
import { interviewed } from '../lives.ts';
import { PLAIN_2027 } from '../notice-2027.ts';
import {
  decided,
  draftDecision,
  entry,
  hear,
  legalReview,
  numberDecision,
  provincial,
  publish,
  reply,
  reported,
  review,
  SUSPENSION,
  serveDecision,
  signDecision,
  suspended,
  takeUp,
  voidDecision,
} from './lives.ts';

const ON = '2026-03-02';
const blacklisted = lived(entry, [ON, finding(ON, ['15(3)2'])]);
const before = lived(entry, ...reported(ON));
const heard = lived(entry, ...reported(ON), [ON, hear(ON)]);
const replied = lived(entry, ...reported(ON), [ON, hear(ON)], [ON, reply(ON)]);
const drafted = continued(replied, [ON, draftDecision(), 'drafter']);
const reviewed = continued(drafted, [ON, review(), 'reviewer']);
const ready = continued(reviewed, [ON, legalReview(), 'lawyer']);
const signed = continued(ready, [ON, signDecision(), 'signatory']);
const numbered = lived(entry, ...reported(ON), ...decided(ON));
const served = lived(...SUSPENSION);

const proposed = { type: 'NextMeasureProposed', measure: 'suspension' } as const;

describe('第十五条（三）：两种情形', () => {
  test('1. 被约谈，三个月内未整改: the signed finding of it brings the proposal', () =>
    given(lived(...interviewed('2026-02-26')))
      .when(verify('not-cured', '2026-05-27'), { at: '2026-05-27' })
      .thenAmong(proposed));

  test('2. 被列入严重违法失信企业名单: without any rectification', () => {
    given(lived(entry))
      .when(finding(ON, ['15(3)2']), { at: ON })
      .thenAmong({ type: 'FindingRecorded' }, proposed);
    expect(stateOf(blacklisted)?.cases['case-1']?.orders).toEqual([]);
  });

  test('while 被列入经营异常名录 goes by way of a rectification', () =>
    given(lived(entry))
      .when(finding(ON, ['15(1)5']), { at: ON })
      .thenAmong({ type: 'NextMeasureProposed', measure: 'rectification' }));

  test('a proposal suspends nothing', () => expect(stateOf(blacklisted)?.standing).toBe('listed'));
});

describe('the route is on record', () => {
  test('the county reports to the city', () =>
    expect(stateOf(signed)?.decisions['decision-1']?.route).toBe('county-report'));

  test('the city takes it up of its own accord, with its reasons on file', () => {
    const own = continued(blacklisted, [ON, takeUp(ON, { route: 'own-accord' })]);
    expect(stateOf(own)?.cases['case-1']?.sanction).toMatchObject({
      route: 'own-accord',
      document: paper('上报函'),
    });
  });

  test.each([
    ['own-accord', 'sanction.not-by-county'],
    ['county-report', undefined],
  ])('the county takes it up: %s', (route, code) => {
    const context = { ...contextAt({ at: ON }), office: '530102' };
    const decision = brandDecider.decide(takeUp(ON, { route }), stateOf(blacklisted), context);
    expect((decision as { code?: string }).code).toBe(code);
  });

  test('once it is reported the county cannot drop it any more', () => {
    const context = { ...contextAt({ at: ON }), office: '530102' };
    expect(brandDecider.decide(decline('情节轻微'), stateOf(before), context)).toMatchObject({
      code: 'decline.reported',
    });
  });

  test('the province decides: number, day and file come in, and it takes effect by its service', () => {
    const whole = continued(blacklisted, ['2026-03-05', provincial('2026-03-03', '2026-03-05')]);
    expect(stateOf(whole)?.decisions['decision-1']).toMatchObject({
      route: 'province',
      number: '示例省人社暂停〔2026〕3号',
      signedOn: '2026-03-03',
      service: { on: '2026-03-05' },
    });
    given(whole).thenAdvanced('2026-03-06', { type: 'SuspensionStarted' });
  });

  test.each([
    ['nothing is proposed', lived(entry), 'case.unknown'],
    ['it is served before it was signed', blacklisted, 'service.before-signing'],
  ])('the province cannot decide where %s', (_, life, code) =>
    given(life)
      .when(provincial('2026-03-03', '2026-03-02'), { at: '2026-03-05' })
      .thenRefused(code),
  );

  test('nothing is heard or drafted before it is reported', () => {
    given(blacklisted).when(hear(ON), { at: ON }).thenRefused('sanction.not-taken-up');
    given(blacklisted).when(draftDecision(), { at: ON }).thenRefused('sanction.not-taken-up');
  });

  test('it is reported once', () =>
    given(before).when(takeUp(ON), { at: ON }).thenRefused('sanction.taken-up-before'));
});

describe('告知书 and 陈述申辩', () => {
  test('no decision without the hearing notice', () =>
    given(before).when(draftDecision(), { at: ON }).thenRefused('decision.hearing-required'));

  test('the holder has five working days, the day of service not counted', () =>
    expect(stateOf(heard)?.deadlines['case-1/reply']?.reckoning).toMatchObject({
      from: '2026-03-02',
      dueOn: '2026-03-09',
    }));

  test('on the fifth nothing is decided yet; on the day after it is', () => {
    given(heard)
      .when(draftDecision(), { at: '2026-03-09' })
      .thenRefused('decision.reply-period-running');
    given(heard)
      .when(draftDecision(), { at: '2026-03-10' })
      .thenAmong({ type: 'DecisionDrafted', measure: 'suspension' });
  });

  test('or as soon as the reply is there', () =>
    given(replied).when(draftDecision(), { at: ON }).thenAmong({ type: 'DecisionDrafted' }));

  test('a period that ends on a provisional day is not over until the calendar is imported', () => {
    const late = lived(entry, ...reported('2026-12-25'), ['2026-12-25', hear('2026-12-25')]);
    given(late)
      .when(draftDecision(), { at: '2027-01-11' })
      .thenRefused('decision.reply-period-running');
    const calendars = withNotice(PLAIN_2027);
    const past = [...late, ...happenings(late, { at: '2027-01-11' })];
    const again = [
      ...past,
      ...given(past).when({ type: 'recompute' }, { at: '2027-01-11', calendars }).events(),
    ];
    given(again)
      .when(draftDecision(), { at: '2027-01-11', calendars })
      .thenAmong({ type: 'DecisionDrafted' });
  });

  test('the holder itself answers as of today; the office vouches for an earlier day', () => {
    const late = { at: '2026-03-04' };
    given(heard)
      .when(reply('2026-03-03'), { ...late, byHolder: true })
      .thenRefused('hearing.holder-today-only');
    given(heard).when(reply('2026-03-03'), late).thenAmong({ type: 'ReplyRecorded' });
  });

  test('is asked for once, and answered once', () => {
    given(heard).when(hear(ON), { at: ON }).thenRefused('hearing.served-before');
    given(replied).when(reply(ON), { at: ON }).thenRefused('hearing.replied-before');
    given(before).when(reply(ON), { at: ON }).thenRefused('hearing.not-served');
  });
});

describe('draft, review, legal review, signature, number', () => {
  test('the draft says which suspension it would be', () =>
    expect(stateOf(drafted)?.decisions['decision-1']?.wouldBe).toEqual({ counted: 1, all: 1 }));

  test.each([
    ['review', drafted, review()],
    ['legally review', reviewed, legalReview()],
  ])('who drafted it may not %s it', (_, life, command) =>
    given(life).when(command, { at: ON, as: 'drafter' }).thenRefused('decision.drafter-reviews'),
  );

  test('who drafted it may not sign it', () =>
    given(ready)
      .when(signDecision(), { at: ON, as: 'drafter' })
      .thenRefused('decision.drafter-signs'));

  test.each([
    ['legal review before review', drafted, legalReview(), 'decision.not-reviewed'],
    ['signature before legal review', reviewed, signDecision(), 'decision.not-legally-reviewed'],
    [
      'a number before the signature',
      ready,
      numberDecision('示例人社暂停〔2026〕1号'),
      'decision.not-signed',
    ],
    ['service before the number', signed, serveDecision(ON), 'decision.not-numbered'],
    ['publication before service', numbered, publish(ON), 'decision.not-served'],
    ['a second review', reviewed, review(), 'decision.reviewed-before'],
    ['a second legal review', ready, legalReview(), 'decision.legally-reviewed-before'],
    ['a second signature', signed, signDecision(), 'decision.signed-before'],
    [
      'a second number',
      numbered,
      numberDecision('示例人社暂停〔2026〕9号'),
      'decision.numbered-before',
    ],
    [
      'a number of another year',
      signed,
      numberDecision('示例人社暂停〔2025〕1号'),
      'order.number-format',
    ],
    ['a second service', served, serveDecision(ON), 'decision.served-before'],
    ['a second draft', drafted, draftDecision(), 'decision.drafted-before'],
    ['a draft once it is signed', signed, draftDecision(), 'decision.nothing-proposed'],
    ['service before signing', numbered, serveDecision('2026-03-01'), 'service.before-signing'],
    ['an unknown decision', numbered, serveDecision(ON, 'decision-7'), 'decision.unknown'],
    ['what every object has', numbered, serveDecision(ON, 'constructor'), 'decision.unknown'],
  ])('refused: %s', (_, life, command, code) =>
    given(life).when(command, { at: ON, as: 'somebody' }).thenRefused(code),
  );
});

describe('a year from service (status period: no roll-over)', () => {
  test('the first day is the day after service; the last the corresponding day, a Tuesday', () =>
    expect(stateOf(served)?.deadlines['decision-1/term']?.reckoning).toMatchObject({
      from: '2026-03-02',
      dueOn: '2027-03-02',
      certainty: 'announced',
    }));

  test('on the day of service the mark may still be used; at 00:00 of the next it is suspended', () => {
    expect(stateOf(served)?.standing).toBe('listed');
    given(served).thenAdvanced('2026-03-02T23:59:00+08:00');
    given(served).thenAdvanced('2026-03-03T00:00:00+08:00', { type: 'SuspensionStarted' });
    expect(stateOf(suspended)?.standing).toBe('suspended');
  });

  test('a last day on a Saturday stays', () => {
    const life = lived(entry, ...reported('2026-11-20'), ...decided('2026-11-20'), [
      '2026-11-20',
      serveDecision('2026-11-20'),
    ]);
    expect(stateOf(life)?.deadlines['decision-1/term']?.reckoning.dueOn).toBe('2027-11-20');
  });

  test('by announcement it takes effect when the thirty days have run, and not before', () => {
    const fields = { method: 'announcement', reason: '下落不明' };
    given(numbered)
      .when(serveDecision(ON, 'decision-1', fields), { at: ON })
      .thenRefused('service.not-effective-yet');
    given(numbered)
      .when(serveDecision(ON, 'decision-1', fields), { at: '2026-04-01' })
      .thenAmong({ type: 'DecisionServed' });
  });

  describe('with a printed first day', () => {
    const printed = lived(
      entry,
      ...reported(ON),
      [ON, hear(ON)],
      [ON, reply(ON)],
      [ON, draftDecision({ printedFrom: '2026-04-01' }), 'drafter'],
      [ON, review(), 'reviewer'],
      [ON, legalReview(), 'lawyer'],
      [ON, signDecision(), 'signatory'],
      [ON, numberDecision('示例人社暂停〔2026〕1号')],
    );
    test('served before it, the term runs as printed', () => {
      const life = continued(
        printed,
        ['2026-03-20', serveDecision('2026-03-20')],
        ['2026-03-20', publish('2026-03-20')],
      );
      expect(stateOf(life)?.deadlines['decision-1/term']?.reckoning).toMatchObject({
        from: '2026-03-31',
        dueOn: '2027-03-31',
      });
      given(life).thenAdvanced('2026-03-31');
      given(life).thenAdvanced('2026-04-01', { type: 'SuspensionStarted' });
    });

    test.each(['2026-04-01', '2026-04-02'])('service on %s misses it, and is refused', (on) =>
      given(printed)
        .when(serveDecision(on), { at: on })
        .thenRefused('service.misses-printed-start'),
    );
  });
});

describe('given up before service', () => {
  test('with a reason; the measure is proposed again, and the number stays used', () => {
    const again = continued(numbered, [ON, voidDecision()]);
    expect(stateOf(again)?.cases['case-1']?.proposed).toBe('suspension');
    given(again)
      .when(draftDecision(), { at: ON })
      .thenAmong({ type: 'DecisionDrafted', decisionId: 'decision-2' });
    const [numbering] = numbered.filter(({ type }) => type === 'DecisionNumbered');
    expect(numbering && brandDecider.uniqueKeys(numbering, stateOf(again) as never)).toEqual({
      take: ['number:530100:示例人社暂停〔2026〕1号'],
      release: [],
    });
  });

  test.each([
    [
      'without a reason',
      numbered,
      voidDecision('decision-1', { reason: undefined }),
      'decision.reason-required',
    ],
    ['after service', served, voidDecision(), 'decision.served-before'],
    ['twice', continued(numbered, [ON, voidDecision()]), voidDecision(), 'decision.voided'],
  ])('refused: %s', (_, life, command, code) =>
    given(life).when(command, { at: ON }).thenRefused(code),
  );
});

describe('while it lasts', () => {
  test('publication follows service', () => {
    given(served).when(publish('2026-03-01'), { at: ON }).thenRefused('publication.before-service');
    const public_ = continued(served, [ON, publish(ON)]);
    given(public_).when(publish(ON), { at: ON }).thenRefused('publication.published-before');
  });

  test('第十五条（一）3: misuse of the mark opens a case of its own', () =>
    given(suspended)
      .when(finding('2026-04-01', ['15(1)3']), { at: '2026-04-01' })
      .thenAmong(
        { type: 'FindingRecorded', caseId: 'case-2' },
        { type: 'NextMeasureProposed', caseId: 'case-2', measure: 'rectification' },
      ));

  test('the evaluation takes place all the same', () => {
    const life = continued(suspended, ['2026-09-01', evaluate('2026-09-01')]);
    expect(stateOf(life)).toMatchObject({ standing: 'suspended', evaluation: { count: 1 } });
  });

  test('what was decided cannot be declined any more', () =>
    given(suspended)
      .when(decline('已整改'), { at: '2026-04-01' })
      .thenRefused('decline.nothing-proposed'));

  test('and a service on the closed case is refused afterwards', () => {
    const over = [...served, ...happenings(served, { at: '2027-03-03' })];
    given(over)
      .when(
        {
          ...number('五人社责改〔2027〕1号'),
          type: 'serve-order',
          method: 'direct',
          on: '2027-03-03',
        },
        { at: '2027-03-03' },
      )
      .thenRefused('case.closed');
  });
});
