import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { permitAction } from '#shared/domain/decisions/decision.ts';
import { completeForm, decideSubmission } from '#shared/domain/decisions/submit-application.ts';
import { ok } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';
import type { CustomerParts } from './customer-parts.ts';
import { decideOwn } from './decide-own.ts';

/**
 * Submits the saved form; a second submission answers like the first. The form is read after its application: one that
 * is saved in between moves the version, and nothing is saved.
 */
export const createSubmitApplication =
  (parts: Pick<CustomerParts, 'store' | 'signals'>): Operation<typeof customerRoutes.submitApplication> =>
  ({ path: { applicationId }, body: { draftVersion: expectedVersion } }, call) =>
    decideOwn(parts, call, {
      applicationId,
      decide: async (application) => {
        if (application.submittedAt) return ok(null);
        const permitted = permitAction(application, 'submit', { expectedVersion });
        if (!permitted.ok) return permitted;
        const form = completeForm((await parts.store.loadForm(applicationId)) ?? {});
        return form.ok ? decideSubmission(application, { form: form.value, expectedVersion }, call) : form;
      },
    });
