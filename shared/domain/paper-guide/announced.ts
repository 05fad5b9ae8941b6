import type { Application, Deficiency } from '../application.ts';
import { type DeficiencyCode, failedAddressOf } from '../deficiency.ts';
import { wantedForPurpose } from '../policy/judge-papers.ts';
import type { PaperRequirement } from '../policy/policy-row.ts';

/** What of an application was told to its customer by a notice. */
export type Announced = Pick<Application, 'deficiencies' | 'papers' | 'letters'>;

const purposesOfOwn = Object.values(wantedForPurpose);

/** Two purposes share their code with another one and are told apart by what is wanted. */
const wantedPurposeOf = ({ wanted }: Deficiency) => purposesOfOwn.find((one) => one === wanted);

const isNamed = ({ ifMissing, subject, purpose }: PaperRequirement, deficiency: Deficiency): boolean =>
  deficiency.code === ifMissing &&
  (deficiency.subject ?? subject) === subject &&
  wantedPurposeOf(deficiency) === wantedForPurpose[purpose];

/** Whether a kind of paper is sent for a requirement, be it taken or not. */
export const isSentFor = (
  { subject, alternatives, refusedKinds }: PaperRequirement,
  paper: Pick<Application['papers'][number], 'subject' | 'kind'>,
): boolean =>
  paper.subject === subject &&
  (refusedKinds.includes(paper.kind) ||
    alternatives.some(({ items }) => items.some(({ anyOf }) => anyOf.some(({ kind }) => kind === paper.kind))));

const letterCodes: readonly DeficiencyCode[] = [
  failedAddressOf('corporation'),
  failedAddressOf('person_in_charge'),
  'letter_retention_expired',
];

/** After a letter that came back, a paper with the address is wanted, which is a proof of identity. */
const isForLetter = ({ subject, purpose }: PaperRequirement, deficiency: Deficiency, { letters }: Announced): boolean =>
  purpose === 'identity' &&
  letterCodes.includes(deficiency.code) &&
  deficiency.wanted !== 'nothing' &&
  letters.some(({ addressee, status }) => addressee === subject && status === 'returned');

/** Whether the notice itself asks for what a requirement wants, be it usual for the case or not. */
export const isAskedFor = (requirement: PaperRequirement, announced: Announced): boolean =>
  announced.deficiencies.some(
    (deficiency) =>
      deficiency.paperId === undefined &&
      (isNamed(requirement, deficiency) || isForLetter(requirement, deficiency, announced)),
  );

/** Whether what a requirement wants is to be sent again: the notice asks for it, or for a paper that came for it. */
export const isAskedAgain = (requirement: PaperRequirement, announced: Announced): boolean =>
  isAskedFor(requirement, announced) ||
  announced.papers.some(
    (paper) => isSentFor(requirement, paper) && announced.deficiencies.some(({ paperId }) => paperId === paper.paperId),
  );

/** Whether the notice asks for more than an ordinary case needs. Why, it does not tell, and neither does the guide. */
export const wantsMore = ({ deficiencies }: Announced): boolean =>
  deficiencies.some((deficiency) => wantedPurposeOf(deficiency) !== undefined);
