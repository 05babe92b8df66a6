import { kindName } from '../../../shared/application/kinds.ts';
import { CALENDAR_STREAM } from '../../../shared/application/law.ts';
import type { Moment } from '../../../shared/calendar/moment.ts';
import type { Actor } from '../../../shared/identity/actor.ts';
import type { Ledger, StoredEvent } from '../../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../../shared/ledger/sqlite/ledger.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import type { Mailer } from '../../../shared/mail/port.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { officesOf, schemeById, schemeIds } from '../../../shared/schemes/catalogue.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';
import { createHost, type Host } from '../host.ts';
import type { As, Scenario, Step, StepOf } from './scenario.ts';

/** A command that was not carried out, or that should not have been. */
export interface Refused {
  readonly line: number;
  /** Absent where an expected refusal did not come. */
  readonly code?: string;
  readonly requirement?: string;
  readonly expected?: string;
}

/** The product in a ledger that only lives in memory, under a clock that somebody sets. */
export interface World {
  readonly host: Host;
  readonly ledger: Ledger;
  /** Every event of every stream, in the order of recording. */
  readonly events: readonly StoredEvent[];
  /** Ids of every notice, in the order of composing. */
  readonly notices: readonly string[];
  /** Every brand's stream, in the order of entering. */
  readonly brands: () => readonly StreamId[];
  readonly setClock: (now: Moment) => void;
  /** Carries out a line; answers what the scenario did not get, or did not want. */
  readonly apply: (step: Step) => Promise<Refused | undefined>;
}

/** Keeps what is committed in the order of committing, which no query of a ledger answers. */
function recording(ledger: Ledger) {
  const events: StoredEvent[] = [];
  const notices = new Set<string>();
  const append: Ledger['append'] = async (commit) => {
    const result = await ledger.append(commit);
    if (result.kind === 'committed') {
      events.push(...commit.events);
      for (const { id } of commit.notices) notices.add(id);
    }
    return result;
  };
  return { ledger: { ...ledger, append }, events, notices };
}

/** Addresses that lead nowhere (RFC 2606). */
const addressOf = (key: string) => `${key.replace(/[^\w-]/g, '-')}@example.com`;

/** The other schemes that a scenario names run beside its own. */
export const besides = ({ steps }: Scenario, { id }: Scheme): readonly Scheme[] => {
  const named = new Set(steps.map((step) => step.kind === 'command' && step.command.scheme));
  return schemeIds().flatMap((one) => (one !== id && named.has(one) ? schemeById(one) : []));
};

export async function openWorld(
  scenario: Scenario,
  scheme: Scheme,
  mailer: Mailer,
): Promise<World> {
  const { ledger, events, notices } = recording(openSqliteLedger({ file: ':memory:', shards: 1 }));
  let clock = '' as Moment;
  let runs = 0;
  const host = createHost({
    ledger,
    mailer,
    scheme,
    beside: besides(scenario, scheme),
    sender: 'duekeeper@example.com',
    newRun: () => `run-${++runs}`,
    clock: () => clock,
    log: () => {},
  });

  /** Whoever a scenario gives no address of its own can be reached. */
  const addressed = new Set(scenario.steps.flatMap((s) => (s.kind === 'contact' ? [s.key] : [])));
  const reachable = async (key: string) => {
    if (!addressed.has(key)) await ledger.putContact(key, { email: addressOf(key) });
  };
  for (const code of officesOf([scheme, ...besides(scenario, scheme)]))
    await reachable(`office:${code}`);

  const brands = () =>
    events.flatMap(({ stream, version }) =>
      kindName(stream) === 'brand' && version === 1 ? [stream] : [],
    );

  async function actorOf({ role, office, id, party }: As, brand: StreamId): Promise<Actor> {
    if (role === 'system') return { role, id: role };
    const state = (await ledger.load(brand))?.snapshot.state as BrandState | undefined;
    if (role === 'holder') {
      const own = party ?? state?.holder.id;
      return { role, id: id ?? `${role}@${own}`, party: own };
    }
    const own = office ?? (role.startsWith('county') ? state?.county : scheme.city.code);
    return { role, id: id ?? `${role}@${own}`, office: own };
  }

  const carryOut: { [K in Step['kind']]: (step: StepOf<K>) => Promise<unknown> } = {
    async command({ line, as, stream, command }) {
      const { id: holder } = (command.holder ?? {}) as { id?: string };
      if (holder) await reachable(`party:${holder}`);
      const actor = await actorOf(as, stream);
      return host.command({ stream, commandId: `line-${line}`, actor, command });
    },
    async calendar({ line, notice }) {
      const actor = { role: 'city-officer', id: 'city-officer', office: scheme.city.code };
      const command = { type: 'import-calendar', notice };
      const commandId = `line-${line}`;
      return host.command({ stream: CALENDAR_STREAM, commandId, actor, command });
    },
    outage: async () => {},
    contact: ({ key, email, phone }) => ledger.putContact(key, { email, phone }),
  };

  /** The function's own middleware wraps a refusal as Lambda would report it. */
  async function refusalOf(step: Step): Promise<Refusal | undefined> {
    try {
      await (carryOut[step.kind] as (step: Step) => Promise<unknown>)(step);
      return undefined;
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      if (cause instanceof Refusal) return cause;
      throw error;
    }
  }

  return {
    host,
    ledger,
    events,
    get notices() {
      return [...notices];
    },
    brands,
    setClock(now) {
      if (now < clock) throw new Error(`the clock stands at ${clock}, not to go back to ${now}`);
      clock = now;
    },
    async apply(step) {
      const refusal = await refusalOf(step);
      const expected = 'expect' in step ? step.expect : undefined;
      if (!refusal && !expected) return undefined;
      return {
        line: step.line,
        ...(refusal && { code: refusal.code, requirement: refusal.requirement }),
        ...(expected && { expected }),
      };
    },
  };
}
