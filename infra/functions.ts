import { AskForCalendarInput, createAskForCalendar } from '../functions/ask-for-calendar.ts';
import { createDigestOffice, DigestOfficeInput } from '../functions/digest-office.ts';
import { createEnrolCounty, EnrolCountyInput } from '../functions/enrol-county.ts';
import { createExecuteCommand, ExecuteCommandInput } from '../functions/execute-command.ts';
import { createFeedbackFunction, FeedbackInput } from '../functions/feedback.ts';
import { withMiddleware } from '../functions/middleware/with-middleware.ts';
import { createPlanCycle, PlanCycleInput } from '../functions/plan-cycle.ts';
import { createPlanDigest, PlanDigestInput } from '../functions/plan-digest.ts';
import { createPlanRecompute, PlanRecomputeInput } from '../functions/plan-recompute.ts';
import { createPlanSweep, PlanSweepInput } from '../functions/plan-sweep.ts';
import { createRecomputeOffice, RecomputeOfficeInput } from '../functions/recompute-office.ts';
import { createReport, ReportInput } from '../functions/report.ts';
import { createReportQuarter, ReportQuarterInput } from '../functions/report-quarter.ts';
import { createSweepShard, SweepShardInput } from '../functions/sweep-shard.ts';
import { createContacts } from '../shared/application/contacts.ts';
import { deskLinesOf } from '../shared/application/desk-lines.ts';
import { createExecutor } from '../shared/application/execute.ts';
import { readLaw } from '../shared/application/law.ts';
import { openedOnUse, openServices, type Ports } from '../shared/application/services.ts';
import { dayOf, type Moment } from '../shared/calendar/moment.ts';
import type { Ledger } from '../shared/ledger/port.ts';
import type { Log } from '../shared/log.ts';
import { createFeedback } from '../shared/outbox/feedback.ts';
import { officesOf } from '../shared/schemes/catalogue.ts';
import type { Workflows } from '../shared/workflow/port.ts';

/**
 * Every function of the product as a host runs it, each built from the ports it needs and apart
 * from the others, so that a bundle holds one. The law is read anew in every run.
 */

interface Timed {
  readonly clock: () => Moment;
  readonly log: Log;
}

export type HostPorts = Ports & Timed;

/** For what sends no mail. */
type LawPorts = Pick<Ports, 'ledger' | 'scheme' | 'beside'>;

const schemesOf = ({ scheme, beside = [] }: Pick<Ports, 'scheme' | 'beside'>) => [
  scheme,
  ...beside,
];

const lawFor = ({ ledger, scheme, beside }: LawPorts) => readLaw(ledger, scheme, beside);

export const report = ({ log }: Pick<Timed, 'log'>) =>
  withMiddleware('report', ReportInput, createReport({ log }), log);

export const planSweep = ({ shards, clock, log }: Timed & Pick<Ledger, 'shards'>) =>
  withMiddleware('plan-sweep', PlanSweepInput, createPlanSweep({ shards, clock }), log);

export const sweepShard = (ports: HostPorts) =>
  withMiddleware(
    'sweep-shard',
    SweepShardInput,
    async (input, run) => {
      const { advance: advanceStream, deliver } = openedOnUse(ports);
      return createSweepShard({ ...ports, advanceStream, deliver })(input, run);
    },
    ports.log,
  );

export const planDigest = (ports: Timed & LawPorts) =>
  withMiddleware(
    'plan-digest',
    PlanDigestInput,
    async (input) => {
      const offices = officesOf(schemesOf(ports));
      const { isWorking } = (await lawFor(ports))().calendars.national;
      return createPlanDigest({ offices, isWorking, clock: ports.clock })(input);
    },
    ports.log,
  );

export const digestOffice = (ports: HostPorts) =>
  withMiddleware(
    'digest-office',
    DigestOfficeInput,
    async (input) => {
      const { executor, deliver, lawOf } = await openServices(ports);
      return createDigestOffice({
        ...ports,
        scheme: lawOf(input.office).scheme,
        stateOf: executor.stateOf,
        deskLines: (state, office) => deskLinesOf(state, office, dayOf(input.now), lawOf),
        executeCommand: executor.execute,
        deliver,
      })(input);
    },
    ports.log,
  );

