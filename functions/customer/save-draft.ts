import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { decideSaveDraft } from '#shared/domain/decisions/open-application.ts';
import { refuse } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';
import type { CustomerParts } from './customer-parts.ts';
import { decideOwn } from './decide-own.ts';
import { isTooLong } from './form-length.ts';

/** Saves the form while it is being filled in. */
export const createSaveDraft =
  (parts: Pick<CustomerParts, 'store' | 'signals'>): Operation<typeof customerRoutes.saveDraft> =>
  async ({ path: { applicationId }, body: { draftVersion, form } }, call) => {
    if (isTooLong(form)) return refuse('body_too_large');
    return decideOwn(parts, call, {
      applicationId,
      decide: (application) => decideSaveDraft(application, { form, expectedVersion: draftVersion }, call),
      beside: () => ({ form }),
    });
  };
