import type { Workflows } from '../../shared/workflow/port.ts';
import { readEnvironment, WorkflowEnvironment } from './environment.ts';

/** Step Functions, loaded with the first start: most commands start nothing. */
export function openWorkflows(variables: NodeJS.ProcessEnv): Workflows<'recompute' | 'cycle'> {
  const { RECOMPUTE_WORKFLOW: recompute, CYCLE_WORKFLOW: cycle } = readEnvironment(
    WorkflowEnvironment,
    variables,
  );
  return {
    async start(...execution) {
      const { SFNClient } = await import('@aws-sdk/client-sfn');
      const { createSfnWorkflows } = await import('../../shared/workflow/sfn.ts');
      return createSfnWorkflows(new SFNClient(), { recompute, cycle }).start(...execution);
    },
  };
}
