import { describe, expect, test } from 'vitest';
import { draft, finding, number, report, serve, sign, verify } from '../commands.ts';
import { continued, given, lived, stateOf } from '../given.ts';
import { drafted, entered, numbered, secondRung, served, signed } from '../lives.ts';

const at = '2026-03-02';

describe('an order is drafted', () => {
  test('once the office decides to take the proposed measure', () => {
    given(continued(entered, [at, finding(at)]))
      .when(draft(), { at, as: 'drafter' })
      .thenOnly(
        { type: 'OrderDrafted', stage: 'rectification', drafter: 'drafter', on: at },
        { type: 'DeadlineMet', deadlineId: 'case-1/decision' },
      );
  });

  test('but only once', () =>
    given(lived(...drafted(at)))
      .when(draft(), { at })
      .thenRefused('order.nothing-proposed'));

  test('and binds nobody: no period runs by it, nor by its signature or number', () => {
    const { deadlines } = stateOf(lived(...numbered(at))) ?? {};
    expect(Object.keys(deadlines ?? {})).toEqual(['evaluation-1', 'case-1/service']);
  });
});

describe('four eyes', () => {
  test('the drafter may not sign', () =>
    given(lived(...drafted(at)))
      .when(sign(), { at, as: 'drafter' })
      .thenRefused('order.drafter-signs'));

  test('somebody else may', () =>
    given(lived(...drafted(at)))
      .when(sign(), { at, as: 'lead' })
      .thenOnly({ type: 'OrderSigned', signatory: 'lead', on: at }));

  test('once', () =>
    given(lived(...signed(at)))
      .when(sign(), { at, as: 'other' })
      .thenRefused('order.signed-before'));

  test('and not before there is a draft', () =>
    given(continued(entered, [at, finding(at)]))
      .when(sign(), { at })
      .thenRefused('order.not-drafted'));

  test('the order of the next rung needs a signature of its own', () =>
    given(lived(...secondRung.slice(0, -2)))
      .when(number('五人社责改〔2026〕2号'), { at: '2026-02-25' })
      .thenRefused('order.not-signed'));
});

describe('a document number: 机关代字〔年份〕序号号', () => {
  test('is given once the order is signed, and starts the clock of its service', () =>
    given(lived(...signed(at)))
      .when(number('五人社责改〔2026〕12号'), { at })
      .thenOnly(
        { type: 'OrderNumbered', number: '五人社责改〔2026〕12号' },
        { type: 'DeadlineSet', deadline: expect.objectContaining({ id: 'case-1/service' }) },
      ));

  test.each([
    ['with the year before', '五人社责改〔2025〕12号'],
    ['with the year to come', '五人社责改〔2027〕12号'],
    ['in round brackets', '五人社责改(2026)12号'],
    ['in square brackets', '五人社责改[2026]12号'],
    ['with a padded serial', '五人社责改〔2026〕012号'],
    ['with a zeroth serial', '五人社责改〔2026〕0号'],
    ['without 号', '五人社责改〔2026〕12'],
    ['without the office', '〔2026〕12号'],
    ['with letters for the office', 'WH〔2026〕12号'],
    ['with words after it', '五人社责改〔2026〕12号之一'],
  ])('is refused %s', (_, text) =>
    given(lived(...signed(at)))
      .when(number(text), { at })
      .thenRefused('order.number-format'),
  );

  test('is refused before the signature', () =>
    given(lived(...drafted(at)))
      .when(number('五人社责改〔2026〕1号'), { at })
      .thenRefused('order.not-signed'));

  test('is given only once', () =>
    given(lived(...numbered(at)))
      .when(number('五人社责改〔2026〕2号'), { at })
      .thenRefused('order.numbered-before'));
});

describe('before its service an order', () => {
  test.each([
    ['takes no report', report(at), 'report.no-period'],
    ['is not verified', verify('cured', at), 'verification.no-period'],
  ])('%s', (_, command, code) =>
    given(lived(...numbered(at)))
      .when(command, { at })
      .thenRefused(code),
  );

  test.each([
    ['drafted', drafted(at)],
    ['signed', signed(at)],
  ])('only %s is not served', (_, life) =>
    given(lived(...life))
      .when(serve(at), { at })
      .thenRefused('service.not-numbered'),
  );
});

test('no next rung is drafted before a verification found a failure', () =>
  given(lived(...served(at)))
    .when(draft(), { at: '2026-05-06' })
    .thenRefused('order.nothing-proposed'));
