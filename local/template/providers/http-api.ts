import * as z from 'zod/mini';
import { UnsupportedTemplate } from '../intrinsics.ts';
import { booleanSchema, ignoring, numberSchema, type Provider, type ProviderContext, stableId } from '../provider.ts';
import type { HttpApiModel, JwtAuthorizerModel } from '../system-model.ts';

interface Integration {
  readonly functionArn: string;
  readonly timeoutMs: number;
}

const texts = z._default(z.array(z.string()), []);

const apiSchema = z.strictObject({
  ProtocolType: z.literal('HTTP'),
  CorsConfiguration: z.optional(
    z.strictObject({
      AllowOrigins: texts,
      AllowMethods: texts,
      AllowHeaders: texts,
      ExposeHeaders: texts,
      AllowCredentials: z._default(booleanSchema, false),
      MaxAge: z.optional(numberSchema),
    }),
  ),
  ...ignoring('Name', 'Description', 'Tags', 'DisableExecuteApiEndpoint', 'IpAddressType'),
});

/** `AWS::ApiGatewayV2::Api`, protocol HTTP. */
export const provideApi: Provider = (properties, context) => {
  const { CorsConfiguration: cors } = apiSchema.parse(properties);
  const apiId = stableId(`${context.stackName}/${context.logicalId}`, 10);
  context.model.httpApis.push({
    apiId,
    cors: cors && {
      allowOrigins: cors.AllowOrigins,
      allowMethods: cors.AllowMethods,
      allowHeaders: cors.AllowHeaders,
      exposeHeaders: cors.ExposeHeaders,
      allowCredentials: cors.AllowCredentials,
      maxAge: cors.MaxAge,
    },
    routes: [],
  });
  return { ref: apiId, attributes: { ApiId: apiId, ApiEndpoint: context.webOrigin } };
};

const stageSchema = z.strictObject({
  StageName: z.literal('$default'),
  ...ignoring('ApiId', 'AutoDeploy', 'AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'Tags'),
});

/** `AWS::ApiGatewayV2::Stage`: only the default stage, which has no prefix in its paths. */
export const provideStage: Provider = (properties) => ({ ref: stageSchema.parse(properties).StageName });

const integrationSchema = z.strictObject({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z._default(numberSchema, 30_000),
  ...ignoring('ApiId', 'IntegrationMethod', 'Description', 'CredentialsArn'),
});

const authorizerSchema = z.strictObject({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
  ...ignoring('ApiId', 'Name'),
});

const routeSchema = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z._default(z.enum(['NONE', 'JWT']), 'NONE'),
  AuthorizerId: z.optional(z.string()),
  AuthorizationScopes: texts,
  ...ignoring('OperationName'),
});

/** The three providers that meet in a route; one set of them per compilation. */
export function httpApiProviders(): Record<'integration' | 'authorizer' | 'route', Provider> {
  const integrations = new Map<string, Integration>();
  const authorizers = new Map<string, JwtAuthorizerModel>();
  const idOf = ({ stackName, logicalId }: ProviderContext) => stableId(`${stackName}/${logicalId}`, 7);
  return {
    integration: (properties, context) => {
      const { IntegrationUri, TimeoutInMillis } = integrationSchema.parse(properties);
      integrations.set(idOf(context), { functionArn: IntegrationUri, timeoutMs: TimeoutInMillis });
      return { ref: idOf(context) };
    },
    authorizer: (properties, context) => {
      const { Issuer, Audience } = authorizerSchema.parse(properties).JwtConfiguration;
      authorizers.set(idOf(context), { issuer: Issuer, audience: Audience });
      return { ref: idOf(context), attributes: { AuthorizerId: idOf(context) } };
    },
    route: (properties, context) => {
      const route = routeSchema.parse(properties);
      const integration = integrations.get(route.Target.replace(/^integrations\//, ''));
      if (!integration) throw new UnsupportedTemplate(`route ${route.RouteKey} has no integration`);
      const authorizer = route.AuthorizationType === 'JWT' ? authorizers.get(route.AuthorizerId ?? '') : undefined;
      if (route.AuthorizationType === 'JWT' && !authorizer) {
        throw new UnsupportedTemplate(`route ${route.RouteKey} has no authorizer`);
      }
      const { RouteKey: routeKey, AuthorizationScopes: scopes } = route;
      apiOf(context, route.ApiId).routes.push({ routeKey, ...integration, authorizer, scopes });
      return { ref: idOf(context), attributes: { RouteId: idOf(context) } };
    },
  };
}

function apiOf({ model }: ProviderContext, apiId: string): HttpApiModel {
  const api = model.httpApis.find((candidate) => candidate.apiId === apiId);
  if (!api) throw new UnsupportedTemplate(`${apiId} is no HTTP API of the template`);
  return api;
}
