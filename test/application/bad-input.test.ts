import { beforeAll, describe, expect, test } from 'vitest';
import { parseMoment } from '../../shared/calendar/moment.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import { ruleOf, schemeById } from '../../shared/schemes/catalogue.ts';
import type { Command } from '../register/commands.ts';
import { enter, finding, number, paper, report, serve } from '../register/commands.ts';
import { momentOf, scheme } from '../register/given.ts';
import { drafted, numbered, signed } from '../register/lives.ts';
import { actorFor, memoryLedger, registerOn } from './register.ts';

type Register = Awaited<ReturnType<typeof registerOn>>;

let ledger: Ledger;
let register: Register;

/** Everything that the ledger holds, by way of its heads: versions, hashes and look-ups. */
const content = async () => (await ledger.heads()).items;

const at = '2026-03-04';

/** Brands at several points of the way: drafted, signed, numbered. */
beforeAll(async () => {
  ledger = memoryLedger();
  register = await registerOn(ledger);
  const lives = { drafted: drafted(at), signed: signed(at), numbered: numbered(at) };
  for (const [id, steps] of Object.entries(lives))
    await register.live(
      steps.map(([day, command, as]) => [
        day,
        command.type === 'enter-brand' ? { ...command, id } : command,
        as,
      ]),
      `brand:${id}`,
    );
});

const CALENDAR: StreamId = 'calendar:national';
const notice = (fields: object): Command => ({
  type: 'import-calendar',
  notice: { year: 2027, off: ['2027-01-01/2027-01-03'], work: [], ...fields },
});

/** What is wrong, on which stream, and the code that says so. */
const REFUSED: readonly [what: string, stream: StreamId, command: Command, code: string][] = [
  [
    'an unknown scheme',
    'brand:new',
    enter('2025-09-30', { scheme: 'kunming-2035' }),
    'scheme.not-served',
  ],
  ['an unknown county', 'brand:new', enter('2025-09-30', { county: '临汾' }), 'county.unknown'],
  ['a brand that never entered', 'brand:new', report(at), 'brand.unknown'],
  ['an unknown kind of stream', 'planet:mars' as StreamId, report(at), 'stream.unknown-kind'],
  ['a day that does not exist', 'brand:drafted', finding('2026-02-30'), 'command.invalid'],
  [
    'a day before the scheme took effect',
    'brand:drafted',
    finding('2025-07-31'),
    'fact.before-effect',
  ],
  ['a fact of a day to come', 'brand:drafted', finding('2026-03-05'), 'fact.in-future'],
  [
    'service without proof',
    'brand:numbered',
    serve(at, { proof: undefined }),
    'service.proof-required',
  ],
  [
    'electronic service without consent on file',
    'brand:numbered',
    serve(at, { method: 'electronic' }),
    'service.consent-required',
  ],
  ['a number used before', 'brand:signed', number('五人社责改〔2026〕1号'), 'number.used-before'],
  [
    'a notice for a year already held',
    CALENDAR,
    notice({ year: 2026 }),
    'calendar.version-not-higher',
  ],
  [
    'a notice that makes up on a weekday',
    CALENDAR,
    notice({ work: ['2027-03-01'] }),
    'calendar.make-up-not-weekend',
  ],
  [
    'a notice with a day both off and worked',
    CALENDAR,
    notice({ work: ['2027-01-02'] }),
    'calendar.off-and-make-up',
  ],
  [
    'a notice that does not parse',
    CALENDAR,
    notice({ off: 'all of it' }),
    'calendar.notice-format',
  ],
];

async function refused(stream: StreamId, command: Command, actor = actorFor(command)) {
  const before = await content();
  const role =
    command.type === 'import-calendar' ? ({ ...actor, role: 'city-officer' } as const) : actor;
  const meta = {
    commandId: `bad ${stream} ${JSON.stringify(command)}`,
    actor: role,
    now: momentOf(at),
  };
  const error = await register.executor.execute(stream, command, meta).catch((e: unknown) => e);
  expect(await content()).toEqual(before);
  expect(await ledger.outcome(meta.commandId)).toBeUndefined();
  return error;
}

describe('bad input is refused with a code and a requirement, and nothing is written', () => {
  test.each(REFUSED)('%s', async (_, stream, command, code) => {
    expect(await refused(stream, command)).toMatchObject({
      name: 'Refusal',
      code,
      requirement: expect.stringMatching(/\p{Script=Han}/u),
    });
  });

  test('an unknown command', async () =>
    expect(await refused('brand:drafted', { type: 'dance' })).toMatchObject({
      code: 'command.unknown',
    }));

  test('a drafter who signs', async () => {
    const sign = { type: 'sign-order', caseId: 'case-1' };
    expect(await refused('brand:drafted', sign, actorFor(sign, 'drafter'))).toMatchObject({
      code: 'order.drafter-signs',
    });
  });

  test('somebody of another county', async () =>
    expect(
      await refused('brand:drafted', finding(at), {
        role: 'county-officer',
        id: 'officer',
        office: '530103',
      }),
    ).toMatchObject({ code: 'actor.out-of-reach' }));

  test('evidence that lies nowhere', async () =>
    expect(
      await refused(
        'brand:drafted',
        finding(at, ['15(1)3'], { evidence: [{ ...paper(), reference: '' }] }),
      ),
    ).toMatchObject({ code: 'command.invalid' }));
});

describe('what is looked up by name', () => {
  test.each([
    ['scheme.unknown', () => schemeById('kunming-2035')],
    ['rule.unknown', () => ruleOf(scheme, 'holiday')],
    ['moment.invalid', () => parseMoment('yesterday')],
  ])('%s', (code, ask) => expect(ask).toThrow(expect.objectContaining({ code })));
});
