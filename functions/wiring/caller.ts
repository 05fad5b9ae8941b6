import * as z from 'zod/mini';
import type { Route } from '#shared/contracts/http/route.ts';
import { type Actor, type StaffMember, staffRoleSchema } from '#shared/domain/people.ts';
import type { HttpEvent } from './http-event.ts';
import type { Customer } from './operation.ts';

/** The gateway has verified the token; that it is an access token of somebody is looked at once more. */
const claims = { token_use: z.literal('access'), sub: z.string().check(z.minLength(1)) };
const customerClaimsSchema = z.looseObject({ ...claims, email: z.string() });
const staffClaimsSchema = z.looseObject({ ...claims, 'cognito:groups': z.optional(z.unknown()) });

/** Whoever the verified token names. */
export interface Caller {
  readonly actor: Actor;
  readonly customer: Customer;
  readonly staff: StaffMember;
}

/** The gateway flattens a list of groups into one text, `[clerk reviewer]`. */
const rolesOf = (groups: unknown): StaffMember['roles'] => {
  const names = Array.isArray(groups)
    ? groups
    : String(groups ?? '')
        .replace(/^\[|\]$/g, '')
        .split(/[\s,]+/);
  return names.flatMap((name) => {
    const role = staffRoleSchema.safeParse(name);
    return role.success ? [role.data] : [];
  });
};

const noStaff: StaffMember = { id: '', roles: [] };
const noCustomer: Customer = { id: '', email: '' };
/** Whoever asks without a sign-in: nobody whose name could be recorded or who could own anything. */
const visitor: Caller = { actor: { kind: 'system', id: 'visitor' }, customer: noCustomer, staff: noStaff };

/** Reads the caller from the claims that the gateway has verified; undefined when they do not name one. */
export const readCaller = (event: HttpEvent, kind: Route['actor']): Caller | undefined => {
  if (kind === 'visitor') return visitor;
  const claims = event.requestContext.authorizer?.jwt.claims;
  if (kind === 'staff') {
    const parsed = staffClaimsSchema.safeParse(claims);
    if (!parsed.success) return undefined;
    const staff = { id: parsed.data.sub, roles: rolesOf(parsed.data['cognito:groups']) };
    return { actor: { kind, id: staff.id }, staff, customer: noCustomer };
  }
  const parsed = customerClaimsSchema.safeParse(claims);
  if (!parsed.success) return undefined;
  const { sub: id, email } = parsed.data;
  return { actor: { kind, id }, customer: { id, email }, staff: noStaff };
};
