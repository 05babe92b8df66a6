export interface Started {
  readonly execution: string;
}

/** Starts a workflow by name. Starting the same `name` twice with the same input is harmless. */
export interface Workflows {
  start(workflow: 'sweep' | 'digest', name: string, input: unknown): Promise<Started>;
}
