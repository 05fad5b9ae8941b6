import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Operation } from '../wiring/operation.ts';

/** Says who is signed in and with which roles. */
export const getSelf: Operation<typeof staffRoutes.getSelf> = async (_, { staff }) => ({
  status: 200,
  body: { staffId: staff.id, roles: [...staff.roles] },
});
