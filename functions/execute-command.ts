import * as z from 'zod/mini';
import { type ChangeContact, isContactCommand } from '../shared/application/contacts.ts';
import type { Moment } from '../shared/calendar/moment.ts';
import { ROLES } from '../shared/identity/actor.ts';
import { reporterKey } from '../shared/identity/reporters.ts';
import type { Outcome } from '../shared/ledger/port.ts';
import type { StreamId } from '../shared/ledger/stream.ts';
import type { Deliver } from '../shared/outbox/deliver.ts';
import type { ExecuteCommand } from '../shared/outbox/undeliverable.ts';
import type { Run } from './middleware/time-budget.ts';

/** Ids stand in keys, of which a table takes 1,024 bytes. */
const MOST_OF_ID = 300;

const StreamInput = z.templateLiteral([
  z.enum([
    'brand',
    'party',
    'office',
    'cycle',
    'notice-batch',
    'public-report',
    'calendar',
    'scheme',
  ]),
  ':',
  z.string().check(z.minLength(1), z.maxLength(MOST_OF_ID)),
]);

/** `command` is checked by its decider; the caller vouches for the actor. */
export const ExecuteCommandInput = z.object({
  stream: StreamInput,
  commandId: z.string().check(z.minLength(1), z.maxLength(MOST_OF_ID)),
  actor: z.object({
    role: z.enum(ROLES),
    id: z.string().check(z.minLength(1)),
    office: z.optional(z.string()),
    party: z.optional(z.string()),
  }),
  command: z.looseObject({ type: z.string() }),
});

export interface ExecuteCommandDeps {
  readonly executeCommand: (...args: Parameters<ExecuteCommand>) => Promise<Outcome>;
  /** Tells other streams what this one has to pass on. */
  readonly passOn: (
    stream: StreamId,
    now: Moment,
  ) => Promise<{ readonly notices: readonly string[] }>;
  readonly deliver: Deliver;
  readonly clock: () => Moment;
  /** Puts every open deadline on the law as it now is. Starting it twice by one name is harmless. */
  readonly startRecompute: (name: string) => Promise<unknown>;
  /** How a party or an office is reached: beside the streams, so that it can be erased. */
  readonly changeContact: ChangeContact;
  /** Deletes a way to reach somebody, for good. Doing it twice is harmless. */
  readonly eraseContact: (key: string) => Promise<void>;
  /** Enrols the brands of a cycle; by its id, so that twice is once. */
  readonly startCycle: (cycle: string) => Promise<unknown>;
}

/** What makes open deadlines stand on an older basis. */
const LAW_CHANGES = ['CalendarImported', 'RulingAnswered', 'VersionAdopted'];

/** Contacts stand beside the record. */
const NOTHING_RECORDED = { version: 0, events: [], notices: [] };

/**
 * Carries out one command, then sends what it gave rise to; what is not sent now, a sweep finds.
 * A changed law is applied to every brand. What could not be passed on to other
 * streams now stays due: the command itself is carried out all the same.
 * @throws Refusal, with nothing written.
 */
export const createExecuteCommand =
  ({
    executeCommand,
    passOn,
    deliver,
    clock,
    changeContact,
    eraseContact,
    startRecompute,
    startCycle,
  }: ExecuteCommandDeps) =>
  async (
    { stream, commandId, actor, command }: z.output<typeof ExecuteCommandInput>,
    { timeLeft }: Run,
  ): Promise<Outcome> => {
    if (isContactCommand(command.type)) {
      await changeContact(stream, command, actor);
      return { stream, ...NOTHING_RECORDED };
    }
    const now = clock();
    const outcome = await executeCommand(stream satisfies StreamId, command, {
      commandId,
      actor,
      now,
    });
    const { stream: on } = outcome;
    if (outcome.events.includes('ReporterErased'))
      await eraseContact(reporterKey(on.slice('public-report:'.length)));
    const told = await passOn(on, now).catch(() => ({ notices: [] }));
    await deliver([...outcome.notices, ...told.notices], now, timeLeft);
    if (outcome.events.some((type) => LAW_CHANGES.includes(type)))
      await startRecompute(`law-${on.replace(':', '-')}-${outcome.version}`);
    if (outcome.events.includes('CycleOpened')) await startCycle(on.slice('cycle:'.length));
    return outcome;
  };
