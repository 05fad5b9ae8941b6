import { Fn, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { OAuthScope } from 'aws-cdk-lib/aws-cognito';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Route } from '#shared/contracts/http/route.ts';
import { routes } from '#shared/contracts/http/routes.ts';
import { acknowledge } from '../compliance.ts';
import type { Settings } from '../settings.ts';
import type { AudiencePool } from './audience-pool.ts';
import type { ServiceFunctions } from './service-functions.ts';
import type { UserPools } from './user-pools.ts';

interface HttpApiRoutesProps {
  readonly pools: UserPools;
  readonly functions: ServiceFunctions;
  readonly settings: Settings;
  readonly logKey: kms.IKey;
}

/** What the gateway writes of a request: no address, no path with an identifier, nothing of the token. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    latency: '$context.responseLatency',
    integrationError: '$context.integrationErrorMessage',
    authorizerError: '$context.authorizer.error',
  }),
);

/** Access tokens of the code flow carry it. Identity tokens and those of a direct sign-in do not, and are refused. */
const scopeOfPages = OAuthScope.OPENID.scopeName;

const functionOfActor = { customer: 'customer-api', staff: 'staff-api', visitor: 'status-api' } as const;

type AnsweringFunction = NonNullable<Route['answeredBy']> | (typeof functionOfActor)[Route['actor']];

const whyOpen = 'The status page is for people without a sign-in: number and PIN are checked, and tries are counted.';

/** The HTTP API: a route for each row of the contract, a function and an authorizer for each audience; visitors have none. */
export class HttpApiRoutes extends Construct {
  readonly api: apigateway.HttpApi;
  /** The host that CloudFront forwards to. */
  readonly host: string;

  constructor(scope: Construct, { pools, functions, settings, logKey }: HttpApiRoutesProps) {
    super(scope, 'Api');
    this.api = new apigateway.HttpApi(this, 'HttpApi', { createDefaultStage: false });
    this.host = Fn.select(2, Fn.split('/', this.api.apiEndpoint));
    this.#createStage(settings, logKey);
    const integrationOf = (name: AnsweringFunction) =>
      new HttpLambdaIntegration(name, functions.of(name).lambda, { scopePermissionToRoute: false });
    const integrations = {
      'customer-api': integrationOf('customer-api'),
      'staff-api': integrationOf('staff-api'),
      'compliance-api': integrationOf('compliance-api'),
      'export-record': integrationOf('export-record'),
      'status-api': integrationOf('status-api'),
      'print-pack': integrationOf('print-pack'),
    };
    const audiences = {
      customer: this.#audience('customer', pools.customers),
      staff: this.#audience('staff', pools.staff),
      visitor: {},
    };
    for (const { method, path, actor, answeredBy } of routes) {
      const integration = integrations[answeredBy ?? functionOfActor[actor]];
      const added = this.api.addRoutes({
        path,
        methods: [apigateway.HttpMethod[method]],
        integration,
        ...audiences[actor],
      });
      if (actor === 'visitor') for (const route of added) acknowledge(route, 'AwsSolutions-APIG4', whyOpen);
    }
  }

  #audience(actor: 'customer' | 'staff', { pool, client }: AudiencePool) {
    return {
      authorizer: new HttpUserPoolAuthorizer(`${actor}-authorizer`, pool, { userPoolClients: [client] }),
      authorizationScopes: [scopeOfPages],
    };
  }

  #createStage({ logRetentionDays, keepsState }: Settings, encryptionKey: kms.IKey): void {
    const accessLogs = new logs.LogGroup(this, 'AccessLogs', {
      retention: logRetentionDays,
      encryptionKey,
      removalPolicy: keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    new apigateway.HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
      // Counts by route would show when somebody wrote down a suspicion (ADR 12).
      detailedMetricsEnabled: false,
      accessLogSettings: { destination: new apigateway.LogGroupLogDestination(accessLogs), format: accessLogFormat },
    });
  }
}
