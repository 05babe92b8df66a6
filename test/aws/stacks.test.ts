import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../infra/build-app.ts';
import { functionNames } from '../../infra/bundle.ts';
import { WATCH } from '../../infra/cost/model.ts';
import { FUNCTIONS } from '../../infra/stacks/functions.ts';
import { WORKFLOWS } from '../../infra/workflows.ts';
import { INDEXES } from '../../shared/ledger/dynamodb/keys.ts';
import { ofType, type Resources, synthesise } from './synthesised.ts';

let synthesised: Awaited<ReturnType<typeof synthesise>>;
beforeAll(async () => {
  synthesised = await synthesise();
}, 60_000);

const STAGES = ['aws', 'cn'] as const;
const service = (stage: (typeof STAGES)[number]) => synthesised[stage].service;
const only = (resources: Resources, type: string) => ofType(resources, type)[0]?.[1].Properties;

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** What each role may do, by the start of its policy's name. */
const statementsOf = (resources: Resources, owner: string): readonly Statement[] =>
  ofType(resources, 'AWS::IAM::Policy')
    .filter(([id]) => id.startsWith(`${owner.replaceAll('-', '')}Role`))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);

const actionsOf = (statements: readonly Statement[]) =>
  statements.flatMap(({ Action }) => Action).sort();

describe('the ledger', () => {
  test.each(STAGES)('in %s is kept, restorable, encrypted and paid by use', (stage) => {
    const [[, table] = []] = ofType(synthesised[stage].ledger, 'AWS::DynamoDB::GlobalTable').concat(
      ofType(synthesised[stage].ledger, 'AWS::DynamoDB::Table'),
    );
    expect(table).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: {
          PointInTimeRecoveryEnabled: true,
          RecoveryPeriodInDays: 35,
        },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Tags: [
          { Key: 'product', Value: 'duekeeper' },
          { Key: 'stage', Value: stage === 'aws' ? 'pilot' : 'pilot-cn' },
        ],
      },
    });
  });

  test('has the indexes of the key design, keys only', () => {
    const { GlobalSecondaryIndexes } = only(synthesised.aws.ledger, 'AWS::DynamoDB::Table');
    expect(GlobalSecondaryIndexes).toEqual(
      Object.values(INDEXES).map(({ name, pk, sk }) => ({
        IndexName: name,
        KeySchema: [
          { AttributeName: pk, KeyType: 'HASH' },
          { AttributeName: sk, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
    );
  });
});

describe('what functions may do', () => {
  const READ = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
  const WRITE = [
    'dynamodb:ConditionCheckItem',
    'dynamodb:DeleteItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
  ];
  const KEY_READ = ['kms:Decrypt', 'kms:DescribeKey'];
  const KEY_WRITE = [
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ];
  const LOGS = ['logs:CreateLogStream', 'logs:PutLogEvents'];
  const TRACES = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];
  const READER = [...READ, ...KEY_READ];
  const WRITER = [...READER, ...WRITE, ...KEY_WRITE];
  /** The keys of links. */
  const SECRET = ['kms:Decrypt', 'secretsmanager:GetSecretValue'];
  const WORKER = [...WRITER, ...SECRET, 'ses:SendRawEmail'];

  test.each<[keyof typeof FUNCTIONS, readonly string[]]>([
    ['plan-sweep', []],
    ['sweep-shard', WORKER],
    ['plan-digest', READER],
    ['digest-office', WORKER],
    ['plan-cycle', WRITER],
    ['enrol-county', WORKER],
    ['plan-recompute', []],
    ['recompute-office', WORKER],
    ['report', []],
    ['ask-for-calendar', [...WORKER, 'sqs:SendMessage']],
    ['report-quarter', [...WORKER, 'sqs:SendMessage']],
    ['feedback', [...WRITER, 'sqs:SendMessage']],
    [
      'execute-command',
      // Of two workflows: the recomputation, and a cycle.
      [
        ...WORKER,
        ...['states:DescribeExecution', 'states:StartExecution'],
        ...['states:DescribeExecution', 'states:StartExecution'],
      ],
    ],
    ['console', [...READER, ...SECRET]],
    ['public', [...READER, ...SECRET]],
  ])('%s: exactly this', (name, actions) => {
    expect(actionsOf(statementsOf(service('aws'), name))).toEqual(
      [...actions, ...LOGS, ...TRACES].sort(),
    );
  });

  test('in aws-cn mail asks for the SMTP password instead, and nobody traces', () => {
    expect(actionsOf(statementsOf(service('cn'), 'sweep-shard'))).toEqual(
      // One secret with the password, one with the keys of links.
      [...WRITER, ...LOGS, ...SECRET, 'secretsmanager:GetSecretValue'].sort(),
    );
  });

  test.each(STAGES)('in %s there is no wildcard but where the service names nothing', (stage) => {
    const wild = ofType(service(stage), 'AWS::IAM::Policy')
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as Statement[])
      .filter(({ Action, Resource }) => JSON.stringify([Action, Resource]).includes('*'));
    const nameless = wild.filter(({ Resource }) => Resource === '*');
    expect(actionsOf(nameless).filter((action) => !/^(xray|logs):/.test(action))).toEqual([]);
    expect(wild.filter((one) => !nameless.includes(one)).map(({ Action }) => Action)).toEqual([
      'states:DescribeExecution',
      'states:DescribeExecution',
    ]);
    expect(actionsOf(wild).filter((action) => action.includes('*'))).toEqual([]);
  });

  test.each(STAGES)('in %s the open pages read records and look-ups, nothing else', (stage) => {
    const reading = statementsOf(service(stage), 'public').filter(({ Action }) =>
      Action.includes('dynamodb:Query'),
    );
    expect(reading).toMatchObject([
      {
        Action: expect.arrayContaining(READ),
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['S#*', 'L#*'] } },
      },
    ]);
    expect(JSON.stringify(reading)).not.toContain('/index/');
  });

  test('nobody scans, nobody administers the table', () => {
    expect(synthesised.aws.text).not.toMatch(/dynamodb:(Scan|\*|DeleteTable|UpdateTable)/);
  });
});

