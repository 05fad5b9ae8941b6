import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemSchema } from '#shared/contracts/http/problem.ts';
import { routes } from '#shared/contracts/http/routes.ts';
import { type StaffRole, staffRoles } from '#shared/domain/people.ts';
import { customerClaims, staffClaims } from './api-people.ts';
import { type ApiSystem, startApiSystem } from './api-system.ts';
import { CasePlay } from './case-play.ts';
import { bodyArbitrary, oddValue, spoiled } from './request-arbitrary.ts';

const requestsAtMost = 300;
/** What ends a case goes to the last one, so that the others stay where something can be done. */
const endings = ['withdraw-application', 'decline-application'];

let system: ApiSystem;
let plays: readonly CasePlay[];
beforeAll(async () => {
  system = await startApiSystem();
  const begun = () => new CasePlay(system);
  plays = await Promise.all([begun().drafted(), begun().received(), begun().reviewed(), begun().submitted()]);
});
afterAll(() => system.stop());

const oddText = oddValue.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));

const claimsOf = (actor: 'customer' | 'staff', { customerId }: CasePlay, role: StaffRole) =>
  actor === 'customer' ? customerClaims(customerId) : staffClaims('fuzzer', role);

const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const requestArbitrary = fc
  .record({ route: fc.constantFrom(...routes), position: fc.nat(2), odds: fc.infiniteStream(oddText) })
  .chain(({ route, position, odds }) =>
    fc.record({
      route: fc.constant(route),
      position: fc.constant(position),
      odds: fc.constant(odds),
      /** Which ids are replaced by something odd. */
      oddId: rarely(fc.constantFrom('applicationId', 'paperId', 'scanId', 'letterId', 'queue')),
      role: fc.constantFrom(...(route.roles ?? staffRoles)),
      body: fc.oneof(
        { weight: 6, arbitrary: bodyArbitrary(route).map((body) => JSON.stringify(body)) },
        { weight: 3, arbitrary: spoiled(bodyArbitrary(route)).map((body) => JSON.stringify(body)) },
        { weight: 1, arbitrary: oddText },
      ),
      query: rarely(fc.dictionary(fc.constantFrom('cursor', 'limit', 'echoed'), oddText, { maxKeys: 2 })),
    }),
  );

test('no request makes the API fail, and no refusal repeats what was sent', async () => {
  await fc.assert(
    fc.asyncProperty(requestArbitrary, async ({ route, position, odds, oddId, role, body, query }) => {
      const play = endings.includes(route.operation) ? plays.at(-1) : plays[position];
      if (!play) throw new Error('no case');
      const known: Record<string, string> = {
        applicationId: play.applicationId,
        paperId: (await play.paperIds())[0] ?? play.applicationId,
        scanId: play.applicationId,
        letterId: 'corporation',
        queue: 'review',
      };
      const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
        oddId === name ? encodeURIComponent(odds.next().value.toWellFormed()) : (known[name] ?? ''),
      );
      /** Most bodies come from a page that is up to date; random versions would all stop at the same door. */
      const version = (await play.application()).version;
      const sent = body.replace(/"(expectedVersion|draftVersion)":\d/, `"$1":${version}`);
      const answer = await system.send({
        method: route.method,
        path,
        ...(route.actor === 'visitor' ? {} : { claims: claimsOf(route.actor, play, role) }),
        ...(query ? { query } : {}),
        ...(route.method === 'GET' || route.method === 'DELETE' ? {} : { body: sent }),
      });
      expect(answer.status).toBeLessThan(500);
      if (answer.status < 400) return;
      expect(problemSchema.safeParse(answer.json).success).toBe(true);
      expect(answer.text).not.toContain('canary');
    }),
    { numRuns: requestsAtMost },
  );
}, 30_000);
