import { describe, expect, test } from 'vitest';
import { memoryLedger, registerOn } from '../../application/register.ts';
import { callInterview, finding } from '../commands.ts';
import { continued, given, lived, type Step, stateOf } from '../given.ts';
import { secondRung } from '../lives.ts';
import {
  entry,
  hear,
  numberDecision,
  numberHearing,
  reported,
  SUSPENSION,
  takeUp,
} from './lives.ts';

/** 发文字号 of what goes out beside orders and decisions: 约谈通知书, 上报函, 告知书. */

const ON = '2026-03-02';
const NUMBER = '示例人社告〔2026〕1号';
const before = lived(entry, ...reported(ON));

describe('告知书', () => {
  test('is numbered once, before it is served', () => {
    const numbered = continued(before, [ON, numberHearing(NUMBER)]);
    expect(stateOf(numbered)?.cases['case-1']?.sanction?.hearingNumber).toBe(NUMBER);
    given(numbered)
      .when(numberHearing('示例人社告〔2026〕2号'), { at: ON })
      .thenRefused('hearing.numbered-before');
    given(continued(numbered, [ON, hear(ON)]))
      .when(numberHearing(NUMBER), { at: ON })
      .thenRefused('hearing.served-before');
  });

  test.each([
    ['of another year', before, numberHearing('示例人社告〔2025〕1号'), 'order.number-format'],
    [
      'before the matter is taken up',
      lived(entry, [ON, finding(ON, ['15(3)2'])]),
      numberHearing(NUMBER),
      'sanction.not-taken-up',
    ],
  ])('is refused a number %s', (_, life, command, code) =>
    given(life).when(command, { at: ON }).thenRefused(code),
  );

  test('a renewal’s has its own: that of the first has been used', () =>
    expect(
      stateOf(
        lived(...SUSPENSION.slice(0, 3), [ON, numberHearing(NUMBER)], ...SUSPENSION.slice(3), [
          '2026-03-04',
          { type: 'recompute' },
        ]),
      )?.cases['case-1']?.sanction?.hearingNumber,
    ).toBeUndefined());
});

test('上报函 may carry its number; what the city takes up of its own accord has no letter', () => {
  const found = lived(entry, [ON, finding(ON, ['15(3)2'])]);
  given(found)
    .when(takeUp(ON, { number: '五人社报〔2026〕1号' }), { at: ON })
    .thenAmong({ type: 'SanctionTakenUp', number: '五人社报〔2026〕1号' });
  given(found)
    .when(takeUp(ON, { route: 'own-accord', number: '五人社报〔2026〕1号' }), { at: ON })
    .thenRefused('sanction.number-without-letter');
  given(found)
    .when(takeUp(ON, { number: '第一号' }), { at: ON })
    .thenRefused('order.number-format');
});

test('约谈通知书 may carry its number', () => {
  const call = (number: string) => callInterview('2026-03-03T09:30:00+08:00', { number });
  given(lived(...secondRung))
    .when(call('五人社约〔2026〕1号'), { at: '2026-02-26' })
    .thenOnly({ type: 'InterviewCalled', number: '五人社约〔2026〕1号' });
  given(lived(...secondRung))
    .when(call('五人社约2026-1'), { at: '2026-02-26' })
    .thenRefused('order.number-format');
});

describe('a number that its office has used this year', () => {
  const SAME = '示例人社〔2026〕1号';
  const play = async (...steps: readonly Step[]) => {
    const { execute } = await registerOn(memoryLedger());
    for (const [at, command, as] of steps) await execute(at, command, as ? { as } : {});
  };
  const taken = expect.objectContaining({ code: 'number.used-before' });

  test('by an order of the county is refused to its 约谈通知书', async () => {
    const used = '五人社责改〔2026〕1号';
    const again = callInterview('2026-03-03T09:30:00+08:00', { number: used });
    await expect(play(...secondRung, ['2026-02-26', again])).rejects.toEqual(taken);
  });

  test('by a 告知书 of the city is refused to its decision', async () => {
    const steps = SUSPENSION.filter(([, { type }]) => type !== 'number-decision');
    const serving = steps.findIndex(([, { type }]) => type === 'serve-hearing-notice');
    const signing = steps.findIndex(([, { type }]) => type === 'serve-decision');
    const life: Step[] = [
      ...steps.slice(0, serving),
      [ON, numberHearing(SAME)],
      ...steps.slice(serving, signing),
    ];
    await expect(play(...life, [ON, numberDecision(SAME)])).rejects.toEqual(taken);
  });
});
