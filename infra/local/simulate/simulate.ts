import { type LawOf, readLaw } from '../../../shared/application/law.ts';
import { verifyRegister } from '../../../shared/application/verify.ts';
import type { Day } from '../../../shared/calendar/day.ts';
import { type Moment, momentAt } from '../../../shared/calendar/moment.ts';
import type { StoredEvent } from '../../../shared/ledger/port.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import type { Finding } from '../../../shared/ledger/verify-stream.ts';
import type { Mailer } from '../../../shared/mail/port.ts';
import type { OutboxRow } from '../../../shared/outbox/row.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';
import type { Scenario } from './scenario.ts';
import { nextDigest, nextSweep, type Outage } from './timetable.ts';
import { besides, openWorld, type Refused, type World } from './world.ts';

export interface Plan {
  readonly scenario: Scenario;
  readonly scheme: Scheme;
  /** First day, from 00:00. */
  readonly from: Day;
  /** Last day, to its end. */
  readonly to: Day;
  /** Whether offices get their digest at 09:00 of working days. */
  readonly digests: boolean;
}

export interface Simulated {
  /** Of all streams, in the order of recording. */
  readonly events: readonly StoredEvent[];
  /** As they stand at the end, in the order of composing. */
  readonly notices: readonly OutboxRow[];
  /** Of every brand, at the end. */
  readonly brands: readonly BrandState[];
  /** As decided by the end. */
  readonly lawOf: LawOf;
  readonly outages: readonly Outage[];
  readonly refused: readonly Refused[];
  /** Lines after the last day. */
  readonly notReached: readonly number[];
  readonly sweeps: number;
  /** Items of sweeps and digests that failed. */
  readonly failed: number;
  /** What `verify` finds in the ledger at the end. */
  readonly findings: readonly Finding[];
}

/** So many sweeps run through the workflow; the interpreter would take most of the time of all. */
const WORKFLOW_SWEEPS = 3;

/** Something that is to happen next. */
interface Next {
  readonly at: Moment;
  readonly act: () => Promise<unknown>;
}

const earliest = (candidates: readonly (Next | undefined)[]): Next | undefined =>
  candidates
    .filter((next) => next !== undefined)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];

async function result(world: World, plan: Plan, end: Moment) {
  const { ledger, events } = world;
  const rows = await Promise.all(world.notices.map((id) => ledger.notice(id)));
  const heads = await Promise.all(world.brands().map((stream: StreamId) => ledger.load(stream)));
  return {
    events,
    notices: rows.filter((row) => row !== undefined),
    brands: heads.map((head) => head?.snapshot.state as BrandState),
    lawOf: await readLaw(ledger, plan.scheme, besides(plan.scenario, plan.scheme)),
    notReached: plan.scenario.steps.filter(({ at }) => at > end).map(({ line }) => line),
    findings: (await verifyRegister(ledger, end)).findings,
  };
}

/**
 * Lives through the scenario: the real functions on a ledger in memory, under a clock that jumps
 * to whatever comes next. At one moment the sweep comes before the digest, and both before people.
 * The same scenario gives the same events and notices, byte for byte.
 */
export async function simulate(
  plan: Plan,
  mailer: Mailer,
  onProgress: (now: Moment) => void = () => {},
): Promise<Simulated> {
  const { scenario, scheme, from, to, digests } = plan;
  const world = await openWorld(scenario, scheme, mailer);
  const { host, ledger } = world;
  const end = momentAt(to, '23:59');
  const outages = scenario.steps.flatMap((step) =>
    step.kind === 'outage' ? [{ from: step.at, until: step.until }] : [],
  );
  const steps = scenario.steps.values();
  let step = steps.next().value;
  let now = momentAt(from, '00:00');
  let [lastSweep, lastDigest]: (Moment | undefined)[] = [];
  let [sweeps, failed] = [0, 0];
  const refused: Refused[] = [];

  async function sweep() {
    const run = sweeps < WORKFLOW_SWEEPS ? host.sweep : host.drain;
    const { counts, failedItems } = await run(now);
    failed += (counts.failed ?? 0) + failedItems;
    sweeps += 1;
    lastSweep = now;
  }
  async function digest() {
    const { counts, failedItems } = await host.digest(now);
    failed += (counts.failed ?? 0) + failedItems;
    lastDigest = now;
  }
  async function dueNext(): Promise<Next | undefined> {
    const [due] = (await ledger.due(0, end)).items;
    return due && { at: nextSweep(due.dueAt, now, lastSweep, outages), act: sweep };
  }
  const digestNext = (): Next | undefined =>
    digests ? { at: nextDigest(from, lastDigest, outages), act: digest } : undefined;
  function lineNext(): Next | undefined {
    const current = step;
    if (!current) return undefined;
    const act = async () => {
      const refusal = await world.apply(current);
      if (refusal) refused.push(refusal);
      step = steps.next().value;
    };
    return { at: current.at, act };
  }

  try {
    for (;;) {
      const next = earliest([await dueNext(), digestNext(), lineNext()]);
      if (!next || next.at > end) break;
      now = next.at;
      world.setClock(now);
      onProgress(now);
      await next.act();
    }
    return { ...(await result(world, plan, end)), outages, refused, sweeps, failed };
  } finally {
    await ledger.close();
  }
}
