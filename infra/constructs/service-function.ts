import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type Architecture,
  Code,
  Function as Lambda,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

export interface ServiceFunctionProps {
  /** Folder with `index.mjs`. */
  readonly bundle: string;
  readonly architecture: Architecture;
  readonly tracing: boolean;
  readonly logRetention: RetentionDays;
  /** Name of the service in logs and metrics. */
  readonly service: string;
  readonly timeout: Duration;
  readonly memory: number;
  /** Where an event goes that the function could not take in. */
  readonly deadLetters?: IQueue;
}

/** What a function may do and how it is told about it: the two never come apart. */
export interface Grant {
  readonly environment: Readonly<Record<string, string>>;
  readonly allows: readonly {
    readonly actions: readonly string[];
    readonly resources: readonly string[];
    readonly conditions?: Readonly<Record<string, object>>;
  }[];
}

/** Every function of the service. It may write its own log, and what it is granted; no more. */
export class ServiceFunction extends Construct {
  readonly lambda: Lambda;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda') });
    logGroup.grantWrite(role);
    this.lambda = new Lambda(this, 'Function', {
      description: `Duekeeper: ${id}`,
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromAsset(props.bundle),
      architecture: props.architecture,
      memorySize: props.memory,
      timeout: props.timeout,
      role,
      logGroup,
      tracing: props.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      environment: { POWERTOOLS_SERVICE_NAME: props.service },
      retryAttempts: 2,
      ...(props.deadLetters && { deadLetterQueue: props.deadLetters }),
    });
    if (props.tracing)
      acknowledge(role, {
        'AwsSolutions-IAM5[Resource::*]': 'X-Ray has no resource to name: trace segments only',
      });
  }

  grant({ environment, allows }: Grant): this {
    for (const [name, value] of Object.entries(environment))
      this.lambda.addEnvironment(name, value);
    for (const { actions, resources, conditions } of allows)
      this.lambda.addToRolePolicy(
        new PolicyStatement({
          effect: Effect.ALLOW,
          actions: [...actions],
          resources: [...resources],
          ...(conditions && { conditions }),
        }),
      );
    return this;
  }
}
