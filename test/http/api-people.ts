import { randomUUID } from 'node:crypto';
import type { StaffRole } from '#shared/domain/people.ts';
import type { TestRequest } from '#test/wiring/http-requests.ts';
import type { ApiAnswer, ApiSystem } from './api-system.ts';

/** The claims of a customer's access token, as the gateway hands them on. */
export const customerClaims = (id: string = randomUUID()) => ({
  sub: id,
  email: `${id.slice(0, 8)}@customer.test`,
  token_use: 'access',
});

/** The claims of a staff access token; the gateway flattens the groups. */
export const staffClaims = (id: string, ...roles: StaffRole[]) => ({
  sub: id,
  token_use: 'access',
  'cognito:groups': `[${roles.join(' ')}]`,
});

/** Somebody who sends requests. */
export type Person = (
  method: string,
  path: string,
  body?: TestRequest['body'],
  headers?: Record<string, string>,
) => Promise<ApiAnswer>;

/** Lets somebody send requests to the part of the API that is theirs. */
export const personOf =
  (
    system: ApiSystem,
    base: '/api/customer' | '/api/staff' | '/api/compliance',
    claims: Record<string, unknown>,
  ): Person =>
  (method, path, body, headers) => {
    const [plain = '', search] = path.split('?');
    return system.send({
      method,
      path: `${base}${plain}`,
      claims,
      ...(search ? { query: Object.fromEntries(new URLSearchParams(search)) } : {}),
      ...(body === undefined ? {} : { body }),
      ...(headers ? { headers } : {}),
    });
  };

/** The staff of an office, one person for each role and a second clerk and reviewer. */
export const officeOf = (system: ApiSystem) => {
  const one = (id: string, role: StaffRole) => personOf(system, '/api/staff', staffClaims(id, role));
  return {
    clerk: one('clerk-1', 'clerk'),
    secondClerk: one('clerk-2', 'clerk'),
    reviewer: one('reviewer-1', 'reviewer'),
    secondReviewer: one('reviewer-2', 'reviewer'),
    approver: one('approver-1', 'approver'),
    auditor: one('auditor-1', 'auditor'),
    operations: one('operations-1', 'operations'),
    /** Whoever may write down what they noticed, and 疑わしい取引の担当. */
    noticing: (id: string, role: StaffRole) => personOf(system, '/api/compliance', staffClaims(id, role)),
    compliance: personOf(system, '/api/compliance', staffClaims('compliance-1', 'compliance')),
    reviewingApprover: personOf(system, '/api/staff', staffClaims('reviewer-1', 'reviewer', 'approver')),
  };
};
