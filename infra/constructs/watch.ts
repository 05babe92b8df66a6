import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { WorkflowName } from '../../shared/workflow/port.ts';
import { NAMESPACE } from '../aws/names.ts';
import type { FanOut } from './fan-out.ts';
import { OperatorAlarm, type OperatorAlarmProps } from './operator-alarm.ts';
import type { ServiceFunction } from './service-function.ts';

export interface WatchProps {
  readonly service: string;
  readonly operators: readonly string[];
  readonly functions: Readonly<Record<string, ServiceFunction>>;
  readonly workflows: Readonly<Record<WorkflowName, FanOut>>;
  readonly deadLetters: IQueue;
  /** Requests that failed. */
  readonly failedRequests: IMetric;
  readonly ses: boolean;
}

type Row = Omit<OperatorAlarmProps, 'operators'>;

const HOUR = Duration.hours(1);

/** What the functions count. */
const counted = (service: string, metricName: string, statistic: string): IMetric =>
  new Metric({
    namespace: NAMESPACE,
    metricName,
    dimensionsMap: { service },
    statistic,
    period: HOUR,
  });

const ses = (metricName: string): IMetric =>
  new Metric({ namespace: 'AWS/SES', metricName, statistic: Stats.AVERAGE, period: HOUR });

const workflowAlarms = (workflows: WatchProps['workflows']): Record<string, Row> =>
  Object.fromEntries(
    Object.entries(workflows).map(([name, { machine }]) => [
      `${name}-failed`,
      {
        metric: machine.metricFailed({ period: HOUR, statistic: Stats.SUM }),
        threshold: 1,
        impact: `A ${name} ended before its report; part of its items were not worked on.`,
        firstStep: 'Open the failed execution, read the cause, start it again: that is safe.',
      },
    ]),
  );

const functionAlarms = (functions: WatchProps['functions']): Record<string, Row> =>
  Object.fromEntries(
    Object.entries(functions).flatMap(([name, { lambda }]) => [
      [
        `${name}-errors`,
        {
          metric: lambda.metricErrors({ period: HOUR }),
          threshold: 1,
          impact: `${name} failed; what it was given waits for the next run or its caller.`,
          firstStep: `Read the log of ${name} for levels ERROR and WARN; they name the cause.`,
        },
      ],
      [
        `${name}-throttles`,
        {
          metric: lambda.metricThrottles({ period: HOUR }),
          threshold: 1,
          impact: `${name} was refused for lack of concurrency; its work is late.`,
          firstStep: 'Compare the account’s concurrency with its quota; ask for more.',
        },
      ],
    ]),
  );

const alarms = (props: WatchProps): Record<string, Row> => ({
  'sweep-heartbeat': {
    metric: props.workflows.sweep.machine.metricSucceeded({
      period: HOUR,
      statistic: Stats.SUM,
    }),
    threshold: 1,
    below: true,
    periods: 2,
    missingIsBad: true,
    impact: 'No sweep for two hours: nothing lapses, no reminder goes out, no order is chased.',
    firstStep: 'Look at the last executions of the sweep and at the dead letters; start one.',
  },
  'oldest-overdue': {
    metric: counted(props.service, 'overdueMinutes', Stats.MAXIMUM),
    threshold: 180,
    impact: 'Something waited three hours for its turn: reminders or lapses are late.',
    firstStep: 'See whether sweeps end in time and whether one shard is behind the others.',
  },
  'items-failed': {
    metric: counted(props.service, 'failed', Stats.SUM),
    threshold: 1,
    impact: 'Single brands or mails were skipped; the others were done.',
    firstStep: 'Read the ids in the report of the workflow and the error logged for each.',
  },
  'streams-parked': {
    metric: counted(props.service, 'parkedStreams', Stats.SUM),
    threshold: 1,
    impact: 'A record fails again and again: its deadlines stand still but for a daily try.',
    firstStep: 'Look up the trouble of the stream; correct the cause; any commit frees it.',
  },
  'mails-parked': {
    metric: counted(props.service, 'parked', Stats.SUM),
    threshold: 1,
    impact: 'Two sends of a notice had no known outcome: it is not mailed a third time.',
    firstStep: 'See that the county has its task to reach the recipient another way.',
  },
  'mails-undeliverable': {
    metric: counted(props.service, 'undeliverable', Stats.SUM),
    threshold: 10,
    impact: 'Many notices have no working address: counties must telephone.',
    firstStep: 'Look in the outbox for what they have in common: an import, a domain, a refusal.',
  },
  'recompute-unfinished': {
    metric: counted(props.service, 'left', Stats.SUM),
    threshold: 1,
    impact: 'Brands are still on the old calendar; their dates may be a day off.',
    firstStep: 'Start the recompute workflow again: it goes on where it stopped.',
  },
  'dead-letters': {
    metric: props.deadLetters.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: Stats.MAXIMUM,
    }),
    threshold: 1,
    impact: 'A schedule or an event about a mail could not be handed over for a day.',
    firstStep: 'Read the message; start the workflow by hand or redrive it to the function.',
  },
  'requests-failed': {
    metric: props.failedRequests,
    threshold: 3,
    impact: 'People see an error instead of a page, or commands are not carried out.',
    firstStep: 'Find status 5xx in the access log, then its request id in the log of the function.',
  },
  ...workflowAlarms(props.workflows),
  ...functionAlarms(props.functions),
  ...(props.ses && {
    'bounce-rate': {
      metric: ses('Reputation.BounceRate'),
      threshold: 0.04,
      impact: 'At 5% SES reviews the account, at 10% it stops all mail.',
      firstStep: 'Find the bounced addresses in the outbox and have them corrected.',
    },
    'complaint-rate': {
      metric: ses('Reputation.ComplaintRate'),
      threshold: 0.0008,
      impact: 'At 0.1% SES reviews the account; recipients call the mails spam.',
      firstStep: 'Ask the counties which holders did not expect mail, and telephone these.',
    },
  }),
});

/** Tells the operators what goes wrong, and shows how the service does. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    const key = new Key(this, 'Key', {
      description: 'Duekeeper: what is told to operators',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const operators = new Topic(this, 'Operators', { masterKey: key, enforceSSL: true });
    for (const address of props.operators)
      operators.addSubscription(new EmailSubscription(address));
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    const all = Object.entries(alarms(props)).map(
      ([name, row]) => new OperatorAlarm(this, name, { ...row, operators }).alarm,
    );
    const graph = (title: string, ...left: IMetric[]) =>
      new GraphWidget({ title, left, width: 12 });
    const count = (name: string) => counted(props.service, name, Stats.SUM);
    new Dashboard(this, 'Dashboard', {
      dashboardName: props.service,
      widgets: [
        [new AlarmStatusWidget({ alarms: all, width: 24, height: 8 })],
        [
          graph('Register', count('advanced'), count('recomputed'), count('failed')),
          graph(
            'Mails',
            count('sent'),
            count('withdrawn'),
            count('undeliverable'),
            count('parked'),
          ),
        ],
        [
          graph('Oldest overdue, minutes', counted(props.service, 'overdueMinutes', Stats.MAXIMUM)),
          graph(
            'Duration of functions',
            ...Object.values(props.functions).map(({ lambda }) => lambda.metricDuration()),
          ),
        ],
      ],
    });
  }
}