describe('every function', () => {
  test.each(STAGES)('in %s runs on Node 24 and keeps its log for a while', (stage) => {
    const functions = ofType(service(stage), 'AWS::Lambda::Function');
    for (const [, { Properties }] of functions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Architectures: [stage === 'aws' ? 'arm64' : 'x86_64'],
      });
      expect(Properties.LoggingConfig.LogGroup).toBeDefined();
    }
    for (const [, { Properties }] of ofType(service(stage), 'AWS::Logs::LogGroup'))
      expect(Properties.RetentionInDays).toBe(180);
  });

  test('has an entry, and every entry is a function', () => {
    expect(functionNames()).toEqual(Object.keys(FUNCTIONS).sort());
  });

  test('that only SES calls is left out without SES', () => {
    expect(JSON.stringify(service('cn'))).not.toContain('Duekeeper: feedback');
  });
});

describe('the workflows', () => {
  test.each(STAGES)('in %s every state maps to a function that exists', (stage) => {
    const machines = ofType(service(stage), 'AWS::StepFunctions::StateMachine');
    expect(machines).toHaveLength(Object.keys(WORKFLOWS).length);
    for (const [, { Properties }] of machines) {
      const placeholders = [...Properties.DefinitionString.matchAll(/\$\{(\w+)\}/g)];
      for (const [, placeholder] of placeholders) {
        const [target] = Properties.DefinitionSubstitutions[placeholder]['Fn::GetAtt'];
        expect(service(stage)[target]?.Type).toBe('AWS::Lambda::Function');
      }
      expect(placeholders).toHaveLength(3);
    }
  });

  test.each(STAGES)(
    'in %s they log everything but the data; traces where there are any',
    (stage) => {
      for (const [, { Properties }] of ofType(service(stage), 'AWS::StepFunctions::StateMachine')) {
        expect(Properties.LoggingConfiguration).toMatchObject({
          Level: 'ALL',
          IncludeExecutionData: false,
        });
        expect(Properties.TracingConfiguration?.Enabled ?? false).toBe(stage === 'aws');
        expect(JSON.parse(Properties.DefinitionString).States['For each item'].MaxConcurrency).toBe(
          40,
        );
      }
    },
  );

  test.each(STAGES)('in %s they start on the clocks of the offices', (stage) => {
    const schedules = ofType(service(stage), 'AWS::Scheduler::Schedule').map(
      ([, { Properties }]) => [
        Properties.ScheduleExpression,
        Properties.ScheduleExpressionTimezone,
        Properties.Target.Input,
      ],
    );
    const now = '{"now":"<aws.scheduler.scheduled-time>"}';
    expect(schedules).toEqual([
      ['cron(0 * * * ? *)', 'Asia/Shanghai', now],
      ['cron(30 8 * * ? *)', 'Asia/Shanghai', now],
      ['cron(0 9 ? * MON *)', 'Asia/Shanghai', now],
      ['cron(0 9 1-15 1,4,7,10 ? *)', 'Asia/Shanghai', now],
    ]);
    for (const [, { Properties }] of ofType(service(stage), 'AWS::Scheduler::Schedule'))
      expect(Properties.Target.DeadLetterConfig.Arn).toBeDefined();
  });
});

