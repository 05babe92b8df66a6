import {
  type Command,
  draft,
  enter,
  finding,
  holdInterview,
  number,
  serve,
  sign,
  verify,
} from './commands.ts';
import { lived, type Step } from './given.ts';

/** The lives that many tests begin with. Everything of an order happens on one day. */

const orderNumber = (on: string, n: number) => number(`五人社责改〔${on.slice(0, 4)}〕${n}号`);

export const drafted = (on: string): Step[] => [
  ['2025-08-20', enter()],
  [on, finding(on)],
  [on, draft(), 'drafter'],
];

export const signed = (on: string): Step[] => [...drafted(on), [on, sign(), 'lead']];

export const numbered = (on: string): Step[] => [...signed(on), [on, orderNumber(on, 1)]];

/** The one-month order, served. */
export const served = (on: string, service: Command = serve(on)): Step[] => [
  ...numbered(on),
  [on, service],
];

/**
 * Served on 2026-01-14, so due on 2026-02-14, a Saturday worked; found not mended on the 25th,
 * when the order of the second rung is drafted, signed and numbered.
 */
export const secondRung: Step[] = [
  ...served('2026-01-14'),
  ['2026-02-25', verify('not-cured', '2026-02-25')],
  ['2026-02-25', draft(), 'drafter'],
  ['2026-02-25', sign(), 'lead'],
  ['2026-02-25', orderNumber('2026-02-25', 2)],
];

/** The three-month order, served and talked over on one day. */
export const interviewed = (on: string): Step[] => [
  ...secondRung,
  [on, serve(on)],
  [on, holdInterview(on)],
];

export const entered = lived(['2025-08-20', enter()]);

/** So many cases side by side, all their orders served on one day. */
export const manyServed = (count: number, on: string): Step[] => [
  ['2025-08-20', enter()],
  ...Array.from({ length: count }, (_, i): Step[] => {
    const caseId = `case-${i + 1}`;
    return [
      [on, finding(on)],
      [on, draft(caseId), 'drafter'],
      [on, sign(caseId), 'lead'],
      [on, number(`五人社责改〔${on.slice(0, 4)}〕${i + 1}号`, caseId)],
      [on, serve(on, { caseId })],
    ];
  }).flat(),
];
