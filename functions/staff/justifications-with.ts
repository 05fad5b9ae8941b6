import type { Commit } from '#shared/adapters/application/commit-writes.ts';
import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { DecisionContext } from '#shared/domain/change.ts';
import { addJustifications, type GivenJustification } from '#shared/domain/reading/justification.ts';

/** The reasons of a case with those that were given now, to be saved with the decision that they are for. */
export const justificationsWith = async (
  store: Pick<ApplicationStore, 'loadJustifications'>,
  applicationId: string,
  given: readonly GivenJustification[],
  context: DecisionContext,
): Promise<Pick<Commit, 'justifications'>> =>
  given.length === 0
    ? {}
    : { justifications: addJustifications(await store.loadJustifications(applicationId), given, context) };
