import { Aws, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ContextAttribute,
  type CronOptionsWithTimezone,
  type IScheduleTarget,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import type { ServiceFunction } from './service-function.ts';

export interface TimetableProps {
  readonly schedule: Stage['schedule'];
  readonly sweep: IStateMachine;
  readonly digest: IStateMachine;
  readonly calendarRequest: ServiceFunction;
  readonly quarterReport: ServiceFunction;
  readonly deadLetters: IQueue;
}

interface Line {
  readonly name: string;
  readonly description: string;
  readonly cron: CronOptionsWithTimezone;
  readonly action: string;
  readonly target: string;
}

const at = (clock: string): CronOptionsWithTimezone => {
  const [hour, minute] = clock.split(':').map(Number);
  return { hour: String(hour), minute: String(minute) };
};

/** What starts when: each works at the moment it was planned for, however late it starts. */
const lines = (props: TimetableProps): readonly Line[] => {
  const { schedule, sweep, digest, calendarRequest, quarterReport } = props;
  return [
    {
      name: 'Sweep',
      description: 'Hourly: advances what is due, then delivers',
      cron: { minute: String(schedule.sweepMinute) },
      action: 'states:StartExecution',
      target: sweep.stateMachineArn,
    },
    {
      name: 'Digest',
      description: 'Daily: what is on the desk of each office; on working days only',
      cron: at(schedule.digestAt),
      action: 'states:StartExecution',
      target: digest.stateMachineArn,
    },
    {
      name: 'CalendarRequest',
      description: 'Weekly: asks for a holiday notice that should be imported by now',
      cron: { ...at(schedule.calendarRequestAt), weekDay: 'MON' },
      action: 'lambda:InvokeFunction',
      target: calendarRequest.lambda.functionArn,
    },
    {
      name: 'QuarterReport',
      description: 'Quarterly: the counties in numbers; the function waits for a working day',
      cron: { ...at(schedule.quarterReportAt), day: '1-15', month: '1,4,7,10' },
      action: 'lambda:InvokeFunction',
      target: quarterReport.lambda.functionArn,
    },
  ];
};

/** The schedules, on the clocks of the offices. What cannot be started in a day is a dead letter. */
export class Timetable extends Construct {
  constructor(scope: Construct, id: string, props: TimetableProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    const allow = (action: string, resource: string) =>
      role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    allow('sqs:SendMessage', props.deadLetters.queueArn);
    for (const { name, description, cron, action, target } of lines(props)) {
      allow(action, target);
      const bound: IScheduleTarget = {
        bind: () => ({
          arn: target,
          role,
          deadLetterConfig: { arn: props.deadLetters.queueArn },
          retryPolicy: { maximumEventAgeInSeconds: 86_400, maximumRetryAttempts: 185 },
          input: ScheduleTargetInput.fromObject({ now: ContextAttribute.scheduledTime }),
        }),
      };
      new Schedule(this, name, {
        description,
        schedule: ScheduleExpression.cron({ ...cron, timeZone: TimeZone.ASIA_SHANGHAI }),
        target: bound,
      });
    }
  }
}
