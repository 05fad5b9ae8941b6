import { randomUUID } from 'node:crypto';
import type { LoadedApplication } from '#shared/adapters/application/commit-writes.ts';
import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { Change } from '#shared/domain/change.ts';
import { decidingDocuments, opening, openingDocuments } from './cases.ts';

/** Reads an application that must be there. */
export const loaded = async (store: ApplicationStore, applicationId: string): Promise<LoadedApplication> => {
  const found = await store.load(applicationId);
  if (!found) throw new Error('The application is not there.');
  return found;
};

/** Saves a change that must be saved, and reads what stands there then. */
export const saved = async (
  store: ApplicationStore,
  before: LoadedApplication | undefined,
  change: Change,
): Promise<LoadedApplication> => {
  const result = await store.commit({ before, change });
  if (result !== 'saved') throw new Error(`The change was not saved: ${result}`);
  return loaded(store, change.application.applicationId);
};

/** A draft. */
export const openedApplication = (store: ApplicationStore, customerId?: string): Promise<LoadedApplication> =>
  saved(store, undefined, opening(randomUUID(), customerId));

/** An application that waits for the papers. */
export const waitingApplication = async (store: ApplicationStore, taskToken?: string): Promise<LoadedApplication> => {
  const before = await openedApplication(store);
  return saved(store, before, openingDocuments(before.application, taskToken));
};

/** An application whose papers have come, with the decision not delivered yet. */
export const decidedApplication = async (store: ApplicationStore, taskToken?: string): Promise<LoadedApplication> => {
  const before = await waitingApplication(store, taskToken);
  return saved(store, before, decidingDocuments(before.application));
};
