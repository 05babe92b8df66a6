import { SFNClient } from '@aws-sdk/client-sfn';
import type { Workflows } from '../../shared/workflow/port.ts';
import { createSfnWorkflows } from '../../shared/workflow/sfn.ts';
import { readEnvironment, WorkflowEnvironment } from './environment.ts';

export function openWorkflows(variables: NodeJS.ProcessEnv): Workflows<'recompute' | 'cycle'> {
  const { RECOMPUTE_WORKFLOW: recompute, CYCLE_WORKFLOW: cycle } = readEnvironment(
    WorkflowEnvironment,
    variables,
  );
  return createSfnWorkflows(new SFNClient(), { recompute, cycle });
}
