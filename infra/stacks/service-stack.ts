import { ArnFormat, CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Architecture } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Bundles } from '../bundle.ts';
import { PARTITIONS, type Stage } from '../config.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { FanOut } from '../constructs/fan-out.ts';
import { HttpFront } from '../constructs/http-front.ts';
import { type Issuer, issuerOf } from '../constructs/issuer.ts';
import { PostOffice } from '../constructs/post-office.ts';
import { type Grant, ServiceFunction } from '../constructs/service-function.ts';
import { Timetable } from '../constructs/timetable.ts';
import { Watch } from '../constructs/watch.ts';
import { WORKFLOWS } from '../workflows.ts';
import { FUNCTIONS, type FunctionName, type FunctionSettings, type Need } from './functions.ts';
import { ledgerGrant, openLedgerGrant } from './ledger-grant.ts';
import type { LedgerStack } from './ledger-stack.ts';

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly ledger: LedgerStack;
  readonly bundles: Bundles;
}

/** How cdk-nag writes what only CloudFormation knows. */
const TOKENS = { partition: '<AWS::Partition>', account: '<AWS::AccountId>' };

type Functions = Readonly<Record<FunctionName, ServiceFunction>>;
type FanOuts = Readonly<Record<keyof typeof WORKFLOWS, FanOut>>;

/** What is granted to functions, or told them. */
interface Parts {
  readonly functions: Functions;
  readonly workflows: FanOuts;
  readonly issuer: Issuer;
  readonly post: PostOffice;
  /** Where people reach the service. */
  readonly baseUrl: string;
}

/** Everything that works on the ledger: functions, workflows, schedules, mail, HTTP, alarms. */
export class ServiceStack extends Stack {
  private readonly props: ServiceStackProps;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    this.props = props;
    const { stage, ledger } = props;
    const deadLetters = this.deadLetters();
    const functions = this.functions(deadLetters);
    const workflows = this.workflows(functions);
    const front = new HttpFront(this, 'Http', stage);
    const baseUrl = stage.baseUrl ?? front.url;
    const issuer = issuerOf(this, stage, baseUrl);
    const { feedback } = functions;
    const post = new PostOffice(this, 'Mail', { stage, key: ledger.key, deadLetters, feedback });
    this.grant({ functions, workflows, issuer, post, baseUrl });
    front.serve(issuer, functions);

    new Timetable(this, 'Timetable', {
      schedule: stage.schedule,
      sweep: workflows.sweep.machine,
      digest: workflows.digest.machine,
      calendarRequest: functions['ask-for-calendar'],
      quarterReport: functions['report-quarter'],
      deadLetters,
    });
    new Watch(this, 'Watch', {
      service: id,
      operators: stage.operators,
      functions,
      workflows,
      deadLetters,
      failedRequests: front.metricFailed(),
      ses: stage.mail.kind === 'ses',
    });
    new CfnOutput(this, 'Url', { value: baseUrl });
    new CfnOutput(this, 'Issuer', { value: issuer.url });
  }

  private deadLetters(): Queue {
    const queue = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(queue, { 'AwsSolutions-SQS3': 'It is the dead-letter queue itself' });
    return queue;
  }

  private functions(deadLetters: Queue): Functions {
    const { stage, bundles } = this.props;
    const { arm64, tracing } = PARTITIONS[stage.partition];
    const make = (name: FunctionName) => {
      const { minutes, memory, unattended }: FunctionSettings = FUNCTIONS[name];
      return new ServiceFunction(this, name, {
        bundle: bundles[name] as string,
        architecture: arm64 ? Architecture.ARM_64 : Architecture.X86_64,
        tracing,
        logRetention: stage.logRetentionDays,
        service: this.stackName,
        timeout: Duration.minutes(minutes),
        memory,
        ...(unattended && { deadLetters }),
      });
    };
    const names = (Object.keys(FUNCTIONS) as FunctionName[]).filter(
      (name) => name !== 'feedback' || stage.mail.kind === 'ses',
    );
    return Object.fromEntries(names.map((name) => [name, make(name)])) as unknown as Functions;
  }

  private workflows(functions: Functions): FanOuts {
    const { stage } = this.props;
    const { tracing } = PARTITIONS[stage.partition];
    const make = ([name, { plan, work, report }]: (typeof entries)[number]) =>
      new FanOut(this, name, {
        functions: {
          plan: functions[plan],
          work: functions[work],
          report: functions[report],
        },
        tracing,
        logRetention: stage.logRetentionDays,
      });
    const entries = Object.entries(WORKFLOWS);
    return Object.fromEntries(
      entries.map((entry) => [entry[0], make(entry)]),
    ) as unknown as FanOuts;
  }

  private grant({ functions, workflows, issuer, post, baseUrl }: Parts): void {
    const { recompute, cycle } = workflows;
    const { stage, ledger } = this.props;
    const told = (environment: Grant['environment']): Grant => ({ environment, allows: [] });
    const grants: Readonly<Record<Need, Grant>> = {
      read: ledgerGrant(ledger, stage.shards, 'read'),
      'read-open': openLedgerGrant(ledger, stage.shards),
      write: ledgerGrant(ledger, stage.shards, 'write'),
      shards: told({ SHARDS: String(stage.shards) }),
      scheme: told({ SCHEME: [stage.scheme, ...stage.beside].join(',') }),
      identity: told({ CLAIM_PREFIX: issuer.claimPrefix }),
      'sign-in': told({ ISSUER: issuer.url, CLIENT_ID: issuer.clientId }),
      links: this.links(baseUrl),
      mail: post.sending,
      recompute: this.starting(recompute, 'law-*', 'RECOMPUTE_WORKFLOW'),
      cycle: this.starting(cycle, 'cycle-*', 'CYCLE_WORKFLOW'),
    };
    for (const [name, lambda] of Object.entries(functions))
      for (const need of FUNCTIONS[name as FunctionName].needs) lambda.grant(grants[need]);
    const { partition, account } = TOKENS;
    const executions = [`${recompute.name}:law-*`, `${cycle.name}:cycle-*`];
    for (const of of executions)
      acknowledge(functions['execute-command'], {
        [`AwsSolutions-IAM5[Resource::arn:${partition}:states:${stage.region}:${account}:execution:${of}]`]:
          'Executions are named as they are started: those of one workflow, by their prefix',
      });
  }

  /** Links are signed and read with the same keys. */
  private links(baseUrl: string): Grant {
    const { linkKeys, key } = this.props.ledger;
    return {
      environment: { LINK_KEYS: linkKeys.secretArn, BASE_URL: baseUrl },
      allows: [
        { actions: ['secretsmanager:GetSecretValue'], resources: [linkKeys.secretArn] },
        { actions: ['kms:Decrypt'], resources: [key.keyArn] },
      ],
    };
  }

  /** Starting it, and reading what an execution of the same name was given. */
  private starting({ machine, name }: FanOut, executionsNamed: string, variable: string): Grant {
    const resourceName = `${name}:${executionsNamed}`;
    const executions = this.formatArn({
      service: 'states',
      resource: 'execution',
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return {
      environment: { [variable]: machine.stateMachineArn },
      allows: [
        { actions: ['states:StartExecution'], resources: [machine.stateMachineArn] },
        { actions: ['states:DescribeExecution'], resources: [executions] },
      ],
    };
  }
}
