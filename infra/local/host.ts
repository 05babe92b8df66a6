import { createDigestOffice, DigestOfficeInput } from '../../functions/digest-office.ts';
import { createExecuteCommand, ExecuteCommandInput } from '../../functions/execute-command.ts';
import { withMiddleware } from '../../functions/middleware/with-middleware.ts';
import { createPlanDigest, PlanDigestInput } from '../../functions/plan-digest.ts';
import { createPlanSweep, PlanSweepInput } from '../../functions/plan-sweep.ts';
import { createReport, type Report, ReportInput } from '../../functions/report.ts';
import { createSweepShard, SweepShardInput } from '../../functions/sweep-shard.ts';
import { openServices, type Ports } from '../../shared/application/services.ts';
import { dayOf, type Moment } from '../../shared/calendar/moment.ts';
import type { Outcome } from '../../shared/ledger/port.ts';
import type { Log } from '../../shared/log.ts';
import { digestLines } from '../../shared/register/brand/desk.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import { createLocalWorkflows, type LocalFunction } from './workflows.ts';

export interface HostPorts extends Ports {
  readonly clock: () => Moment;
  readonly log: Log;
}

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
  const { ledger, scheme, clock, log } = ports;
  const offices = [scheme.city.code, ...scheme.counties.map(({ code }) => code)];

  const executeCommand = withMiddleware(
    'execute-command',
    ExecuteCommandInput,
    async (input, run) => {
      const { executor, deliver } = await openServices(ports);
      const execute = createExecuteCommand({
        executeCommand: executor.execute,
        deliver,
        clock,
      });
      return execute(input, run);
    },
    log,
  );

  const planDigest = withMiddleware(
    'plan-digest',
    PlanDigestInput,
    async (input) => {
      const { national } = (await openServices(ports)).lawOf().calendars;
      return createPlanDigest({ offices, isWorking: national.isWorking, clock })(input);
    },
    log,
  );

  const digestOffice = withMiddleware(
    'digest-office',
    DigestOfficeInput,
    async (input) => {
      const { executor, deliver, lawOf } = await openServices(ports);
      const { national } = lawOf().calendars;
      return createDigestOffice({
        ledger,
        stateOf: executor.stateOf,
        deskLines: (state, office) =>
          digestLines(state as BrandState, office, dayOf(input.now), national),
        executeCommand: executor.execute,
        deliver,
        log,
      })(input);
    },
    log,
  );

  const sweepShard = withMiddleware(
    'sweep-shard',
    SweepShardInput,
    async (input, run) => {
      const { executor, deliver } = await openServices(ports);
      const sweep = createSweepShard({ ledger, advanceStream: executor.advance, deliver, log });
      return sweep(input, run);
    },
    log,
  );

  const report = withMiddleware('report', ReportInput, createReport({ log }), log);

  const functions: Readonly<Record<string, LocalFunction>> = {
    'plan-sweep': withMiddleware(
      'plan-sweep',
      PlanSweepInput,
      createPlanSweep({ shards: ledger.shards, clock }),
      log,
    ),
    'sweep-shard': sweepShard,
    'plan-digest': planDigest,
    'digest-office': digestOffice,
    report,
  };

  const workflows = createLocalWorkflows(
    {
      sweep: { plan: 'plan-sweep', work: 'sweep-shard', report: 'report' },
      digest: { plan: 'plan-digest', work: 'digest-office', report: 'report' },
    },
    functions,
  );

  return {
    ports,
    command: executeCommand,
    sweep: (now) => workflows.run('sweep', { now }) as Promise<Report>,
    async drain(now) {
      const results = [];
      for (let shard = 0; shard < ledger.shards; shard++)
        results.push(await sweepShard({ shard, now }));
      return report({ results });
    },
    digest: (now) => workflows.run('digest', { now }) as Promise<Report>,
  };
}
