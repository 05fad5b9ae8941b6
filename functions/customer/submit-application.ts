import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { permitAction } from '#shared/domain/decisions/decision.ts';
import { completeForm, decideSubmission } from '#shared/domain/decisions/submit-application.ts';
import type { DraftForm } from '#shared/domain/form.ts';
import { ok } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';
import type { CustomerParts } from './customer-parts.ts';
import { decideOwn } from './decide-own.ts';

/** Loads the application first and its form after it: a form saved in between moves the version, and nothing is saved. */
const withForm = (store: ApplicationStore) => {
  let form: DraftForm = {};
  return {
    savedForm: () => form,
    load: async (applicationId: string) => {
      const loaded = await store.load(applicationId);
      form = (loaded && (await store.loadForm(applicationId))) ?? {};
      return loaded;
    },
    commit: store.commit,
  };
};

/** Submits the saved form; a second submission answers like the first. */
export const createSubmitApplication =
  ({ store, signals }: Pick<CustomerParts, 'store' | 'signals'>): Operation<typeof customerRoutes.submitApplication> =>
  async ({ path: { applicationId }, body: { expectedVersion } }, call) => {
    const source = withForm(store);
    return decideOwn({ store, signals }, call, {
      store: source,
      applicationId,
      decide: (application) => {
        if (application.submittedAt) return ok(null);
        const permitted = permitAction(application, 'submit', { expectedVersion });
        if (!permitted.ok) return permitted;
        const form = completeForm(source.savedForm());
        return form.ok ? decideSubmission(application, { form: form.value, expectedVersion }, call) : form;
      },
    });
  };
