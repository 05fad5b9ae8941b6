import type { PaperSubject } from '../policy/paper-kind.ts';
import type { Question } from '../policy/policy-row.ts';
import { confirmedByOriginal, confirmedByPaper, type RecordBasis, usesMethod } from './record-basis.ts';
import { type NotApplicableReason, recordedValue } from './record-item.ts';
import type { RecordItemCode, RecordItems } from './record-items.ts';

/** When an item can be known: while papers are reviewed, once the approval is given, once the letters are posted. */
export const recordMoments = ['review', 'approval', 'completion'] as const;
export type RecordMoment = (typeof recordMoments)[number];

/** One item of the law's list: when it is needed, why it is not otherwise, and when what is recorded is enough. */
export interface RecordItemRow {
  readonly code: RecordItemCode;
  /** The number of the item in 犯収法施行規則20条1項. */
  readonly number: number;
  readonly knownAt: RecordMoment;
  readonly isRequired: (basis: RecordBasis) => boolean;
  readonly otherwise: (basis: RecordBasis) => NotApplicableReason;
  /** Whether the value says it of everybody and everything that it must; without it, having a value is enough. */
  readonly isWhole?: (items: RecordItems, basis: RecordBasis) => boolean;
}

const always = () => true;
const never = () => false;
const isCorporation = ({ customerClass }: RecordBasis): boolean => customerClass === 'corporation';
const isOrdinary = ({ customerClass }: RecordBasis): boolean => customerClass !== 'state_or_listed';
const isSuspected = ({ risks }: RecordBasis): boolean =>
  risks.includes('impersonation_suspected') || risks.includes('false_statement_suspected');

const because = (reason: NotApplicableReason) => () => reason;

/** 15号 names 法4条1項2号 to 4号 only; the other questions come from elsewhere. */
const datedQuestions: readonly Question[] = [
  'transaction_purpose',
  'occupation',
  'business_content',
  'beneficial_owners',
];

const includesAll = <Entry>(held: readonly Entry[], needed: readonly Entry[]): boolean =>
  needed.every((entry) => held.includes(entry));

const subjectsOf = (entries: readonly { readonly subject: PaperSubject }[] | undefined): PaperSubject[] =>
  (entries ?? []).map(({ subject }) => subject);

const row = (
  number: number,
  code: RecordItemCode,
  rule: Partial<Omit<RecordItemRow, 'number' | 'code'>>,
): RecordItemRow => ({
  code,
  number,
  knownAt: 'review',
  isRequired: always,
  otherwise: because('method_not_used'),
  ...rule,
});

/** Items that no case of this service has: it is done by post, without a presentation and without a transfer of property. */
const unused = (number: number, code: RecordItemCode, reason: NotApplicableReason): RecordItemRow =>
  row(number, code, { isRequired: never, otherwise: because(reason) });

/** The one table of the items of 犯収法施行規則20条1項. */
export const recordItemTable: readonly RecordItemRow[] = [
  row(1, 'verifiedBy', {
    knownAt: 'approval',
    isWhole: ({ verifiedBy }, { needsSecondApproval }) =>
      !needsSecondApproval || recordedValue(verifiedBy)?.approvedBy !== undefined,
  }),
  row(2, 'recordedBy', { knownAt: 'approval' }),
  unused(3, 'presentedAt', 'not_face_to_face'),
  row(4, 'papersReceived', {
    isRequired: (basis) => confirmedByPaper(basis).length > 0,
    isWhole: ({ papersReceived }, basis) =>
      includesAll(subjectsOf(recordedValue(papersReceived)), confirmedByPaper(basis)),
  }),
  unused(5, 'cardSubstituteReceivedOn', 'method_not_used'),
  row(6, 'lettersPosted', {
    knownAt: 'completion',
    isRequired: ({ letters }) => letters.length > 0,
    otherwise: because('no_letter_posted'),
    isWhole: ({ lettersPosted }, { letters }) => {
      const posted = (recordedValue(lettersPosted) ?? []).filter(({ postings }) => postings.length > 0);
      return includesAll(
        posted.map(({ addressee }) => addressee),
        letters,
      );
    },
  }),
  unused(7, 'imageReceivedOn', 'method_not_used'),
  unused(8, 'chipReadOn', 'method_not_used'),
  unused(9, 'otherOperatorAskedOn', 'method_not_used'),
  row(10, 'originalsReceived', {
    isRequired: (basis) => confirmedByOriginal(basis).length > 0,
    isWhole: ({ originalsReceived }, basis) =>
      includesAll(subjectsOf(recordedValue(originalsReceived)), confirmedByOriginal(basis)),
  }),
  row(11, 'registryFetchedOn', {
    isRequired: (basis) => basis.businessByRegistry || usesMethod(basis, 'registry_information'),
  }),
  row(12, 'corporateNumberCheckedOn', {
    isRequired: (basis) => usesMethod(basis, 'published_corporate_number_and_registered_letter'),
  }),
  unused(13, 'handedOverOn', 'no_hand_delivery'),
  row(14, 'enhancedPapersReceived', {
    isRequired: ({ enhanced }) => enhanced.length > 0,
    otherwise: because('not_high_risk'),
    isWhole: ({ enhancedPapersReceived }, { enhanced }) =>
      includesAll(subjectsOf(recordedValue(enhancedPapersReceived)), enhanced),
  }),
  row(15, 'itemsConfirmed', {
    isRequired: ({ questions }) => questions.some((question) => datedQuestions.includes(question)),
    otherwise: because('state_or_listed'),
    isWhole: ({ itemsConfirmed }, { questions }) => {
      const confirmed = (recordedValue(itemsConfirmed) ?? []).map(({ question }) => question);
      return includesAll(
        confirmed,
        questions.filter((question) => datedQuestions.includes(question)),
      );
    },
  }),
  row(16, 'transactionKind', {}),
  row(17, 'methods', {
    isWhole: ({ methods }, { identities }) => includesAll(subjectsOf(recordedValue(methods)), subjectsOf(identities)),
  }),
  unused(18, 'presentedPaper', 'not_face_to_face'),
  unused(19, 'presentedAddressPaper', 'not_face_to_face'),
  unused(20, 'presentedOfficePaper', 'not_face_to_face'),
  row(21, 'customer', {}),
  row(22, 'agent', { isRequired: ({ byAgent }) => byAgent, otherwise: because('customer_acts_in_person') }),
  row(23, 'purposes', { isRequired: isOrdinary, otherwise: because('state_or_listed') }),
  row(24, 'business', {
    isRequired: isOrdinary,
    otherwise: because('state_or_listed'),
    isWhole: ({ business }, basis) =>
      !isCorporation(basis) || basis.businessByRegistry || (recordedValue(business)?.papers ?? []).length > 0,
  }),
  row(25, 'beneficialOwners', {
    isRequired: isCorporation,
    otherwise: (basis) => (isOrdinary(basis) ? 'natural_person' : 'state_or_listed'),
  }),
  unused(26, 'assets', 'no_large_transfer'),
  row(27, 'aliases', { isRequired: ({ usesAlias }) => usesAlias, otherwise: because('own_name_used') }),
  row(28, 'keys', {}),
  row(29, 'foreignPep', {
    isRequired: ({ risks }) => risks.includes('foreign_pep'),
    otherwise: because('not_foreign_pep'),
  }),
  row(30, 'relatedRecord', { isRequired: isSuspected, otherwise: because('not_suspected') }),
  unused(31, 'stayPaper', 'residence_in_japan'),
];
