export type WorkflowName = 'sweep' | 'digest' | 'recompute' | 'cycle';

export interface Started {
  readonly execution: string;
}

/** Starts a workflow by name. Starting the same `name` twice with the same input is harmless. */
export interface Workflows<Name extends WorkflowName = WorkflowName> {
  start(workflow: Name, name: string, input: unknown): Promise<Started>;
}
