import { epochMsOf, type Instant, instantOf } from '#shared/domain/civil-date.ts';
import type { Actor } from '#shared/domain/people.ts';
import type { StaffParts } from './staff-parts.ts';

/** A page that reads its case again and again is one reading. */
const oneReadingMs = 10 * 60_000;

const beginOfReading = (at: Instant): Instant => instantOf(epochMsOf(at) - oneReadingMs);

/** Enters in the history of a case that somebody read it, unless that reader just did. */
export const enterReading = async (
  { store, hasRead }: Pick<StaffParts, 'store' | 'hasRead'>,
  applicationId: string,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<void> => {
  const reading = { applicationId, action: 'case_viewed', readerId: actor.id, since: beginOfReading(at) };
  if (await hasRead(reading)) return;
  await store.appendAudit(applicationId, [{ action: 'case_viewed', actor, details: {} }], at);
};