describe('what is open to the world', () => {
  interface Route {
    readonly key: string;
    readonly authorized: boolean;
    /** Name of the function behind it. */
    readonly leadsTo: string;
  }

  const routesOf = (resources: Resources): readonly Route[] =>
    ofType(resources, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
      const integration = Properties.Target['Fn::Join'][1][1].Ref;
      const uri = resources[integration]?.Properties.IntegrationUri['Fn::GetAtt'][0];
      return {
        key: Properties.RouteKey,
        authorized: Properties.AuthorizationType === 'JWT',
        leadsTo: resources[uri]?.Properties.Description.replace('Duekeeper: ', ''),
      };
    });

  test.each(STAGES)('in %s commands ask for a token; pages are read by functions', (stage) => {
    const found = routesOf(service(stage)).map(({ key, authorized, leadsTo }) => [
      key,
      authorized ? 'token' : 'open',
      leadsTo,
    ]);
    expect(found.sort()).toEqual(
      [
        ['POST /commands', 'token', 'execute-command'],
        ['GET /', 'open', 'console'],
        ['GET /{page+}', 'open', 'console'],
        ['POST /{page+}', 'open', 'console'],
        ['GET /public', 'open', 'public'],
        ['GET /public/{page+}', 'open', 'public'],
        ['GET /holder/{page+}', 'open', 'public'],
        ['GET /feeds/{page+}', 'open', 'public'],
      ].sort(),
    );
  });

  test.each(STAGES)('in %s nothing that the API lets everybody reach can write', (stage) => {
    const open = routesOf(service(stage)).filter(({ authorized }) => !authorized);
    for (const { leadsTo } of open) {
      const actions = actionsOf(statementsOf(service(stage), leadsTo));
      expect(actions).toEqual(expect.arrayContaining(['dynamodb:Query']));
      const writes =
        /^(dynamodb:(Put|Update|Delete|BatchWrite)|ses:|states:|kms:(Encrypt|Generate))/;
      expect(actions.filter((action) => writes.test(action))).toEqual([]);
    }
  });

  test.each(STAGES)('in %s requests are throttled, those of nobody known sooner', (stage) => {
    const { DefaultRouteSettings, RouteSettings, AccessLogSettings } = only(
      service(stage),
      'AWS::ApiGatewayV2::Stage',
    );
    expect(DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
    const limits = { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 };
    const open = routesOf(service(stage)).filter(({ leadsTo }) => leadsTo === 'public');
    expect(RouteSettings).toEqual(Object.fromEntries(open.map(({ key }) => [key, limits])));
    expect(AccessLogSettings.Format).not.toMatch(/sourceIp|context\.path|query/);
  });

  test('people sign in by a code and PKCE, and come back to the console only', () => {
    const client = only(service('aws'), 'AWS::Cognito::UserPoolClient');
    expect(client).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      PreventUserExistenceErrors: 'ENABLED',
    });
    expect(client.GenerateSecret ?? false).toBe(false);
    expect(JSON.stringify(client.CallbackURLs)).toContain('/sign-in/done');
    expect(client.CallbackURLs).toHaveLength(1);
  });

  test('nobody may change what he is', () => {
    expect(only(service('aws'), 'AWS::Cognito::UserPoolClient').WriteAttributes).toEqual(['email']);
    expect(only(service('aws'), 'AWS::Cognito::UserPool')).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
    });
  });

  test.each(STAGES)('in %s queues and topics take TLS only and are encrypted', (stage) => {
    expect(only(service(stage), 'AWS::SQS::Queue').SqsManagedSseEnabled).toBe(true);
    expect(only(service(stage), 'AWS::SNS::Topic').KmsMasterKeyId).toBeDefined();
    for (const type of ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'])
      expect(JSON.stringify(only(service(stage), type))).toContain('"aws:SecureTransport":"false"');
  });

  test('the configuration set reports deliveries, bounces and complaints', () => {
    const { EventDestination } = only(service('aws'), 'AWS::SES::ConfigurationSetEventDestination');
    expect(EventDestination.MatchingEventTypes).toEqual(['delivery', 'bounce', 'complaint']);
  });
});

describe('the alarms', () => {
  test.each(STAGES)('in %s each names its impact and the first step, and is heard', (stage) => {
    const alarms = ofType(service(stage), 'AWS::CloudWatch::Alarm');
    for (const [, { Properties }] of alarms) {
      expect(Properties.AlarmDescription).toMatch(/^Impact: .{20,} First step: .{20,}$/);
      expect(Properties.AlarmActions).toHaveLength(1);
    }
    expect(alarms.length).toBeGreaterThan(20);
  });

  test('are as many as the cost page counts', () => {
    expect(ofType(service('aws'), 'AWS::CloudWatch::Alarm')).toHaveLength(WATCH.alarm);
  });

  test('a sweep that does not happen is a breach', () => {
    const [, heartbeat] =
      ofType(service('aws'), 'AWS::CloudWatch::Alarm').find(([id]) =>
        id.startsWith('Watchsweepheartbeat'),
      ) ?? [];
    expect(heartbeat?.Properties).toMatchObject({
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
      MetricName: 'ExecutionsSucceeded',
      Period: 3600,
    });
  });
});

describe('both partitions', () => {
  test('aws-cn has nothing that it does not have', () => {
    expect(synthesised.cn.text).not.toMatch(/AWS::SES::|AWS::Cognito::|xray:|"arm64"/);
  });

  test('no partition and no domain of one stands in the code', () => {
    const infra = new URL('../../infra/', import.meta.url);
    const sources = readdirSync(infra, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(new URL(file, infra), 'utf8'));
    expect(sources.join('\n')).not.toMatch(/arn:aws|amazonaws/);
  });

  test('a finding of cdk-nag that nobody acknowledged stops the synthesis', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duekeeper-nag-'));
    const app = await buildApp([], folder);
    new Queue(new Stack(app, 'careless'), 'Queue');
    expect(() => app.synth()).toThrow('The SQS queue is not used as a');
    rmSync(folder, { recursive: true });
  });
});
