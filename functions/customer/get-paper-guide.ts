import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { paperGuideInWords } from '#shared/copy/ja/paper-guide.ts';
import { civilDateOf } from '#shared/domain/civil-date.ts';
import { completeForm } from '#shared/domain/decisions/submit-application.ts';
import { paperGuideOf } from '#shared/domain/paper-guide/paper-guide.ts';
import { refuse } from '#shared/domain/result.ts';
import { isEnded } from '#shared/domain/status.ts';
import type { Operation } from '../wiring/operation.ts';
import type { CustomerParts } from './customer-parts.ts';
import { loadOwn } from './load-own.ts';

/** Tells what to send and why; for a draft, what it would be if it were submitted as it is. */
export const createGetPaperGuide =
  ({ store, mailTo }: Pick<CustomerParts, 'store' | 'mailTo'>): Operation<typeof customerRoutes.getPaperGuide> =>
  async ({ path: { applicationId } }, { customer, at }) => {
    const own = await loadOwn(store, customer, applicationId);
    if (!own.ok) return own;
    const application = own.value;
    if (isEnded(application.status)) return refuse('application_ended');
    const form = completeForm((await store.loadForm(applicationId)) ?? {});
    if (!form.ok) return form;
    const guide = paperGuideOf({ application, form: form.value, today: civilDateOf(at) });
    return guide.ok ? { status: 200, body: paperGuideInWords(guide.value, mailTo) } : guide;
  };
