import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '#shared/contracts/http/route.ts';
import { routes } from '#shared/contracts/http/routes.ts';
import { staffRoles } from '#shared/domain/people.ts';
import { customerClaims, staffClaims } from './api-people.ts';
import { type ApiAnswer, type ApiSystem, startApiSystem } from './api-system.ts';
import { CasePlay } from './case-play.ts';
import { bodyArbitrary } from './request-arbitrary.ts';

let system: ApiSystem;
let play: CasePlay;
let owner: ReturnType<typeof customerClaims>;
let values: Record<string, string>;

beforeAll(async () => {
  system = await startApiSystem();
  play = await new CasePlay(system).received();
  const [paperId = ''] = await play.paperIds();
  const scanId = await play.uploaded(paperId);
  await play.office.clerk('PUT', `${play.own}/papers/${paperId}/scans/${scanId}`, {});
  owner = customerClaims(play.customerId);
  values = { applicationId: play.applicationId, paperId, scanId, letterId: 'corporation', queue: 'review' };
});
afterAll(() => system.stop());

/** The route with the ids of a case that exists, and a body that its schema accepts. */
const ask = (route: Route, claims?: Record<string, unknown>): Promise<ApiAnswer> => {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
  const [body] = fc.sample(bodyArbitrary(route), { numRuns: 1, seed: 7 });
  const hasBody = route.method === 'POST' || route.method === 'PUT';
  return system.send({
    method: route.method,
    path,
    ...(claims ? { claims } : {}),
    ...(hasBody ? { body: JSON.stringify(body) } : {}),
  });
};

const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const named = (some: readonly Route[]) => some.map((route) => [nameOf(route), route] as const);
const customerRoutes = routes.filter(({ actor }) => actor === 'customer');
const visitorRoutes = routes.filter(({ actor }) => actor === 'visitor');
const signedInRoutes = routes.filter(({ actor }) => actor !== 'visitor');
const staffRoutes = routes.filter(({ actor }) => actor === 'staff');

const somebody = { ...staffClaims('somebody', 'clerk'), ...customerClaims() };
/** Claims that name nobody: of no person, of an empty one, or of a token that is not for access. */
const nobodies = [
  { ...somebody, sub: 7 },
  { ...somebody, sub: '' },
  { ...somebody, token_use: 'id' },
];

/** Sends what must be refused and makes sure that it left no trace. */
const expectRefused = async (answers: () => Promise<ApiAnswer[]>, status: number, code: string) => {
  const before = await system.stored();
  for (const answer of await answers()) expect(answer).toMatchObject({ status, json: { code, status } });
  expect(await system.stored()).toEqual(before);
};

describe.each(named(signedInRoutes))('%s', (_, route) => {
  test('refuses whoever is not signed in, or signed in as nobody', () =>
    expectRefused(
      () => Promise.all([ask(route), ask(route, {}), ...nobodies.map((claims) => ask(route, claims))]),
      401,
      'sign_in_required',
    ));
});

describe.each(named(customerRoutes))('%s', (_, route) => {
  test('refuses every staff token', () =>
    expectRefused(
      () => Promise.all(staffRoles.map((role) => ask(route, staffClaims('somebody', role)))),
      401,
      'sign_in_required',
    ));

  test('keeps the application from other customers', async () => {
    const stranger = customerClaims();
    if (route.path.includes('{applicationId}')) {
      await expectRefused(async () => [await ask(route, stranger)], 404, 'application_unknown');
    } else {
      expect((await ask(route, stranger)).text).not.toContain(play.applicationId);
    }
  });
});

test('one route alone is open to whoever is not signed in', () => {
  expect(visitorRoutes.map(({ operation }) => operation)).toEqual(['look-up-status']);
});

describe.each(named(visitorRoutes))('%s', (_, route) => {
  test('answers without a token as with any, and does not know a case by its id', async () => {
    const everybody = [undefined, {}, owner, customerClaims(), ...nobodies, staffClaims('somebody', 'auditor')];
    const answers = await Promise.all(everybody.map((claims) => ask(route, claims)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, json: { code: 'status_not_found' } });
  });
});

describe.each(named(staffRoutes))('%s', (_, route) => {
  const others = staffRoles.filter((role) => !route.roles?.includes(role));

  test('refuses customers, the owner too, and roles that may not', () =>
    expectRefused(
      () =>
        Promise.all([
          ask(route, owner),
          ask(route, customerClaims()),
          ask(route, staffClaims('nobody')),
          ask(route, { token_use: 'access', sub: 'trick', 'cognito:groups': '[administrators clerks]' }),
          ...others.map((role) => ask(route, staffClaims('somebody', role))),
        ]),
      403,
      'role_missing',
    ));
});

test('every role may do something, and the auditor changes nothing', async () => {
  const mayChange = (role: (typeof staffRoles)[number]) =>
    staffRoutes.filter(({ method, roles, operation }) => {
      const isReading =
        method === 'GET' || ['view-scan', 'explain-facts', 'export-record', 'search-cases'].includes(operation);
      return !isReading && roles?.includes(role);
    }).length;
  expect(staffRoles.filter((role) => mayChange(role) === 0)).toEqual(['auditor']);
});

/** Last, because these change the case. */
test.each(named(signedInRoutes))('%s lets in whom it is for', async (_, route) => {
  const allowed = route.actor === 'customer' ? [owner] : (route.roles ?? []).map((role) => staffClaims(role, role));
  for (const claims of allowed) {
    const { status, json } = await ask(route, claims);
    expect([401, 403], JSON.stringify(json)).not.toContain(status);
    expect(status).toBeLessThan(500);
  }
});
