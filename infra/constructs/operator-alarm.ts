import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface OperatorAlarmProps {
  readonly metric: IMetric;
  /** In alarm at this value and beyond. */
  readonly threshold: number;
  readonly below?: boolean;
  readonly periods?: number;
  /** No data is a breach: what should happen did not. */
  readonly missingIsBad?: boolean;
  /** What it means for offices and holders. */
  readonly impact: string;
  /** What to do first. */
  readonly firstStep: string;
  readonly operators: ITopic;
}

/** An alarm that says what is at stake and where to begin. */
export class OperatorAlarm extends Construct {
  readonly alarm: Alarm;

  constructor(scope: Construct, id: string, props: OperatorAlarmProps) {
    super(scope, id);
    this.alarm = new Alarm(this, 'Alarm', {
      alarmDescription: `Impact: ${props.impact} First step: ${props.firstStep}`,
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: props.below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.missingIsBad
        ? TreatMissingData.BREACHING
        : TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(props.operators);
    this.alarm.addAlarmAction(action);
    this.alarm.addOkAction(action);
  }
}
