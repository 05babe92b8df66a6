import { describe, expect, test } from 'vitest';
import { consent, serve } from '../commands.ts';
import type { Expected } from '../given.ts';
import { continued, given, lived } from '../given.ts';
import { numbered, served, signed } from '../lives.ts';

const signedOn = '2026-03-02';
const life = lived(...numbered(signedOn));

const period = (from: string, dueOn: string): Expected => ({
  type: 'DeadlineSet',
  deadline: expect.objectContaining({
    id: 'case-1/rectification',
    reckoning: expect.objectContaining({ from, dueOn }),
  }),
});

const METHODS = [
  ['direct', '签收当日（民诉法87、88）', {}],
  ['left', '留置当日（民诉法89）', {}],
  ['post', '回执注明的收件日（民诉法91）', {}],
] as const;

describe('参照民事诉讼法第七章送达：the period runs from service', () => {
  test.each(METHODS)('%s: %s', (method) => {
    given(life)
      .when(serve('2026-03-03', { method }), { at: '2026-03-05' })
      .thenOnly(
        {
          type: 'OrderServed',
          service: expect.objectContaining({ method, on: '2026-03-03', effectiveOn: '2026-03-03' }),
        },
        { type: 'DeadlineMet', deadlineId: 'case-1/service' },
        period('2026-03-03', '2026-04-03'),
      );
  });

  test('electronic: 到达受送达人特定系统之日, with the consent on file (民诉法90)', () => {
    given(continued(life, ['2026-03-02', consent('2026-03-02')]))
      .when(serve('2026-03-03', { method: 'electronic' }), { at: '2026-03-05' })
      .thenAmong(period('2026-03-03', '2026-04-03'));
  });

  test('announcement: thirty days after the last publication, the day itself not counted (民诉法95)', () => {
    given(life)
      .when(serve('2026-03-03', { method: 'announcement', reason: '多次上门无人，邮件退回' }), {
        at: '2026-03-05',
      })
      .thenAmong(
        {
          type: 'OrderServed',
          service: expect.objectContaining({
            on: '2026-03-03',
            effectiveOn: '2026-04-02',
            reason: '多次上门无人，邮件退回',
          }),
        },
        // 05-02 is a holiday: over on the 6th, a Wednesday.
        period('2026-04-02', '2026-05-06'),
      );
  });

  test('announcement: the thirty days do not roll over', () => {
    // 2026-03-05 and thirty days is 2026-04-04, 清明节.
    given(life)
      .when(serve('2026-03-05', { method: 'announcement', reason: '下落不明' }), {
        at: '2026-03-05',
      })
      .thenAmong({
        type: 'OrderServed',
        service: expect.objectContaining({ effectiveOn: '2026-04-04' }),
      });
  });
});

describe('service is refused', () => {
  test.each([
    ['without proof', serve('2026-03-03', { proof: undefined }), 'service.proof-required'],
    ['on a day to come', serve('2026-03-06'), 'fact.in-future'],
    ['on a day before the order was signed', serve('2026-03-01'), 'service.before-signing'],
    [
      'electronically without consent',
      serve('2026-03-03', { method: 'electronic' }),
      'service.consent-required',
    ],
    [
      'by announcement without saying why',
      serve('2026-03-03', { method: 'announcement' }),
      'service.reason-required',
    ],
    [
      'by a method that the law does not know',
      serve('2026-03-03', { method: 'fax' }),
      'command.invalid',
    ],
    ['on a day that does not exist', serve('2026-02-30'), 'command.invalid'],
  ])('%s', (_, command, code) => given(life).when(command, { at: '2026-03-05' }).thenRefused(code));

  test('electronically before the consent', () =>
    given(continued(life, ['2026-03-04', consent('2026-03-04')]))
      .when(serve('2026-03-03', { method: 'electronic' }), { at: '2026-03-05' })
      .thenRefused('service.consent-required'));

  test('before the order has a number', () =>
    given(lived(...signed(signedOn)))
      .when(serve('2026-03-03'), { at: '2026-03-05' })
      .thenRefused('service.not-numbered'));

  test('a second time', () =>
    given(lived(...served(signedOn)))
      .when(serve('2026-03-03'), { at: '2026-03-05' })
      .thenRefused('service.recorded-before'));
});

describe('consent to electronic service', () => {
  test('given online, it is of that day', () =>
    given(life)
      .when(consent('2026-03-03'), { at: '2026-03-05', byHolder: true })
      .thenRefused('consent.holder-today-only'));

  test('is a fact with a document', () =>
    given(life)
      .when(consent('2026-03-03'), { at: '2026-03-05' })
      .thenOnly({ type: 'ElectronicServiceConsented', on: '2026-03-03' }));

  test.each([
    ['of a day to come', consent('2026-03-06'), 'fact.in-future'],
    ['without a document', { ...consent('2026-03-03'), document: undefined }, 'command.invalid'],
  ])('is refused %s', (_, command, code) =>
    given(life).when(command, { at: '2026-03-05' }).thenRefused(code),
  );
});

describe('第十五条（一）：一个月内, reckoned as the law counts', () => {
  test.each([
    ['2026-01-14', '2026-02-14', '到期日为调休上班的周六，不顺延'],
    ['2026-01-15', '2026-02-24', '2月15日起春节放假至23日，顺延至节后首日（民法典203）'],
    ['2026-01-30', '2026-02-28', '2月没有对应日，以月末日为届满日；该周六上班（民法典202）'],
    ['2026-08-20', '2026-09-20', '到期日为调休上班的周日，不顺延'],
    ['2026-09-01', '2026-10-08', '国庆放假至7日，顺延'],
    ['2026-10-21', '2026-11-23', '到期日为周六，顺延至周一'],
    ['2025-08-29', '2025-09-29', '对应日为工作日'],
    ['2025-09-04', '2025-10-09', '国庆中秋合并放假至8日，顺延'],
  ])('served on %s, due on %s: %s', (on, dueOn) => {
    given(lived(...numbered(on)))
      .when(serve(on), { at: on })
      .thenAmong(period(on, dueOn));
  });

  test('a day that depends on the notice of the next year is provisional', () => {
    const events = given(lived(...numbered('2026-12-01')))
      .when(serve('2026-12-01'), { at: '2026-12-01' })
      .events();
    expect(events.at(-1)).toMatchObject({
      deadline: { reckoning: { nominalOn: '2027-01-01', certainty: 'provisional' } },
    });
  });

  test('a period in the year before 20 December is announced', () => {
    const events = given(lived(...numbered('2026-11-18')))
      .when(serve('2026-11-18'), { at: '2026-11-18' })
      .events();
    expect(events.at(-1)).toMatchObject({
      deadline: { reckoning: { dueOn: '2026-12-18', certainty: 'announced' } },
    });
  });
});
