import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { progressInWords } from '#shared/copy/ja/progress-in-words.ts';
import { refuse } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';
import type { CustomerParts } from './customer-parts.ts';

/** Reads the progress: one read, and nothing else, because this is what waiting pages ask again and again. */
export const createGetProgress =
  ({ store }: Pick<CustomerParts, 'store'>): Operation<typeof customerRoutes.getProgress> =>
  async ({ path: { applicationId } }, { customer }) => {
    const item = await store.loadProgress(applicationId);
    if (item?.ownerId !== customer.id) return refuse('application_unknown');
    const { progress, etag } = item;
    const { pollAfterSeconds } = progress;
    return {
      status: 200,
      body: progressInWords(progress),
      etag,
      headers: pollAfterSeconds ? { 'retry-after': String(pollAfterSeconds) } : {},
    };
  };
