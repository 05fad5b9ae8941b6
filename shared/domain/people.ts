import * as z from 'zod/mini';

/** Staff roles, one Cognito group each: mail room, 審査, 承認, 監査 (reads everything, changes nothing), 運用. */
export const staffRoles = ['clerk', 'reviewer', 'approver', 'auditor', 'operations'] as const;
export const staffRoleSchema = z.enum(staffRoles);
export type StaffRole = z.infer<typeof staffRoleSchema>;

/** Who did something. Ids are opaque subject ids of the identity provider, never names or addresses. */
export const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('customer'), id: z.string() }),
  z.strictObject({ kind: z.literal('staff'), id: z.string() }),
  z.strictObject({ kind: z.literal('system'), id: z.string() }),
]);
export type Actor = z.infer<typeof actorSchema>;

/** A signed-in member of staff with the roles that the token carries. */
export interface StaffMember {
  id: string;
  roles: readonly StaffRole[];
}
