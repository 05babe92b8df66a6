import type { FanOutFunctions } from '../shared/workflow/fan-out.ts';
import type { WorkflowName } from '../shared/workflow/port.ts';

/** The functions of each workflow by name: CDK and the single machine put theirs in. */
export const WORKFLOWS = {
  sweep: { plan: 'plan-sweep', work: 'sweep-shard', report: 'report' },
  digest: { plan: 'plan-digest', work: 'digest-office', report: 'report' },
  cycle: { plan: 'plan-cycle', work: 'enrol-county', report: 'report' },
  recompute: { plan: 'plan-recompute', work: 'recompute-office', report: 'report' },
} as const satisfies Readonly<Record<WorkflowName, FanOutFunctions>>;
