import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Execution {
  readonly machine: string;
  readonly input: string;
  running: boolean;
}

export interface SfnEndpoint {
  readonly url: string;
  /** Executions by ARN. */
  readonly executions: ReadonlyMap<string, Execution>;
  close(): Promise<void>;
}

type Answer = readonly [status: number, body: object];

/**
 * As much of Step Functions as a start needs, in AWS JSON 1.0. A repeated start is idempotent
 * while the execution runs with the same input; else the name is taken
 * (API reference of StartExecution).
 */
export async function openSfnEndpoint(): Promise<SfnEndpoint> {
  const executions = new Map<string, Execution>();

  const operations: Record<string, (body: Record<string, string>) => Answer> = {
    'AWSStepFunctions.StartExecution': ({ stateMachineArn = '', name = '', input = '{}' }) => {
      const arn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      const earlier = executions.get(arn);
      if (earlier && !(earlier.running && earlier.input === input))
        return [
          400,
          {
            __type: 'com.amazonaws.swf.service.v2.model#ExecutionAlreadyExists',
            message: `Execution Already Exists: '${arn}'`,
          },
        ];
      executions.set(arn, { machine: stateMachineArn, input, running: true });
      return [200, { executionArn: arn, startDate: 1_764_000_000 }];
    },
    'AWSStepFunctions.DescribeExecution': ({ executionArn = '' }) => {
      const found = executions.get(executionArn);
      return found
        ? [
            200,
            {
              executionArn,
              stateMachineArn: found.machine,
              status: found.running ? 'RUNNING' : 'SUCCEEDED',
              startDate: 1_764_000_000,
              input: found.input,
            },
          ]
        : [400, { __type: 'ExecutionDoesNotExist', message: executionArn }];
    },
  };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const operation = operations[String(request.headers['x-amz-target'])];
    const [status, body] = operation?.(JSON.parse(Buffer.concat(chunks).toString())) ?? [
      400,
      { __type: 'UnknownOperationException' },
    ];
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    executions,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
