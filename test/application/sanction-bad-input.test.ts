import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../shared/ledger/port.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import {
  type Command,
  enter,
  finding,
  paper,
  resumeClock,
  serve,
  stopClock,
} from '../register/commands.ts';
import { momentOf, type Step } from '../register/given.ts';
import { served as ordered } from '../register/lives.ts';
import {
  check,
  decided,
  draftDecision,
  entry,
  legalReview,
  provincial,
  reported,
  review,
  SUSPENSION,
  sanctioned,
  serveDecision,
  setAside,
  signDecision,
  transfer,
} from '../register/sanctions/lives.ts';
import { actorFor, memoryLedger, registerOn } from './register.ts';

let ledger: Ledger;
let register: Awaited<ReturnType<typeof registerOn>>;

const ON = '2026-03-02';
const [hearing, replied, drafted] = decided(ON) as [Step, Step, Step];
const reviewed: Step[] = [
  [ON, review(), 'reviewer'],
  [ON, legalReview(), 'lawyer'],
];

/** Brands at the points of their lives at which something goes wrong. */
const LIVES: Readonly<Record<string, readonly Step[]>> = {
  listed: [entry],
  reported: [entry, ...reported(ON)],
  ready: [entry, ...reported(ON), hearing, replied, drafted, ...reviewed],
  suspended: SUSPENSION,
  removed: [entry, ...sanctioned(ON, 1, '15(4)2')],
  ordered: ordered('2026-03-04'),
  stopped: [...ordered('2026-03-04'), ['2026-03-06', stopClock('2026-03-06')]],
  closed: [
    ...ordered('2026-03-04'),
    ['2026-03-05', { type: 'withdraw-order', caseId: 'case-1', by: 'office', document: paper() }],
  ],
};

beforeAll(async () => {
  ledger = memoryLedger();
  register = await registerOn(ledger);
  for (const [n, [id, steps]] of Object.entries(LIVES).entries()) {
    const own = steps.map(
      ([at, command, as]): Step => [
        at,
        command.type === 'enter-brand'
          ? { ...command, id, holder: { id: `holder-of-${id}`, name: '示例公司' } }
          : 'number' in command
            ? { ...command, number: `示例人社〔2026〕${n + 1}号` }
            : command,
        as,
      ],
    );
    await register.live(own, `brand:${id}`);
  }
});

/** What is wrong, with which brand, on which day, and the code that says so. */
const REFUSED: readonly [
  what: string,
  stream: StreamId,
  at: string,
  command: Command,
  code: string,
  as?: string,
][] = [
  [
    'a renewal after the term ended',
    'brand:suspended',
    '2027-03-03',
    draftDecision({ renewal: true }),
    'case.closed',
  ],
  [
    'a renewal without the county’s check',
    'brand:suspended',
    '2027-03-01',
    draftDecision({ renewal: true }),
    'renewal.check-required',
  ],
  [
    'a renewal of a term that has not begun',
    'brand:suspended',
    ON,
    draftDecision({ renewal: true }),
    'renewal.no-term',
  ],
  [
    'a decision of the province on nothing that was proposed',
    'brand:suspended',
    '2026-04-01',
    provincial('2026-03-31', '2026-04-01'),
    'sanction.not-proposed',
  ],
  [
    'a transfer to whoever holds the brand already',
    'brand:listed',
    ON,
    transfer(ON, 'holder-of-listed'),
    'transfer.same-holder',
  ],
  [
    'a suspension without its hearing',
    'brand:reported',
    ON,
    draftDecision(),
    'decision.hearing-required',
  ],
  [
    'a decision signed by its drafter',
    'brand:ready',
    ON,
    signDecision(),
    'decision.drafter-signs',
    'drafter',
  ],
  [
    'a second removal',
    'brand:removed',
    '2026-04-01',
    finding('2026-04-01', ['15(4)1']),
    'brand.left',
  ],
  [
    'a ban lifted before its day',
    'brand:removed',
    '2031-03-02',
    enter('2031-03-02', { id: 'removed' }),
    'brand.banned',
  ],
  [
    'a finding without evidence',
    'brand:listed',
    ON,
    finding(ON, ['15(3)2'], { evidence: [] }),
    'finding.evidence-required',
  ],
  [
    'a finding about a party without evidence',
    'party:holder-of-listed',
    ON,
    {
      ...finding(ON, ['15(3)2'], { evidence: [] }),
      type: 'record-party-finding',
      id: 'holder-of-listed',
    },
    'finding.evidence-required',
  ],
  [
    'a finding about nobody',
    'party:nobody',
    ON,
    { ...finding(ON, ['15(3)2']), type: 'record-party-finding', id: 'nobody' },
    'party.unknown',
  ],
  [
    'a set-aside without a document',
    'brand:suspended',
    '2026-04-01',
    setAside('2026-04-01', 'decision-1', { document: undefined }),
    'set-aside.document-required',
  ],
  ['a transfer to an unknown party', 'brand:listed', ON, transfer(ON, 'nobody'), 'party.unknown'],
  [
    'a clock stopped in a closed case',
    'brand:closed',
    '2026-03-06',
    stopClock('2026-03-06'),
    'case.closed',
  ],
  [
    'a clock stopped without a ground',
    'brand:ordered',
    '2026-03-06',
    stopClock('2026-03-06', { ground: undefined }),
    'clock.ground-required',
  ],
  [
    'a clock stopped without a document',
    'brand:ordered',
    '2026-03-06',
    stopClock('2026-03-06', { document: undefined }),
    'clock.document-required',
  ],
  [
    'a clock resumed that runs',
    'brand:ordered',
    '2026-03-06',
    resumeClock('2026-03-06'),
    'clock.not-stopped',
  ],
  [
    'a clock stopped twice',
    'brand:stopped',
    '2026-03-07',
    stopClock('2026-03-07'),
    'clock.stopped-before',
  ],
  [
    'a clock resumed before it was stopped',
    'brand:stopped',
    '2026-03-07',
    resumeClock('2026-03-05'),
    'clock.resumed-before-stop',
  ],
  ['a service on a closed case', 'brand:closed', '2026-03-06', serve('2026-03-06'), 'case.closed'],
  [
    'a service of a decision that does not exist',
    'brand:closed',
    '2026-03-06',
    serveDecision('2026-03-06'),
    'decision.unknown',
  ],
  [
    'a check of the measures after the term',
    'brand:suspended',
    '2027-03-03',
    check('2027-03-03'),
    'check.no-term',
  ],
];

const content = async () => (await ledger.heads()).items;

describe('bad input about sanctions is refused with a requirement, and nothing is written', () => {
  test.each(REFUSED)('%s', async (what, stream, at, command, code, as) => {
    const before = await content();
    const error = await register.executor
      .execute(stream, command, {
        commandId: what,
        actor: actorFor(command, as),
        now: momentOf(at),
      })
      .catch((e: unknown) => e);
    expect(error).toMatchObject({
      name: 'Refusal',
      code,
      requirement: expect.stringMatching(/\p{Script=Han}/u),
    });
    expect(await content()).toEqual(before);
    expect(await ledger.outcome(what)).toBeUndefined();
  });
});
