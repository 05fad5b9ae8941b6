import { claimIds } from '#shared/adapters/claim-store.ts';
import { sha256 } from '#shared/adapters/sha256.ts';
import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { permitAction } from '#shared/domain/decisions/decision.ts';
import { completeForm, decideSubmission, type Submission } from '#shared/domain/decisions/submit-application.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { ok } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';
import type { CustomerParts } from './customer-parts.ts';
import { decideOwn } from './decide-own.ts';

/** Whether somebody holds the claim on the corporate number already, or which claim this application takes. */
const lookForDuplicate = async (
  claims: Pick<CustomerParts['claims'], 'loadOwnership'>,
  applicationId: string,
  form: ApplicationForm,
): Promise<Pick<Submission, 'duplicate' | 'corporateNumberClaim'>> => {
  if (form.applicantKind !== 'corporation') return {};
  const claimId = claimIds.corporateNumber(sha256(form.corporation.corporateNumber));
  const held = await claims.loadOwnership(claimId);
  return held && held.heldBy !== applicationId ? { duplicate: true } : { corporateNumberClaim: claimId };
};

/**
 * Submits the saved form; a second submission answers like the first. The form is read after its application: one that
 * is saved in between moves the version, and nothing is saved.
 */
export const createSubmitApplication =
  (parts: Pick<CustomerParts, 'store' | 'claims' | 'signals'>): Operation<typeof customerRoutes.submitApplication> =>
  ({ path: { applicationId }, body: { draftVersion: expectedVersion } }, call) =>
    decideOwn(parts, call, {
      applicationId,
      decide: async (application) => {
        if (application.submittedAt) return ok(null);
        const permitted = permitAction(application, 'submit', { expectedVersion });
        if (!permitted.ok) return permitted;
        const form = completeForm((await parts.store.loadForm(applicationId)) ?? {});
        if (!form.ok) return form;
        const known = await lookForDuplicate(parts.claims, applicationId, form.value);
        return decideSubmission(application, { form: form.value, expectedVersion, ...known }, call);
      },
      beside: ({ application: { corporateNumberClaim: claimId } }) =>
        claimId === undefined ? {} : { claims: [{ type: 'take', claimId, heldBy: applicationId }] },
      whenTaken: 'temporarily_unavailable',
    });
