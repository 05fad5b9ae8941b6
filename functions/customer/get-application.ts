import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { applicantActions } from '#shared/domain/transitions.ts';
import type { Operation } from '../wiring/operation.ts';
import type { CustomerParts } from './customer-parts.ts';
import { customerStateOf } from './customer-view.ts';
import { loadOwn } from './load-own.ts';

/** Reads an application with its form, so that the applicant goes on with it on another device. */
export const createGetApplication =
  ({ store }: Pick<CustomerParts, 'store'>): Operation<typeof customerRoutes.getApplication> =>
  async ({ path: { applicationId } }, { customer }) => {
    const own = await loadOwn(store, customer, applicationId);
    if (!own.ok) return own;
    const { openedAt, submittedAt, status, corrections, receptionNumber } = own.value;
    const [form, pin] = await Promise.all([
      store.loadForm(applicationId),
      receptionNumber && store.loadStatusPin(applicationId),
    ]);
    return {
      status: 200,
      body: {
        ...customerStateOf(own.value),
        openedAt,
        ...(submittedAt ? { submittedAt, corrections } : {}),
        ...(receptionNumber && pin ? { statusAccess: { receptionNumber, pin } } : {}),
        form: form ?? {},
        actions: applicantActions(status),
      },
    };
  };
