import middy, { type MiddlewareObj } from '@middy/core';
import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Route } from '#shared/contracts/http/route.ts';
import { type ApiParts, answerRoute } from './answer-route.ts';
import { httpEventSchema } from './http-event.ts';
import type { Operation, OperationsOf } from './operation.ts';
import { UnreadableRequest } from './read-request.ts';
import { respondProblem } from './respond.ts';
import { isTransient } from './transient-error.ts';

type Middleware = MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;

const requestIdOf = (event: unknown): string => {
  const parsed = httpEventSchema.safeParse(event);
  return parsed.success ? parsed.data.requestContext.requestId : 'unknown';
};

/** Turns whatever was thrown into a problem; only its name goes into the log. */
const answerErrors = ({ observability }: ApiParts): Middleware => ({
  onError: (request) => {
    const { error } = request;
    const requestId = requestIdOf(request.event);
    if (error instanceof UnreadableRequest) {
      const { code, errors } = error;
      observability.record('request_refused', { requestId, code });
      request.response = respondProblem({ refusal: { code } }, { requestId, ...(errors ? { errors } : {}) });
      return;
    }
    const code = isTransient(error) ? 'temporarily_unavailable' : 'internal_error';
    observability.fail('request_failed', error, { requestId, code });
    if (code === 'internal_error') observability.count('InternalError');
    request.response = respondProblem({ refusal: { code } }, { requestId });
  },
});

/** Writes the counts of an invocation when it has been answered. */
const flushCounts = ({ observability }: ApiParts): Middleware => ({
  after: () => observability.flush(),
  onError: () => observability.flush(),
});

const routeHandler = <AnyRoute extends Route>(route: AnyRoute, operation: Operation<AnyRoute>, parts: ApiParts) => ({
  method: route.method,
  path: route.path,
  handler: (event: unknown) => answerRoute(route, operation, httpEventSchema.parse(event), parts),
});

const routeHandlers = <Routes extends Readonly<Record<string, Route>>>(
  routes: Routes,
  operations: OperationsOf<Routes>,
  parts: ApiParts,
) => {
  const handlerOf = <Name extends keyof Routes>(name: Name) => routeHandler(routes[name], operations[name], parts);
  const handlers: ReturnType<typeof handlerOf>[] = [];
  for (const name in routes) handlers.push(handlerOf(name));
  return handlers;
};

/** Builds the Lambda handler of one actor's API from its routes and one operation for each of them. */
export const createHttpApi = <Routes extends Readonly<Record<string, Route>>>(
  routes: Routes,
  operations: OperationsOf<Routes>,
  parts: ApiParts,
) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(flushCounts(parts))
    .use(answerErrors(parts))
    .handler(
      httpRouter<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
        routes: routeHandlers(routes, operations, parts),
        notFoundResponse: () => {
          throw new UnreadableRequest('route_unknown');
        },
      }),
    );
