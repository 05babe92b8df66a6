/**
 * List prices in US dollars, us-east-1, without free tiers and discounts: those of the public
 * pricing page of each service in 2025, written down without checking again, so compare before you
 * rely on a sum. aws-cn has prices of its own, in renminbi.
 */
export const PRICES = {
  writeUnit: { usd: 0.625 / 1e6, source: 'DynamoDB on demand, a write request unit' },
  readUnit: { usd: 0.125 / 1e6, source: 'DynamoDB on demand, a read request unit' },
  storedGb: { usd: 12 * 0.25, source: 'DynamoDB standard table, a GB for a year' },
  restorableGb: { usd: 12 * 0.2, source: 'DynamoDB point-in-time recovery, a GB for a year' },
  request: { usd: 0.2 / 1e6, source: 'Lambda, a request' },
  gbSecond: { usd: 0.0000133334, source: 'Lambda on arm64, a GB-second' },
  transition: { usd: 25 / 1e6, source: 'Step Functions Standard, a state transition' },
  schedule: { usd: 1 / 1e6, source: 'EventBridge Scheduler, an invocation' },
  mail: { usd: 0.1 / 1e3, source: 'SES, an outgoing mail' },
  event: { usd: 1 / 1e6, source: 'EventBridge, an event' },
  logGb: { usd: 0.5, source: 'CloudWatch Logs, a GB taken in' },
  alarm: { usd: 12 * 0.1, source: 'CloudWatch, an alarm for a year' },
  metric: { usd: 12 * 0.3, source: 'CloudWatch, a metric of our own for a year' },
  key: { usd: 12 * 1, source: 'KMS, a key for a year' },
  secret: { usd: 12 * 0.4, source: 'Secrets Manager, a secret for a year' },
} as const;
export type Priced = keyof typeof PRICES;
