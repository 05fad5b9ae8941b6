import type * as z from 'zod/mini';
import type { inspectionBodySchema } from '#shared/contracts/http/inspection.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import type { PaperKind } from '#shared/domain/policy/paper-kind.ts';
import type { SeenOnPaper } from '#shared/domain/reading/observe-paper.ts';
import type { ApiAnswer } from './api-system.ts';
import type { CasePlay, PostedPapers } from './case-play.ts';

/** What S1 to S9 of the domain reference post: copies where copies do, with dates that fit a receipt on 2026-11-24. */
export const papersByCopy = [
  { kind: 'application_form', subject: 'application', form: 'original' },
  { kind: 'verification_questionnaire', subject: 'application', form: 'original' },
  {
    kind: 'certificate_of_registered_matters',
    subject: 'corporation',
    form: 'copy',
    issuedOn: civilDate('2026-10-30'),
  },
  { kind: 'drivers_license', subject: 'person_in_charge', form: 'copy', expiresOn: civilDate('2029-05-12') },
  { kind: 'power_of_attorney', subject: 'person_in_charge', form: 'original' },
] as const satisfies PostedPapers;

/** A person's paper on which there is nothing to find fault with. */
export const seenWell: SeenOnPaper = {
  legible: true,
  shows: ['name', 'residence', 'birth_date'],
  address: 'current',
  reverse: 'seen',
  individualNumberVisible: false,
  unmasked: [],
  requiredPartMasked: false,
  missingEntries: [],
  differingEntries: [],
};

type Inspected = Partial<Omit<z.infer<typeof inspectionBodySchema>, 'expectedVersion'>>;

/** The last paper of a kind that a case has. */
export const paperIdOf = async (play: CasePlay, kind: PaperKind): Promise<string> => {
  const paper = (await play.application()).papers.findLast((one) => one.kind === kind);
  if (!paper) throw new Error(`The case has no ${kind}.`);
  return paper.paperId;
};

/** Enters what the reviewer saw on the last paper of a kind; accepted, unless told otherwise. */
export const inspect = async (play: CasePlay, kind: PaperKind, inspected: Inspected = {}): Promise<ApiAnswer> => {
  const paperId = await paperIdOf(play, kind);
  const body = { result: 'accepted', findings: [], expectedVersion: await play.version(), ...inspected };
  return play.office.reviewer('PUT', `${play.own}/papers/${paperId}/inspection`, body);
};

/** Asks again for what is deficient, or approves, in the present round. */
export const decide = async (play: CasePlay, decision: Record<string, unknown>): Promise<ApiAnswer> => {
  const { version: expectedVersion, reviewRound: round } = await play.application();
  return play.office.reviewer('POST', `${play.own}/review-decision`, { expectedVersion, round, ...decision });
};
