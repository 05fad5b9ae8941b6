import type { Commit } from '#shared/adapters/application/commit-writes.ts';
import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { DecisionContext } from '#shared/domain/change.ts';
import { applicationFormSchema } from '#shared/domain/form.ts';
import {
  addJustifications,
  type GivenJustification,
  permitJustifications,
} from '#shared/domain/reading/justification.ts';

/** Refuses reasons that may not be kept, by what the form of the case says; without a reason nothing is loaded. */
export const permitReasons = async (
  store: Pick<ApplicationStore, 'loadForm'>,
  applicationId: string,
  given: readonly Pick<GivenJustification, 'text'>[],
): Promise<ReturnType<typeof permitJustifications>> => {
  const form = given.length > 0 ? applicationFormSchema.safeParse(await store.loadForm(applicationId)).data : undefined;
  return permitJustifications(given, form);
};

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
