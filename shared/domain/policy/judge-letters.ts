import { deadlineEditions } from '../deadlines.ts';
import type { DeficiencyCode, Wanted } from '../deficiency.ts';
import { disprovesAddress, type Letter } from '../letter.ts';
import type { CaseFacts } from './case-facts.ts';
import { applies, type Circumstance } from './circumstance.ts';
import { type FormPart, revisionOf } from './declared-facts.ts';
import type { LawReference } from './law-reference.ts';
import { isProof } from './paper-defects.ts';
import type { LetterAddress, LetterRequirement, PolicyRow } from './policy-row.ts';

/** How a required letter stands. `changed` is one that arrived at an address which has been changed since. */
export type LetterState = 'to_post' | 'under_way' | 'delivered' | 'to_post_again' | 'address_failed' | 'changed';

/** A letter that the case needs: to whom, to which address, by which article, and how far it is. */
export interface LetterJudgement {
  readonly to: LetterRequirement['to'];
  readonly address: LetterAddress;
  readonly why: LawReference;
  readonly state: LetterState;
  readonly finding?: DeficiencyCode;
  readonly wanted?: Wanted;
}

const partOf: Readonly<Record<LetterRequirement['to'], FormPart>> = {
  corporation: 'corporation',
  person_in_charge: 'person_in_charge',
  sole_proprietor: 'sole_proprietor',
};

/** A new paper since the return proves the addressee's address anew; a mandate, or a paper that was rejected, does not. */
const isAnsweredByPaper = ({ papers }: Pick<CaseFacts, 'papers'>, { addressee, postings }: Letter): boolean => {
  const returnedOn = postings.at(-1)?.resultOn;
  return papers.some(
    (paper) =>
      paper.subject === addressee &&
      paper.kind !== 'power_of_attorney' &&
      isProof(paper) &&
      returnedOn !== undefined &&
      paper.receivedOn > returnedOn,
  );
};

const stateOf = (letter: Letter | undefined, destination: LetterAddress, facts: CaseFacts): LetterState => {
  if (letter === undefined || letter.postings.length === 0) return 'to_post';
  const isPresent =
    letter.destination === destination &&
    (letter.formRevision ?? 0) === revisionOf(facts.declared, partOf[letter.addressee]);
  if (!isPresent) return 'changed';
  if (letter.status === 'in_transit') return 'under_way';
  if (letter.status === 'delivered') return 'delivered';
  const reason = letter.postings.at(-1)?.returnReason;
  if (reason === undefined || !disprovesAddress(reason)) return 'to_post_again';
  return isAnsweredByPaper(facts, letter) ? 'to_post' : 'address_failed';
};

const findingOf = (to: LetterRequirement['to'], state: LetterState): DeficiencyCode | undefined => {
  if (state === 'to_post_again') return 'letter_retention_expired';
  if (state !== 'address_failed') return undefined;
  return to === 'corporation' ? 'corporate_letter_address_unknown' : 'letter_addressee_moved';
};

/** A letter that nobody took in is posted again unasked, until the last attempt; then a paper with its address comes first. */
const isPostedUnasked = (letter: Letter | undefined, facts: CaseFacts): boolean => {
  const { attempt, postedOn } = letter?.postings.at(-1) ?? {};
  if (letter === undefined || attempt === undefined || postedOn === undefined) return false;
  const deadlines = deadlineEditions.findLast(({ validFrom }) => validFrom <= postedOn);
  const isLastAttempt = deadlines !== undefined && attempt >= deadlines.letterAttemptsAtMost;
  return !isLastAttempt || isAnsweredByPaper(facts, letter);
};

/** Where a letter goes: to the address that the article names, or to the one that another article allows in its place. */
const destinationOf = ({ address, instead, why }: LetterRequirement, circumstances: ReadonlySet<Circumstance>) =>
  instead && applies(instead.when, circumstances) ? instead : { address, why };

/** The registered letters that the row asks for, and how each stands. */
export const judgeLetters = (
  row: PolicyRow,
  facts: CaseFacts,
  circumstances: ReadonlySet<Circumstance>,
): LetterJudgement[] =>
  row.letters
    .filter(({ when }) => applies(when, circumstances))
    .map((requirement) => {
      const { to } = requirement;
      const { address, why } = destinationOf(requirement, circumstances);
      const letter = facts.letters.find(({ addressee }) => addressee === to);
      const state = stateOf(letter, address, facts);
      const finding = findingOf(to, state);
      const wanted: { wanted?: Wanted } =
        state === 'to_post_again' && isPostedUnasked(letter, facts) ? { wanted: 'nothing' } : {};
      return { to, address, why, state, ...(finding === undefined ? {} : { finding }), ...wanted };
    });