export const planCycle = (ports: Timed & LawPorts) =>
  withMiddleware(
    'plan-cycle',
    PlanCycleInput,
    async (input) => {
      const lawOf = await lawFor(ports);
      const { stateOf, execute: executeCommand } = createExecutor(ports.ledger, lawOf);
      return createPlanCycle({ ...ports, stateOf, executeCommand })(input);
    },
    ports.log,
  );

export const enrolCounty = (ports: HostPorts) =>
  withMiddleware(
    'enrol-county',
    EnrolCountyInput,
    async (input, run) => {
      const { executor, deliver } = await openServices(ports);
      return createEnrolCounty({
        ...ports,
        stateOf: executor.stateOf,
        executeCommand: executor.execute,
        deliver,
      })(input, run);
    },
    ports.log,
  );

export const planRecompute = ({ clock, log, ...ports }: Timed & Pick<Ports, 'scheme' | 'beside'>) =>
  withMiddleware(
    'plan-recompute',
    PlanRecomputeInput,
    createPlanRecompute({ offices: officesOf(schemesOf(ports)), clock }),
    log,
  );

export const recomputeOffice = (ports: HostPorts) =>
  withMiddleware(
    'recompute-office',
    RecomputeOfficeInput,
    async (input, run) => {
      const { executor, deliver, lawOf } = await openServices(ports);
      return createRecomputeOffice({
        ...ports,
        basisOf: (county) => lawOf(county).basis,
        executeCommand: executor.execute,
        deliver,
      })(input, run);
    },
    ports.log,
  );

export const askForCalendar = (ports: HostPorts) =>
  withMiddleware(
    'ask-for-calendar',
    AskForCalendarInput,
    async (input) => {
      const { executor, deliver, lawOf } = await openServices(ports);
      return createAskForCalendar({
        ...ports,
        city: ports.scheme.city.code,
        isProvisional: lawOf().calendars.national.isProvisional,
        executeCommand: executor.execute,
        deliver,
      })(input);
    },
    ports.log,
  );

export const reportQuarter = (ports: HostPorts) =>
  withMiddleware(
    'report-quarter',
    ReportQuarterInput,
    async (input) => {
      const { countiesIn, oneACity } = await import('../shared/application/quarter-export.ts');
      const cities = new Map(oneACity(schemesOf(ports)).map((one) => [one.city.code, one]));
      const { executor, deliver, lawOf } = await openServices(ports);
      return createReportQuarter({
        ...ports,
        cities: [...cities.keys()],
        isWorking: lawOf().calendars.national.isWorking,
        countiesIn: (quarter, city) =>
          countiesIn(quarter, cities.get(city) ?? ports.scheme, ports.ledger, executor.stateOf),
        executeCommand: executor.execute,
        deliver,
      })(input);
    },
    ports.log,
  );

export const feedback = (ports: Timed & LawPorts) =>
  withMiddleware(
    'feedback',
    FeedbackInput,
    async (input) => {
      const lawOf = await lawFor(ports);
      const { stateOf, execute: executeCommand } = createExecutor(ports.ledger, lawOf);
      const settle = createFeedback({ ...ports, stateOf, executeCommand });
      return createFeedbackFunction({ ...ports, settle })(input);
    },
    ports.log,
  );

export const executeCommand = (
  ports: HostPorts & { readonly workflows: Workflows<'recompute' | 'cycle'> },
) =>
  withMiddleware(
    'execute-command',
    ExecuteCommandInput,
    async (input, run) => {
      const { executor, deliver } = await openServices(ports);
      return createExecuteCommand({
        executeCommand: executor.execute,
        passOn: executor.passOn,
        deliver,
        clock: ports.clock,
        changeContact: createContacts({ ...ports, stateOf: executor.stateOf }),
        eraseContact: (key) => ports.ledger.putContact(key, undefined),
        startRecompute: (name) => ports.workflows.start('recompute', name, {}),
        startCycle: (cycle) => ports.workflows.start('cycle', `cycle-${cycle}`, { cycle }),
      })(input, run);
    },
    ports.log,
  );
