import { isDeepStrictEqual } from 'node:util';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { Refusal } from '../refusal.ts';
import type { WorkflowName, Workflows } from './port.ts';

/** `arn:<partition>:states:<region>:<account>:stateMachine:<machine>` -> that of its execution. */
const executionArn = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/**
 * Step Functions. While an execution runs, AWS itself answers a repeated start; once it has ended
 * the name stays taken for 90 days, and only its input tells a repetition from a clash.
 * @throws Refusal `workflow.name-taken` where the name was used with another input.
 */
export function createSfnWorkflows<Name extends WorkflowName>(
  client: SFNClient,
  machineArns: Readonly<Record<Name, string>>,
): Workflows<Name> {
  return {
    async start(workflow, name, input) {
      const stateMachineArn = machineArns[workflow];
      const body = JSON.stringify(input);
      const execution = executionArn(stateMachineArn, name);
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input: body }));
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
        const earlier = await client.send(
          new DescribeExecutionCommand({ executionArn: execution }),
        );
        if (!isDeepStrictEqual(JSON.parse(earlier.input ?? 'null'), JSON.parse(body)))
          throw new Refusal('workflow.name-taken', `工作流执行名 ${name} 已用于其他输入`);
      }
      return { execution };
    },
  };
}
