import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import { type Definition, type FanOutFunctions, fanOut } from '../../shared/workflow/fan-out.ts';
import type { Started, WorkflowName, Workflows } from '../../shared/workflow/port.ts';

/** A function as Lambda would run it: the event in, plain JSON out. */
export type LocalFunction = (event: unknown) => Promise<unknown>;

export interface LocalWorkflows extends Workflows {
  /** Runs to the end and answers the output of the last state. */
  run(workflow: WorkflowName, input: unknown): Promise<unknown>;
}

type States = StateMachineDefinition['States'];

/** Never used: every task is routed. They keep an unrouted one from finding real credentials. */
const NO_AWS = {
  region: 'none',
  credentials: { accessKeys: { accessKeyId: '', secretAccessKey: '' } },
};

/** Name and resource of every task, those inside a Map included. */
function tasksOf(states: States): readonly (readonly [name: string, resource: string])[] {
  return Object.entries(states).flatMap(([name, state]) => {
    if (state.Type === 'Task') return [[name, state.Resource] as const];
    return state.Type === 'Map' && state.ItemProcessor ? tasksOf(state.ItemProcessor.States) : [];
  });
}

/** Fails as a task on Lambda does: the error's name, and its cause as JSON. */
const asLambda = (run: LocalFunction) => async (event: unknown) => {
  try {
    return JSON.parse(JSON.stringify((await run(event)) ?? null));
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const cause = JSON.stringify({ errorType: name, errorMessage: message });
    throw Object.assign(new Error(cause), { name });
  }
};

/**
 * A definition ready to run many times, its tasks routed to local functions by their resource.
 * @throws Error for a task without a function; it never reaches AWS.
 */
export function prepareLocally(
  shape: Definition,
  functions: Readonly<Record<string, LocalFunction>>,
): (input: unknown) => Promise<unknown> {
  // JSON modules widen the literals of `Type` to strings.
  const definition = shape as StateMachineDefinition;
  const handlers = tasksOf(definition.States).map(([name, resource]) => {
    const run = functions[resource];
    if (!run) throw new Error(`task "${name}" has no local function "${resource}"`);
    return [name, asLambda(run)] as const;
  });
  const machine = new StateMachine(definition, {
    awsConfig: NO_AWS,
    // The tests hold every definition against asl-validator; here it would cost more than a run.
    validationOptions: { noValidate: true },
  });
  const overrides = { taskResourceLocalHandlers: Object.fromEntries(handlers) };
  return (input) => machine.run(JSON.parse(JSON.stringify(input)), { overrides }).result;
}

/** The workflows of a single machine: the same definition and functions as on AWS. */
export function createLocalWorkflows(
  workflows: Readonly<Record<WorkflowName, FanOutFunctions>>,
  functions: Readonly<Record<string, LocalFunction>>,
): LocalWorkflows {
  const prepared = new Map(
    Object.entries(workflows).map(([name, workflow]) => [
      name,
      prepareLocally(fanOut(workflow), functions),
    ]),
  );
  const run = async (workflow: WorkflowName, input: unknown) => prepared.get(workflow)?.(input);
  return {
    run,
    async start(workflow, name, input): Promise<Started> {
      await run(workflow, input);
      return { execution: `local:${workflow}:${name}` };
    },
  };
}
