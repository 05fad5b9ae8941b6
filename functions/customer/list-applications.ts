import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import type { Operation } from '../wiring/operation.ts';
import type { CustomerParts } from './customer-parts.ts';
import { shownStatusOf } from './customer-view.ts';

/** Lists the caller's applications, newest first. */
export const createListApplications =
  ({ store }: Pick<CustomerParts, 'store'>): Operation<typeof customerRoutes.listApplications> =>
  async (_, { customer }) => {
    const lines = await store.listByCustomer(customer.id);
    const applications = lines.map(({ applicationId, status, openedAt }) => ({
      applicationId,
      status: shownStatusOf(status),
      openedAt,
    }));
    return { status: 200, body: { applications } };
  };
