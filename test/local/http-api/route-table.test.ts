import { describe, expect, it } from 'vitest';
import { RouteTable } from '#local/http-api/route-table.ts';

const routeOf = (routeKey: string) => ({
  routeKey,
  functionArn: 'arn',
  timeoutMs: 1,
  authorizer: undefined,
  scopes: [],
});
const routes = new RouteTable(
  [
    'ANY /api/{proxy+}',
    'GET /api/cases/{id}',
    'GET /api/cases/mine',
    'ANY /api/cases/{id}',
    'GET /api/cases/{id}/papers/{paper}',
  ].map(routeOf),
);

describe('the route table of an HTTP API', () => {
  it.each([
    ['GET', '/api/cases/mine', 'GET /api/cases/mine', undefined],
    ['GET', '/api/cases/7', 'GET /api/cases/{id}', { id: '7' }],
    ['POST', '/api/cases/7', 'ANY /api/cases/{id}', { id: '7' }],
    ['GET', '/api/cases/7/papers/a%2Fb', 'GET /api/cases/{id}/papers/{paper}', { id: '7', paper: 'a/b' }],
    ['DELETE', '/api/x/y', 'ANY /api/{proxy+}', { proxy: 'x/y' }],
  ])('%s %s goes to %s', (method, path, routeKey, pathParameters) => {
    const match = routes.find(method, path);
    expect(match?.route.routeKey).toBe(routeKey);
    expect(match?.pathParameters).toEqual(pathParameters);
  });

  it('finds nothing where no route is', () => {
    expect(routes.find('GET', '/other')).toBeUndefined();
  });
});
