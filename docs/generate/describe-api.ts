import * as z from 'zod/mini';
import { refusalCodes } from '#shared/contracts/http/refusal-codes.ts';
import type { Route } from '#shared/contracts/http/route.ts';
import { routes } from '#shared/contracts/http/routes.ts';

type JsonObject = Record<string, unknown>;

const schemaOf = (schema: z.ZodMiniType): JsonObject => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input' });
  return rest;
};

const parametersOf = (schema: z.ZodMiniType, place: 'path' | 'query'): JsonObject[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input' });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
};

const hasBody = ({ method }: Route): boolean => method === 'POST' || method === 'PUT';

const contentOf = ({ answersFile }: Route, schema: z.ZodMiniType): JsonObject =>
  answersFile
    ? { [answersFile]: { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: schemaOf(schema) } };

const operationOf = (route: Route): JsonObject => ({
  operationId: route.operation,
  summary: route.summary,
  tags: [route.answeredBy?.replace('-api', '') ?? route.actor],
  security: route.actor === 'visitor' ? [] : [{ [route.actor]: [] }],
  ...(route.roles ? { 'x-roles': route.roles } : {}),
  parameters: [
    ...parametersOf(route.request.path, 'path'),
    ...parametersOf(route.request.query, 'query'),
    ...(route.method === 'GET'
      ? []
      : [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string', minLength: 8, maxLength: 64 },
          },
        ]),
  ],
  ...(hasBody(route)
    ? { requestBody: { content: { 'application/json': { schema: schemaOf(route.request.body) } } } }
    : {}),
  responses: {
    ...Object.fromEntries(
      Object.entries(route.responses).map(([status, schema]) => [
        status,
        schema ? { description: 'Done', content: contentOf(route, schema) } : { description: 'Nothing new' },
      ]),
    ),
    default: {
      description: 'Refused',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
});

const problem: JsonObject = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: [...refusalCodes] },
    detail: { type: 'string', description: 'What happened and what to do, in Japanese' },
    instance: { type: 'string', description: 'The id of the request, for support' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code'],
        properties: { path: { type: 'string' }, code: { type: 'string' } },
      },
    },
    present: { type: 'object', description: 'On a conflict: where the application stands now' },
  },
};

/** The OpenAPI description of the HTTP API, from the same table that the gateway and the functions read. */
export const describeApi = (): string => {
  const paths: Record<string, JsonObject> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  const bearer = (description: string) => ({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description });
  const document = {
    openapi: '3.0.3',
    info: {
      title: 'clocall onboarding',
      version: '1',
      description: 'For customers and staff. A refusal has a stable code and a Japanese sentence.',
    },
    paths,
    components: {
      securitySchemes: {
        customer: bearer('Access token of the pool of customers'),
        staff: bearer('Access token of the pool of staff'),
      },
      schemas: { Problem: problem },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};
