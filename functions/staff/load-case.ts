import type { LoadedApplication } from '#shared/adapters/application/commit-writes.ts';
import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import { ok, type Result, refuse } from '#shared/domain/result.ts';

/** Loads a case. A draft is none yet. */
export const loadCase = async (
  store: Pick<ApplicationStore, 'load'>,
  applicationId: string,
): Promise<Result<LoadedApplication, 'application_unknown'>> => {
  const loaded = await store.load(applicationId);
  return loaded?.application.submittedAt ? ok(loaded) : refuse('application_unknown');
};
