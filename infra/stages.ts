import type { StageInput } from './config.ts';

/**
 * The deployments. Change these to your own; `npx cdk deploy 'duekeeper-pilot-*'` deploys one.
 * `recipients` keeps a stage from mailing real people until you write `*`.
 */
export const STAGES: readonly StageInput[] = [
  {
    name: 'pilot',
    partition: 'aws',
    region: 'ap-southeast-1',
    scheme: 'kunming-2025',
    sender: 'duekeeper@hrss.kunming.example',
    recipients: ['@hrss.kunming.example'],
    mail: { kind: 'ses' },
    identity: { kind: 'cognito' },
    operators: ['operators@hrss.kunming.example'],
  },
  {
    name: 'pilot-cn',
    partition: 'aws-cn',
    region: 'cn-northwest-1',
    scheme: 'kunming-2025',
    sender: 'duekeeper@hrss.kunming.example',
    recipients: ['@hrss.kunming.example'],
    mail: { kind: 'smtp', host: 'smtp.hrss.kunming.example' },
    identity: {
      kind: 'oidc',
      issuer: 'https://id.hrss.kunming.example',
      audience: ['duekeeper'],
    },
    operators: ['operators@hrss.kunming.example'],
  },
];
