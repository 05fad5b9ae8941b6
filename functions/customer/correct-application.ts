import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { decideCorrection } from '#shared/domain/decisions/correct-form.ts';
import { permitAction } from '#shared/domain/decisions/decision.ts';
import { completeForm } from '#shared/domain/decisions/submit-application.ts';
import { applicationFormSchema } from '#shared/domain/form.ts';
import { refuse } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';
import type { CustomerParts } from './customer-parts.ts';
import { decideOwn } from './decide-own.ts';
import { isTooLong } from './form-length.ts';

/** Corrects the submitted form; the earlier one is kept beside it. */
export const createCorrectApplication =
  (parts: Pick<CustomerParts, 'store' | 'signals'>): Operation<typeof customerRoutes.correctApplication> =>
  async ({ path: { applicationId }, body }, call) => {
    if (isTooLong(body.form)) return refuse('body_too_large');
    const form = completeForm(body.form);
    const submitted = async () => applicationFormSchema.parse(await parts.store.loadForm(applicationId));
    return decideOwn(parts, call, {
      applicationId,
      decide: async (application) => {
        const permitted = permitAction(application, 'correct_form');
        if (!permitted.ok) return permitted;
        if (!form.ok) return form;
        const { corrections } = body;
        return decideCorrection(application, { form: form.value, before: await submitted(), corrections }, call);
      },
      beside: async () =>
        form.ok ? { form: form.value, earlierForm: { corrections: body.corrections, form: await submitted() } } : {},
    });
  };
