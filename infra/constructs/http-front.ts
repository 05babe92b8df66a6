import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Issuer } from './issuer.ts';
import type { ServiceFunction } from './service-function.ts';

export interface HttpFrontProps {
  readonly issuer: Issuer;
  readonly commands: ServiceFunction;
  readonly console: ServiceFunction;
  readonly requestsPerSecond: number;
  readonly logRetention: RetentionDays;
}

/** No query string, no header, no token: what people look up stays out of the log. */
const ACCESS_LOG = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  error: '$context.authorizer.error',
});

/** Commands and the console over HTTPS: every route asks for a token of the issuer. */
export class HttpFront extends Construct {
  readonly url: string;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, props: HttpFrontProps) {
    super(scope, id);
    const { issuer, commands, console, requestsPerSecond, logRetention } = props;
    const httpApi = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('Token', issuer.url, {
        jwtAudience: [...issuer.audience],
      }),
    });
    const route = (path: string, method: HttpMethod, name: string, { lambda }: ServiceFunction) =>
      httpApi.addRoutes({
        path,
        methods: [method],
        integration: new HttpLambdaIntegration(name, lambda),
      });
    route('/commands', HttpMethod.POST, 'Commands', commands);
    route('/', HttpMethod.GET, 'Start', console);
    route('/{page+}', HttpMethod.GET, 'Console', console);
    const logGroup = new LogGroup(this, 'AccessLog', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: 2 * requestsPerSecond },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(ACCESS_LOG),
      },
    });
    this.url = httpApi.apiEndpoint;
  }
}
