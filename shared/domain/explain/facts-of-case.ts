import type { CivilDate } from '../civil-date.ts';
import type { Letter, Posting } from '../letter.ts';
import type { CaseFacts, Confirmation, OperatorActs } from '../policy/case-facts.ts';
import { type DeclaredFacts, type FormPart, mayGoToOffice, revisionOf } from '../policy/declared-facts.ts';
import { questionSchema } from '../policy/policy-row.ts';
import { declaredByCase } from './declared-by-case.ts';
import { type PaperOfCase, papersOfCase } from './paper-of-case.ts';
import type { StatedCase, StatedConfirmation } from './stated-case.ts';
import type { StatedLetter } from './stated-letter.ts';

/** What a stated case comes to: the facts that the policy judges by, and the papers with their texts. */
export interface FactsOfCase {
  readonly facts: CaseFacts;
  readonly papers: readonly PaperOfCase[];
}

const confirmationsOf = (
  { confirmations = [] }: StatedCase,
  { declared, askedOn }: { declared: DeclaredFacts; askedOn: CivilDate },
): Confirmation[] => {
  const listed: readonly StatedConfirmation[] =
    confirmations === 'all' ? questionSchema.options.map((question) => ({ question })) : confirmations;
  return listed.map(({ question, means = 'declaration', confirmedOn = askedOn, formRevision }) => ({
    question,
    means,
    confirmedOn,
    formRevision: formRevision ?? revisionOf(declared, question),
  }));
};

const operatorActsOf = (
  { operatorActs = {} }: StatedCase,
  { declared, askedOn }: { declared: DeclaredFacts; askedOn: CivilDate },
): OperatorActs => {
  const { registryInformation: registry, publishedCorporateNumber: published } = operatorActs;
  const present = revisionOf(declared, 'corporation');
  return {
    ...(registry
      ? {
          registryInformation: {
            fetchedOn: registry.fetchedOn ?? askedOn,
            personInChargeIsRepresentative: registry.personInChargeIsRepresentative ?? false,
            formRevision: registry.formRevision ?? present,
            personRevision: registry.personRevision ?? revisionOf(declared, 'person_in_charge'),
          },
        }
      : {}),
    ...(published
      ? {
          publishedCorporateNumber: {
            checkedOn: published.checkedOn ?? askedOn,
            isClosed: published.isClosed ?? false,
            formRevision: published.formRevision ?? present,
          },
        }
      : {}),
  };
};

const statusOf = (last: Posting | undefined): Letter['status'] =>
  last ? (last.result ?? 'in_transit') : 'awaiting_dispatch';

const destinationOf = (
  { to, destination }: StatedLetter,
  { letterToBusinessOffice, letterToWorkplace }: DeclaredFacts,
  toOffice: boolean,
): Letter['destination'] => {
  if (destination) return destination;
  if (to === 'corporation') return toOffice && letterToBusinessOffice ? 'business_office' : 'head_office';
  return to === 'person_in_charge' && toOffice && letterToWorkplace ? 'workplace' : 'residence';
};

const letterOf = (letter: StatedLetter, declared: DeclaredFacts, toOffice: boolean): Letter => {
  const { to } = letter;
  const postings = (letter.postings ?? []).map(
    ({ trackingNumber = '', ...posting }, at): Posting => ({
      attempt: at + 1,
      trackingNumber,
      postedBy: 'stated',
      ...posting,
    }),
  );
  const part: FormPart = to;
  return {
    letterId: to,
    addressee: to,
    destination: destinationOf(letter, declared, toOffice),
    formRevision: letter.formRevision ?? revisionOf(declared, part),
    status: statusOf(postings.at(-1)),
    postings,
  };
};

/** Works out what the policy judges by; `today` stands for the receipt of a case of which no day is stated. */
export const factsOfCase = (stated: StatedCase, today: CivilDate): FactsOfCase => {
  const { applicantKind, order, authorityBasis, risks = [], duplicate = false } = stated;
  const askedOn = stated.askedOn ?? today;
  const declared = declaredByCase(stated);
  const papers = papersOfCase(stated, { declared, askedOn });
  const toOffice = mayGoToOffice(order);
  return {
    facts: {
      askedOn,
      applicantKind,
      order: { numbers: order.numbers.map(({ kind, count = 1 }) => ({ kind, count })) },
      declared,
      ...(authorityBasis ? { authorityBasis } : {}),
      risks,
      operatorActs: operatorActsOf(stated, { declared, askedOn }),
      confirmations: confirmationsOf(stated, { declared, askedOn }),
      papers: papers.map(({ registered }) => registered),
      letters: (stated.letters ?? []).map((letter) => letterOf(letter, declared, toOffice)),
      duplicate,
    },
    papers,
  };
};
