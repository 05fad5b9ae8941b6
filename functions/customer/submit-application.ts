import type { ClaimChange } from '#shared/adapters/application/claim-writes.ts';
import { claimIds } from '#shared/adapters/claim-store.ts';
import { sha256 } from '#shared/adapters/sha256.ts';
import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import type { Application } from '#shared/domain/application.ts';
import { permitAction } from '#shared/domain/decisions/decision.ts';
import { completeForm, decideSubmission, type Submission } from '#shared/domain/decisions/submit-application.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { receptionNumberOf } from '#shared/domain/reception-number.ts';
import { ok } from '#shared/domain/result.ts';
import { statusPinSchema } from '#shared/domain/status-pin.ts';
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

/** What the application takes for itself alone: its number, and for a corporation the one under which it is known. */
const claimsOf = ({ applicationId, receptionNumber, corporateNumberClaim }: Application): ClaimChange[] => {
  const claimIdsTaken = [
    ...(receptionNumber ? [claimIds.receptionNumber(receptionNumber)] : []),
    ...(corporateNumberClaim === undefined ? [] : [corporateNumberClaim]),
  ];
  return claimIdsTaken.map((claimId) => ({ type: 'take', claimId, heldBy: applicationId }));
};

/**
 * Submits the saved form; a second submission answers like the first. The form is read after its application: one that
 * is saved in between moves the version, and nothing is saved. When somebody has the number that was drawn, or has just
 * taken the corporate number, it is decided again: with another number, and as a duplicate.
 */
export const createSubmitApplication =
  (
    parts: Pick<CustomerParts, 'store' | 'claims' | 'signals' | 'newDigits'>,
  ): Operation<typeof customerRoutes.submitApplication> =>
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
        const receptionNumber = receptionNumberOf(parts.newDigits(9));
        return decideSubmission(application, { form: form.value, expectedVersion, receptionNumber, ...known }, call);
      },
      beside: ({ application }) => ({
        claims: claimsOf(application),
        statusPin: statusPinSchema.parse(parts.newDigits(6)),
      }),
      whenTaken: 'decide_again',
    });
