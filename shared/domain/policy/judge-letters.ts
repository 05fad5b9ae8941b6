import { findDeadlines } from '../deadlines.ts';
import { type DeficiencyCode, failedAddressOf, type Wanted } from '../deficiency.ts';
import { disprovesAddress, type Letter, type Posting } from '../letter.ts';
import type { ReturnReason } from '../return-reason.ts';
import type { CaseFacts } from './case-facts.ts';
import { applies, type Circumstance } from './circumstance.ts';
import { revisionOf } from './declared-facts.ts';
import type { PaperJudgement } from './judge-papers.ts';
import type { LawReference } from './law-reference.ts';
import { defectsOf, isProof, mayCount } from './paper-defects.ts';
import type { ProvenItem } from './paper-kind.ts';
import type { AcceptedPaper, LetterAddress, LetterRequirement, PaperItem, PolicyRow } from './policy-row.ts';
import type { RegisteredPaper } from './registered-paper.ts';

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

const addressItemOf: Readonly<Record<LetterAddress, ProvenItem>> = {
  head_office: 'head_office',
  business_office: 'office',
  residence: 'residence',
  workplace: 'office',
};

/** What the row takes, for whatever purpose, as proof that the addressee is where the letter goes. */
const addressPapersOf = (
  { papers }: PolicyRow,
  addressee: Letter['addressee'],
  destination: LetterAddress,
): [AcceptedPaper, PaperItem][] =>
  papers
    .filter(({ subject }) => subject === addressee)
    .flatMap(({ alternatives }) => alternatives.flatMap(({ items }) => items))
    .flatMap((item) => item.anyOf.map((accepted): [AcceptedPaper, PaperItem] => [accepted, item]))
    .filter(([{ proves }]) => proves.includes(addressItemOf[destination]));

/** A letter, and where it has to go now. */
interface Sent {
  readonly letter: Letter;
  readonly destination: LetterAddress;
}

/** A paper that came since the return proves the addressee's address anew. */
const isAnsweredByPaper = ({ letter, destination }: Sent, row: PolicyRow, { papers }: CaseFacts): boolean => {
  const { addressee, postings } = letter;
  // An office is compared as a place; the present address is that of a head office or a residence.
  const mustShowCurrentAddress = addressItemOf[destination] !== 'office';
  const returnedOn = postings.at(-1)?.resultOn;
  const isSince = ({ receivedOn }: RegisteredPaper): boolean => returnedOn !== undefined && receivedOn > returnedOn;
  const addressPapers = addressPapersOf(row, addressee, destination);
  return papers
    .filter((paper) => paper.subject === addressee && isProof(paper) && isSince(paper))
    .some((paper) =>
      addressPapers.some(
        ([accepted, item]) =>
          accepted.kind === paper.kind &&
          mayCount(paper, accepted) &&
          defectsOf(paper, accepted, { ...item, mustShowCurrentAddress }).length === 0,
      ),
    );
};

/** What was written on the envelope was not enough; the applicant may complete the address in the form. */
const wantsFullerAddress = (reason: ReturnReason): boolean =>
  reason === 'insufficient_address' || reason === 'no_recipient_name';

const stateOf = (
  letter: Letter | undefined,
  destination: LetterAddress,
  { row, facts }: { row: PolicyRow; facts: CaseFacts },
): LetterState => {
  if (letter === undefined || letter.postings.length === 0) return 'to_post';
  const isPresent =
    letter.destination === destination && (letter.formRevision ?? 0) === revisionOf(facts.declared, letter.addressee);
  const reason = letter.postings.at(-1)?.returnReason;
  const hasFailed =
    reason !== undefined && disprovesAddress(reason) && !isAnsweredByPaper({ letter, destination }, row, facts);
  // Entering something else in the form proves no address.
  if (hasFailed && (isPresent || !wantsFullerAddress(reason))) return 'address_failed';
  if (!isPresent) return 'changed';
  if (letter.status === 'in_transit') return 'under_way';
  if (letter.status === 'delivered') return 'delivered';
  return reason === undefined || !disprovesAddress(reason) ? 'to_post_again' : 'to_post';
};

const findingOf = (to: LetterRequirement['to'], state: LetterState): DeficiencyCode | undefined => {
  if (state === 'to_post_again') return 'letter_retention_expired';
  if (state !== 'address_failed') return undefined;
  return failedAddressOf(to);
};

const isLastAttempt = ({ attempt, postedOn }: Posting): boolean => {
  const deadlines = findDeadlines(postedOn);
  return deadlines !== undefined && attempt >= deadlines.letterAttemptsAtMost;
};

/** A letter that nobody took in is posted again unasked, until the last attempt; then a paper with its address comes first. */
const isPostedUnasked = (sent: Sent, row: PolicyRow, facts: CaseFacts): boolean =>
  !sent.letter.postings.slice(-1).some(isLastAttempt) || isAnsweredByPaper(sent, row, facts);

/** Where a letter goes: to the address that the article names, or to the one that another article allows in its place. */
const destinationOf = (
  { to, address, instead, why, whyByMethod }: LetterRequirement,
  { circumstances, papers }: JudgedBefore,
) => {
  if (instead && applies(instead.when, circumstances)) return instead;
  const identity = papers.find(({ requirement: { subject, purpose } }) => subject === to && purpose === 'identity');
  return { address, why: (identity?.method && whyByMethod?.[identity.method]) ?? why };
};

/** What is known of the case before its letters. */
export interface JudgedBefore {
  readonly circumstances: ReadonlySet<Circumstance>;
  readonly papers: readonly PaperJudgement[];
}

/** The registered letters that the row asks for, and how each stands. */
export const judgeLetters = (row: PolicyRow, facts: CaseFacts, before: JudgedBefore): LetterJudgement[] =>
  row.letters
    .filter(({ when }) => applies(when, before.circumstances))
    .map((requirement) => {
      const { to } = requirement;
      const { address, why } = destinationOf(requirement, before);
      const letter = facts.letters.find(({ addressee }) => addressee === to);
      const state = stateOf(letter, address, { row, facts });
      const finding = findingOf(to, state);
      const isUnasked =
        letter !== undefined &&
        state === 'to_post_again' &&
        isPostedUnasked({ letter, destination: address }, row, facts);
      const wanted: { wanted?: Wanted } = isUnasked ? { wanted: 'nothing' } : {};
      return { to, address, why, state, ...(finding === undefined ? {} : { finding }), ...wanted };
    });
