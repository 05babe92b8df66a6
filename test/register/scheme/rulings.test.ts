import { describe, expect, test } from 'vitest';
import { createHost } from '../../../infra/local/host.ts';
import { previewAnswer } from '../../../shared/application/amendment.ts';
import { createExecutor } from '../../../shared/application/execute.ts';
import { readLaw } from '../../../shared/application/law.ts';
import { verifyRegister } from '../../../shared/application/verify.ts';
import type { Actor, Role } from '../../../shared/identity/actor.ts';
import { everyItem } from '../../../shared/ledger/pages.ts';
import type { StoredEvent } from '../../../shared/ledger/port.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { fold } from '../../../shared/register/decider.ts';
import {
  type SchemeEvent,
  type SchemeState,
  schemeDecider,
} from '../../../shared/register/scheme/decider.ts';
import { ruleOf } from '../../../shared/schemes/catalogue.ts';
import { memoryLedger } from '../../application/register.ts';
import { draft, enter, finding, number, paper, serve, sign } from '../commands.ts';
import { contextAt, momentOf, scheme } from '../given.ts';

/** 裁定事项: what the regulation leaves open, and who answered it. */

const RULING = 'verification-within';
const answering = (fields: object = {}) => ({
  type: 'answer-ruling',
  ruling: RULING,
  answer: '10-working-days',
  reason: '复查须到现场，五个工作日不够',
  ...fields,
});

const given = (...history: readonly SchemeEvent[]) => ({
  when(command: object) {
    const state = fold(schemeDecider, history) as SchemeState | undefined;
    const decision = schemeDecider.decide(command, state, contextAt({ at: '2026-03-02' }));
    return {
      thenOnly: (...events: readonly object[]) => expect(decision).toEqual(events),
      thenRefused: (code: string) =>
        expect(decision instanceof Refusal ? decision.code : decision).toBe(code),
    };
  },
});

const answered = {
  type: 'RulingAnswered',
  ruling: RULING,
  previous: '5-working-days',
  answer: '10-working-days',
  reason: '复查须到现场，五个工作日不够',
} as const;

describe('an open legal question', () => {
  test('is answered with a reason, and may rest on a document', () => {
    given().when(answering()).thenOnly(answered);
    given()
      .when(answering({ document: paper('省厅答复') }))
      .thenOnly({ ...answered, document: paper('省厅答复') });
  });

  test('can be answered back: what was, is on record', () => {
    given(answered)
      .when(answering({ answer: '5-working-days' }))
      .thenOnly({ ...answered, previous: '10-working-days', answer: '5-working-days' });
  });

  test.each<[what: string, fields: object, code: string]>([
    ['that the scheme does not leave open', { ruling: 'no-such' }, 'ruling.unknown'],
    ['an answer that is none', { answer: '7-working-days' }, 'ruling.unknown-option'],
    ['as it is by default', { answer: '5-working-days' }, 'ruling.unchanged'],
    [
      'an answer that nobody would act on',
      { ruling: 'not-a-penalty', answer: 'penalty' },
      'ruling.default-only',
    ],
    ['without a reason', { reason: ' ' }, 'command.invalid'],
    ['without any reason', { reason: undefined }, 'command.invalid'],
  ])('%s is refused', (_, fields, code) => {
    given().when(answering(fields)).thenRefused(code);
  });

  test('is not answered twice the same way', () => {
    given(answered).when(answering()).thenRefused('ruling.unchanged');
  });
});

const LAWYER: Actor = { role: 'legal-reviewer', id: 'lawyer', office: scheme.city.code };
const by = (role: Role): Actor => ({
  role,
  id: role,
  office: role.startsWith('county') ? '530102' : scheme.city.code,
});
const TARGET = 'case-1/verification';

/** A brand of which a month to mend is over: the county is to verify within five working days. */
async function register() {
  const ledger = memoryLedger();
  let commands = 0;
  const command = (
    day: string,
    content: object,
    actor: Actor,
    stream: StreamId = 'brand:b1',
    commandId = `c${++commands}`,
  ) =>
    createHost({
      ledger,
      mailer: { send: async ({ id }) => ({ kind: 'sent', messageId: id }) },
      scheme,
      sender: 'duekeeper@city.example',
      newRun: () => `run-${++commands}`,
      clock: () => momentOf(day),
      log: () => {},
    }).command({ stream, command: content, actor, commandId });
  await command('2025-08-21', enter('2025-08-20'), by('city-officer'));
  await command('2026-01-15', finding('2026-01-15'), by('county-officer'));
  await command('2026-01-15', draft(), by('county-officer'));
  await command('2026-01-15', sign(), by('county-lead'));
  await command('2026-01-15', number('五人社责改〔2026〕1号'), by('county-officer'));
  await command('2026-01-15', serve('2026-01-15'), by('county-officer'));
  const services = async () => {
    const lawOf = await readLaw(ledger, scheme);
    return { ledger, scheme, lawOf, stateOf: createExecutor(ledger, lawOf).stateOf };
  };
  const answer = (day: string, actor = LAWYER, commandId?: string) =>
    command(day, answering(), actor, 'scheme:kunming-2025', commandId);
  const sweep = async (day: string) => {
    const { lawOf } = await services();
    await createExecutor(ledger, lawOf).advance('brand:b1', momentOf(day));
  };
  const brand = async () => (await (await services()).stateOf('brand:b1')) as BrandState;
  const events = async (stream: StreamId) => {
    const all: StoredEvent[] = [];
    for await (const event of everyItem((page) => ledger.events(stream, 0, page))) all.push(event);
    return all;
  };
  return { ledger, services, command, answer, sweep, brand, events };
}

