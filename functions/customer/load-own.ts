import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { Application } from '#shared/domain/application.ts';
import { ok, type Result, refuse } from '#shared/domain/result.ts';
import type { Customer } from '../wiring/operation.ts';

/** Loads an application of the customer; somebody else's is as good as unknown. */
export const loadOwn = async (
  store: Pick<ApplicationStore, 'load'>,
  { id }: Customer,
  applicationId: string,
): Promise<Result<Application, 'application_unknown'>> => {
  const loaded = await store.load(applicationId);
  return loaded?.application.customerId === id ? ok(loaded.application) : refuse('application_unknown');
};
