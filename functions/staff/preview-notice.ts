import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { progressInWords } from '#shared/copy/ja/progress-in-words.ts';
import { civilDateOf } from '#shared/domain/civil-date.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import { projectProgress } from '#shared/domain/project-progress.ts';
import { refuse } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';
import { stateOf } from './decide-case.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

/**
 * Shows a notice as the customer will read it, before it is sent. It is decided like the real one and projected like the
 * customer's own view, and nothing of it is saved: what refuses the one refuses the other.
 */
export const createPreviewNotice =
  ({ store }: Pick<StaffParts, 'store'>): Operation<typeof staffRoutes.previewNotice> =>
  async ({ path: { applicationId }, body }, call) => {
    const loaded = await loadCase(store, applicationId);
    if (!loaded.ok) return loaded;
    const { application } = loaded.value;
    const decision = decideReview(application, { outcome: 'request_resubmission', ...body }, call);
    const present = stateOf(application);
    if (!decision.ok) return { ...decision, present };
    if (!decision.value) return { ...refuse('not_possible_now'), present };
    const progress = projectProgress(decision.value.application, civilDateOf(call.at));
    const { deficiencies, resubmissionEndsOn } = progressInWords(progress);
    return { status: 200, body: { deficiencies, ...(resubmissionEndsOn ? { resubmissionEndsOn } : {}) } };
  };
