/** Where somebody else published a figure; `on` is its own date, if it has one, as far as it says. */
interface Published {
  readonly at: string;
  readonly on?: string;
}

interface Price {
  readonly usd: number;
  readonly source: string;
  /** Absent for a figure that was written down from memory and found nowhere: 未核. */
  readonly published?: Published;
}

/**
 * List prices in US dollars, us-east-1, without free tiers and discounts. The services' own pricing
 * pages fill in most figures by script, so what could be read without an account is largely what
 * others published: compare before you rely on a sum. aws-cn has prices of its own, in renminbi.
 */
export const PRICES = {
  writeUnit: {
    usd: 0.625 / 1e6,
    source: 'DynamoDB on demand, a write request unit',
    published: { at: 'airbyte.com/data-engineering-resources/dynamodb-pricing', on: '2025-07-21' },
  },
  readUnit: {
    usd: 0.125 / 1e6,
    source: 'DynamoDB on demand, a read request unit',
    published: { at: 'airbyte.com/data-engineering-resources/dynamodb-pricing', on: '2025-07-21' },
  },
  storedGb: {
    usd: 12 * 0.25,
    source: 'DynamoDB standard table, a GB for a year',
    published: { at: 'aws.amazon.com/dynamodb/pricing' },
  },
  restorableGb: { usd: 12 * 0.2, source: 'DynamoDB point-in-time recovery, a GB for a year' },
  request: {
    usd: 0.2 / 1e6,
    source: 'Lambda, a request',
    published: {
      at: 'gist.github.com/thiagozs/019a25fbcbd987209ef1d25e10d0dde9',
      on: '2023-03-15',
    },
  },
  gbSecond: {
    usd: 0.0000133334,
    source: 'Lambda on arm64, a GB-second',
    published: { at: 'cloudchipr.com/blog/aws-lambda-pricing', on: '2024' },
  },
  transition: {
    usd: 25 / 1e6,
    source: 'Step Functions Standard, a state transition',
    published: { at: 'aws.amazon.com/step-functions/pricing' },
  },
  schedule: {
    usd: 1 / 1e6,
    source: 'EventBridge Scheduler, an invocation',
    published: { at: 'cloudburn.io/blog/amazon-eventbridge-pricing', on: '2026-03' },
  },
  mail: {
    usd: 0.1 / 1e3,
    source: 'SES, an outgoing mail',
    published: { at: 'acecloudinterviews.com/tutorials/aws/ses' },
  },
  event: {
    usd: 1 / 1e6,
    source: 'EventBridge, an event (those of SES may be free)',
    published: { at: 'cloudburn.io/blog/amazon-eventbridge-pricing', on: '2026-03' },
  },
  logGb: {
    usd: 0.5,
    source: 'CloudWatch Logs, a GB taken in',
    published: {
      at: 'factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards',
      on: '2026-06-13',
    },
  },
  alarm: {
    usd: 12 * 0.1,
    source: 'CloudWatch, an alarm for a year',
    published: { at: 'c3x.dev/resources/aws/aws_cloudwatch_metric_alarm' },
  },
  metric: {
    usd: 12 * 0.3,
    source: 'CloudWatch, a metric of our own for a year',
    published: { at: 'signoz.io/guides/cloudwatch-pricing', on: '2026-02-15' },
  },
  key: {
    usd: 12 * 1,
    source: 'KMS, a key for a year',
    published: { at: 'factualminds.com/blog/aws-kms-pricing-keys-requests-multi-region' },
  },
  secret: {
    usd: 12 * 0.4,
    source: 'Secrets Manager, a secret for a year',
    published: {
      at: 'hivebook.wiki/wiki/aws-secrets-manager-rotated-secrets-dynamic-db-credentials-kms',
    },
  },
} as const satisfies Readonly<Record<string, Price>>;
export type Priced = keyof typeof PRICES;

/** Where a price stands: a link with its date, or 未核. */
export function whereFrom(what: Priced): string {
  const { published }: Price = PRICES[what];
  if (!published) return '未核';
  const { at, on = 'undated' } = published;
  return `[${at.split('/')[0]}](https://${at}), ${on}`;
}
