import * as z from 'zod/mini';

/** The roles of staff who work on cases: mail room, 審査, 承認. */
export const caseWorkers = ['clerk', 'reviewer', 'approver'] as const;

/** The roles of staff who see cases: also 監査 (reads everything, changes nothing) and 運用. */
export const caseRoles = [...caseWorkers, 'auditor', 'operations'] as const;

/** Staff roles, one Cognito group each. 疑わしい取引の担当 (under the 統括管理者) works by ways of its own, 犯収法8条. */
export const staffRoles = [...caseRoles, 'compliance'] as const;
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
