import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { acknowledge } from './acknowledge.ts';
import type { Issuer } from './issuer.ts';
import type { ServiceFunction } from './service-function.ts';

/** No query string, no header, no path, no token: what people look up stays out of the log. */
const ACCESS_LOG = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  error: '$context.authorizer.error',
});

const { GET, POST } = HttpMethod;

interface Doors {
  /** The only one that leads to a function which writes: behind the API's own authorizer. */
  readonly commands: ServiceFunction;
  /** Pages and forms; the function verifies the token in the visitor's cookie. */
  readonly console: ServiceFunction;
  /** Read only. */
  readonly public: ServiceFunction;
}
type Door = keyof Doors;

/** Why the API itself lets everybody through. */
const OPEN = {
  console:
    'A browser carries its token in a cookie: the function verifies it, may only read, and sends commands on to the route with the authorizer',
  public: 'For people without an account: what is published, and pages behind signed links',
} as const;

const ROUTES: readonly (readonly [method: HttpMethod, path: string, door: Door])[] = [
  [POST, '/commands', 'commands'],
  [GET, '/', 'console'],
  [GET, '/{page+}', 'console'],
  [POST, '/{page+}', 'console'],
  [GET, '/public', 'public'],
  [GET, '/public/{page+}', 'public'],
  [GET, '/holder/{page+}', 'public'],
  [GET, '/feeds/{page+}', 'public'],
];

type Settings = Pick<Stage, 'requestsPerSecond' | 'publicRequestsPerSecond' | 'logRetentionDays'>;

/** Everything over HTTPS: commands, the console, and what is open to all. */
export class HttpFront extends Construct {
  readonly url: string;
  private readonly httpApi: HttpApi;
  private readonly settings: Settings;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.settings = settings;
    this.httpApi = new HttpApi(this, 'Api', { createDefaultStage: false });
    this.url = this.httpApi.apiEndpoint;
  }

  /** Requests that got no answer but an apology: functions catch what fails in them. */
  metricFailed(): IMetric {
    return this.httpApi.metricServerError({ period: Duration.hours(1), statistic: Stats.SUM });
  }

  /** Apart from the constructor: the issuer and the functions have to know the address. */
  serve(
    { url, audience }: Issuer,
    functions: Readonly<Record<'execute-command' | 'console' | 'public', ServiceFunction>>,
  ): void {
    const doors: Doors = { ...functions, commands: functions['execute-command'] };
    const integrations = {
      commands: new HttpLambdaIntegration('Commands', doors.commands.lambda),
      console: new HttpLambdaIntegration('Console', doors.console.lambda),
      public: new HttpLambdaIntegration('Public', doors.public.lambda),
    };
    const token = new HttpJwtAuthorizer('Token', url, { jwtAudience: [...audience] });
    const nobody = new HttpNoneAuthorizer();
    const stage = this.stage();
    for (const [method, path, door] of ROUTES) {
      const routes = this.httpApi.addRoutes({
        path,
        methods: [method],
        integration: integrations[door],
        authorizer: door === 'commands' ? token : nobody,
      });
      // A stage may only name routes that are there.
      stage.node.addDependency(...routes);
      if (door !== 'commands')
        acknowledge(routes[0] as HttpRoute, { 'AwsSolutions-APIG4': OPEN[door] });
    }
  }

  private stage(): HttpStage {
    const { requestsPerSecond, publicRequestsPerSecond, logRetentionDays } = this.settings;
    const logGroup = new LogGroup(this, 'AccessLog', {
      retention: logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: 2 * requestsPerSecond },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(ACCESS_LOG),
      },
    });
    const limits = {
      ThrottlingRateLimit: publicRequestsPerSecond,
      ThrottlingBurstLimit: 2 * publicRequestsPerSecond,
    };
    const open = ROUTES.filter(([, , door]) => door === 'public');
    (stage.node.defaultChild as CfnStage).routeSettings = Object.fromEntries(
      open.map(([method, path]) => [`${method} ${path}`, limits]),
    );
    return stage;
  }
}
