import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import { parseFunctionName } from '../lambda/function-name.ts';
import type { LocalLambda } from '../lambda/local-lambda.ts';
import type { HttpApiModel, RouteModel } from '../template/system-model.ts';
import { authorizeRequest, type VerifyToken } from './authorize-request.ts';
import { crossOriginHeaders, preflightHeaders } from './cross-origin.ts';
import { readBody } from './read-body.ts';
import { composeRequestEvent } from './request-event.ts';
import { type GatewayResponse, gatewayMessage, mapHandlerResult } from './response-mapping.ts';
import { type RouteMatch, RouteTable } from './route-table.ts';

const bodyLimitBytes = 10 * 1024 * 1024;

export interface LocalHttpApiOptions {
  readonly api: HttpApiModel;
  readonly lambda: LocalLambda;
  readonly clock: VirtualClock;
  readonly verifyToken: VerifyToken;
}

/** Serves one HTTP API of the template: its routes, its authorizers and its limits. */
export class LocalHttpApi {
  readonly #options: LocalHttpApiOptions;
  readonly #routes: RouteTable;

  constructor(options: LocalHttpApiOptions) {
    this.#options = options;
    this.#routes = new RouteTable(options.api.routes);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { cors } = this.#options.api;
    const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'];
    if (cors && isPreflight) {
      response.writeHead(204, preflightHeaders(cors, request)).end();
      return;
    }
    const { statusCode, headers, body } = await this.#answer(request);
    response.writeHead(statusCode, {
      ...headers,
      ...crossOriginHeaders(cors, request),
      'content-length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async #answer(request: IncomingMessage): Promise<GatewayResponse> {
    const url = new URL(request.url ?? '/', 'http://local');
    const match = this.#routes.find(request.method ?? 'GET', url.pathname);
    if (!match) return gatewayMessage(404, 'Not Found');
    const body = await readBody(request, bodyLimitBytes);
    if (!body) return gatewayMessage(413, 'Request Entity Too Large');
    const authorization = await authorizeRequest(match.route, request, this.#options.verifyToken);
    if (authorization.kind === 'unauthorized') {
      return gatewayMessage(401, 'Unauthorized', { 'www-authenticate': 'Bearer' });
    }
    if (authorization.kind === 'forbidden') return gatewayMessage(403, 'Forbidden');
    const token = authorization.kind === 'allowed' ? authorization.token : undefined;
    return this.#callFunction(match, { request, url, body, token });
  }

  async #callFunction(
    match: RouteMatch,
    parts: Pick<Parameters<typeof composeRequestEvent>[0], 'request' | 'url' | 'body' | 'token'>,
  ): Promise<GatewayResponse> {
    const { lambda, clock, api } = this.#options;
    const { functionArn } = match.route;
    const model = lambda.find(functionArn);
    if (!model) return gatewayMessage(500, 'Internal Server Error');
    const event = composeRequestEvent({ ...parts, match, apiId: api.apiId, now: clock.now() });
    const { qualifier } = parseFunctionName(functionArn);
    const result = await withinLimit(match.route, lambda.invoke(model, JSON.stringify(event), qualifier));
    if (!result) return gatewayMessage(503, 'Service Unavailable');
    if (result.kind === 'error') return gatewayMessage(500, 'Internal Server Error');
    return mapHandlerResult(result.payload);
  }
}

async function withinLimit<T>({ timeoutMs }: RouteModel, work: Promise<T>): Promise<T | undefined> {
  let alarm: NodeJS.Timeout | undefined;
  const expired = new Promise<undefined>((resolve) => {
    alarm = setTimeout(() => resolve(undefined), timeoutMs);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(alarm);
  }
}
