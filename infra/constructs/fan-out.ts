import { readFileSync } from 'node:fs';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { FanOutFunctions } from '../../shared/workflow/fan-out.ts';
import { acknowledge } from './acknowledge.ts';
import type { ServiceFunction } from './service-function.ts';

const SHAPE = readFileSync(
  new URL('../../shared/workflow/fan-out.asl.json', import.meta.url),
  'utf8',
);

export interface FanOutProps {
  readonly functions: Readonly<Record<keyof FanOutFunctions, ServiceFunction>>;
  readonly logRetention: RetentionDays;
  readonly tracing: boolean;
}

/** One workflow: the one definition, with functions, a log and a role of its own. */
export class FanOut extends Construct {
  readonly machine: StateMachine;
  readonly name: string;

  constructor(scope: Construct, id: string, { functions, logRetention, tracing }: FanOutProps) {
    super(scope, id);
    this.name = `${Stack.of(this).stackName}-${id}`;
    const arns = Object.entries(functions).map(
      ([placeholder, { lambda }]) => [placeholder, lambda.functionArn] as const,
    );
    const destination = new LogGroup(this, 'Log', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: this.name,
      definitionBody: DefinitionBody.fromString(SHAPE),
      definitionSubstitutions: Object.fromEntries(arns),
      timeout: Duration.hours(2),
      tracingEnabled: tracing,
      logs: { destination, level: LogLevel.ALL, includeExecutionData: false },
    });
    this.machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: arns.map(([, arn]) => arn),
      }),
    );
    acknowledge(this.machine, {
      'AwsSolutions-IAM5[Resource::*]':
        'Log delivery and X-Ray have no resource to name in their actions',
      ...(!tracing && { 'AwsSolutions-SF2': 'The partition has no X-Ray for Step Functions' }),
    });
  }
}