describe('once it is answered', () => {
  test('every host reads the law with it, and the version that events carry tells', async () => {
    const { services, answer, command, events } = await register();
    await answer('2026-01-20');
    const { lawOf } = await services();
    expect(ruleOf(lawOf().scheme, 'verification-target').length?.n).toBe(10);
    await command('2026-01-22', finding('2026-01-22', ['15(1)5']), by('county-officer'));
    const versions = (await events('brand:b1')).map(({ schemeVersion }) => schemeVersion);
    expect(versions.at(0)).toBe('kunming-2025@1');
    expect(versions.at(-1)).toMatch(/^kunming-2025@1\+[0-9a-f]{8}$/);
  });

  test('who answered it, when and why stands in the chain', async () => {
    const { answer, events } = await register();
    await answer('2026-01-20');
    expect(await events('scheme:kunming-2025')).toMatchObject([
      {
        actor: LAWYER,
        recordedAt: momentOf('2026-01-20'),
        event: { previous: '5-working-days', answer: '10-working-days' },
      },
    ]);
  });

  test('what begins after it is reckoned with it', async () => {
    const { answer, sweep, brand } = await register();
    await answer('2026-01-20');
    await sweep('2026-02-26');
    expect((await brand()).deadlines[TARGET]?.reckoning.dueOn).toBe('2026-03-11');
  });

  test('what runs is recomputed at once, and nothing is left on the answer before', async () => {
    const { answer, sweep, brand, ledger } = await register();
    await sweep('2026-02-26');
    expect((await brand()).deadlines[TARGET]?.reckoning.dueOn).toBe('2026-03-04');
    await answer('2026-02-27');
    expect((await brand()).deadlines[TARGET]?.reckoning.dueOn).toBe('2026-03-11');
    expect((await verifyRegister(ledger, momentOf('2026-02-27'))).findings).toEqual([]);
  });

  test('what it would change can be seen before', async () => {
    const { services, sweep } = await register();
    await sweep('2026-02-26');
    const answers = { [RULING]: '10-working-days' };
    const now = momentOf('2026-02-27');
    const { changed } = await previewAnswer(await services(), 'kunming-2025', answers, now);
    expect(changed).toMatchObject([
      { deadline: TARGET, before: { dueOn: '2026-03-04' }, after: { dueOn: '2026-03-11' } },
    ]);
  });

  test('the same command again answers once', async () => {
    const { answer, events } = await register();
    await answer('2026-01-20', LAWYER, 'once');
    await answer('2026-01-20', LAWYER, 'once');
    expect(await events('scheme:kunming-2025')).toHaveLength(1);
  });

  test('verify folds the stream, and sees what was tampered with', async () => {
    const { answer, ledger } = await register();
    await answer('2026-01-20');
    const now = momentOf('2026-01-20');
    const tampered = {
      ...ledger,
      async events(stream: StreamId, after?: number, page?: string) {
        const found = await ledger.events(stream, after, page);
        if (!stream.startsWith('scheme:')) return found;
        const items = found.items.map((one) => ({
          ...one,
          event: { ...one.event, answer: '5-working-days' },
        }));
        return { ...found, items };
      },
    };
    expect((await verifyRegister(ledger, now)).findings).toEqual([]);
    expect((await verifyRegister(tampered, now)).findings).toContainEqual(
      expect.objectContaining({ id: 'scheme:kunming-2025' }),
    );
  });
});

describe('it is not answered', () => {
  test.each<Role>(['city-officer', 'county-lead', 'county-officer'])('by a %s', async (role) => {
    const { answer, events } = await register();
    await expect(answer('2026-01-20', by(role))).rejects.toMatchObject({
      cause: { code: 'actor.not-permitted' },
    });
    expect(await events('scheme:kunming-2025')).toEqual([]);
  });

  test('for a scheme that the deployment does not run', async () => {
    const { command } = await register();
    const elsewhere = command('2026-01-20', answering(), LAWYER, 'scheme:linfen-2021');
    await expect(elsewhere).rejects.toMatchObject({ cause: { code: 'scheme.not-served' } });
    const nowhere = command('2026-01-20', answering(), LAWYER, 'scheme:no-such');
    await expect(nowhere).rejects.toMatchObject({ cause: { code: 'scheme.unknown' } });
  });
});
