import type { Report } from '../../functions/report.ts';
import type { Moment } from '../../shared/calendar/moment.ts';
import type { Outcome } from '../../shared/ledger/port.ts';
import {
  digestOffice,
  enrolCounty,
  executeCommand,
  type HostPorts,
  planCycle,
  planDigest,
  planRecompute,
  planSweep,
  recomputeOffice,
  report,
  sweepShard,
} from '../functions.ts';
import { WORKFLOWS } from '../workflows.ts';
import { createLocalWorkflows } from './workflows.ts';

/** The product on one machine: the functions that Lambda runs, and the workflows around them. */
export interface Host {
  readonly ports: HostPorts;
  /** Carries out one command and sends what it gave rise to. */
  command(input: unknown): Promise<Outcome>;
  /** Advances everything that is due, then delivers. */
  sweep(now: Moment): Promise<Report>;
  /** The same without the workflow around it: for a simulation's thousands of sweeps. */
  drain(now: Moment): Promise<Report>;
  /** The daily digest of every office. */
  digest(now: Moment): Promise<Report>;
}

export function createHost(ports: HostPorts): Host {
  const { shards } = ports.ledger;
  const sweep = sweepShard(ports);
  const sumUp = report(ports);
  const workflows = createLocalWorkflows(WORKFLOWS, {
    'plan-sweep': planSweep({ ...ports, shards }),
    'sweep-shard': sweep,
    'plan-digest': planDigest(ports),
    'digest-office': digestOffice(ports),
    'plan-cycle': planCycle(ports),
    'enrol-county': enrolCounty(ports),
    'plan-recompute': planRecompute(ports),
    'recompute-office': recomputeOffice(ports),
    report: sumUp,
  });
  return {
    ports,
    command: executeCommand({ ...ports, workflows }),
    sweep: (now) => workflows.run('sweep', { now }) as Promise<Report>,
    async drain(now) {
      const results = [];
      for (let shard = 0; shard < shards; shard++) results.push(await sweep({ shard, now }));
      return sumUp({ results });
    },
    digest: (now) => workflows.run('digest', { now }) as Promise<Report>,
  };
}
