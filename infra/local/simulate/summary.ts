import type { StoredEvent } from '../../../shared/ledger/port.ts';
import { quotaProgress } from '../../../shared/register/brand/entry/quotas.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import { tasks } from '../../../shared/register/brand/tasks.ts';
import type { Plan, Simulated } from './simulate.ts';
import type { Refused } from './world.ts';

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

/** What was recorded on a later day than planned, or never sent at all. */
function lateness({ stream, recordedAt, event }: StoredEvent): readonly object[] {
  const fact = event as BrandEvent;
  const late = { stream, event: fact.type, recordedAt };
  if (fact.type === 'RemindersMissed')
    return [{ ...late, deadline: fact.deadlineId, missed: fact.missed }];
  return 'lateSince' in fact && fact.lateSince
    ? [{ ...late, deadline: fact.deadlineId, lateSince: fact.lateSince }]
    : [];
}

/** Refused although the scenario did not say so, or not refused although it did. */
export const isSurprise = ({ code, expected }: Refused): boolean => code !== expected;

/** The simulation in numbers. Nothing in it depends on the machine or on when it ran. */
export function summarize(plan: Plan, simulated: Simulated) {
  const { events, notices, brands, lawOf, refused, notReached, sweeps, failed, findings } =
    simulated;
  return {
    from: plan.from,
    to: plan.to,
    scheme: plan.scheme.id,
    lines: plan.scenario.steps.length,
    notReached,
    brands: brands.length,
    sweeps,
    events: { total: events.length, byType: countBy(events, ({ event }) => event.type) },
    notices: {
      total: notices.length,
      byState: countBy(notices, ({ state }) => state),
      byKind: countBy(notices, ({ notice }) => notice.kind),
    },
    mails: notices.filter(({ state }) => state === 'sent').length,
    refusals: refused.map((refusal) => ({ ...refusal, asExpected: !isSurprise(refusal) })),
    lateness: events.flatMap(lateness),
    /** What lies on the offices' desks at the end. */
    desk: brands.flatMap((brand) =>
      tasks(brand, lawOf(brand.county, brand.scheme).scheme).map(
        ({ kind, office, what, dueOn }) => ({
          office,
          brand: brand.id,
          kind,
          what,
          dueOn,
        }),
      ),
    ),
    /** What the scheme hopes for, and how far each office has come by the last day. */
    quotas: quotaProgress(plan.scheme, brands, plan.to.slice(0, 4)),
    failed,
    findings,
  };
}
