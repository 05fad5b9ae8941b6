import { meansForAuthority } from '../policy/confirmation-means.ts';
import type { PaperSubject } from '../policy/paper-kind.ts';
import type { Question } from '../policy/policy-row.ts';
import { isSuspected } from '../policy/risk.ts';
import {
  confirmedByOriginal,
  confirmedByPaper,
  identityPaperIds,
  type RecordBasis,
  usesMethod,
} from './record-basis.ts';
import { type NotApplicableReason, recordedValue } from './record-item.ts';
import type { RecordItemCode, RecordItems } from './record-items.ts';

/** When an item can be known: while papers are reviewed, once the approval is given, once the letters are posted. */
export const recordMoments = ['review', 'approval', 'completion'] as const;
export type RecordMoment = (typeof recordMoments)[number];

/** One item of the law's list: when it is needed, why it is not otherwise, and when what is recorded is enough. */
export interface RecordItemRow {
  readonly code: RecordItemCode;
  /** Its place in 犯収法施行規則, and the last number of it. */
  readonly article: string;
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
  citation: `規則20条1項${number}号`,
  code: RecordItemCode,
  rule: Partial<Omit<RecordItemRow, 'article' | 'number' | 'code'>>,
): RecordItemRow => ({
  code,
  article: citation.replace('規則', ''),
  number: Number(citation.slice('規則20条1項'.length, -1)),
  knownAt: 'review',
  isRequired: always,
  otherwise: because('method_not_used'),
  ...rule,
});

/** Items that no case of this service has: it is done by post, without a presentation and without a transfer of property. */
const unused = (citation: `規則20条1項${number}号`, code: RecordItemCode, reason: NotApplicableReason): RecordItemRow =>
  row(citation, code, { isRequired: never, otherwise: because(reason) });

/** The one table of the items of 犯収法施行規則20条1項. */
export const recordItemTable: readonly RecordItemRow[] = [
  row('規則20条1項1号', 'verifiedBy', {
    knownAt: 'approval',
    isWhole: ({ verifiedBy }, { needsSecondApproval }) =>
      !needsSecondApproval || recordedValue(verifiedBy)?.approvedBy !== undefined,
  }),
  row('規則20条1項2号', 'recordedBy', { knownAt: 'approval' }),
  unused('規則20条1項3号', 'presentedAt', 'not_face_to_face'),
  row('規則20条1項4号', 'papersReceived', {
    isRequired: (basis) => confirmedByPaper(basis).length > 0,
    isWhole: ({ papersReceived }, basis) => {
      const received = recordedValue(papersReceived) ?? [];
      const paperIds = received.map(({ paperId }) => paperId);
      return (
        includesAll(subjectsOf(received), confirmedByPaper(basis)) && includesAll(paperIds, identityPaperIds(basis))
      );
    },
  }),
  unused('規則20条1項5号', 'cardSubstituteReceivedOn', 'method_not_used'),
  row('規則20条1項6号', 'lettersPosted', {
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
  unused('規則20条1項7号', 'imageReceivedOn', 'method_not_used'),
  unused('規則20条1項8号', 'chipReadOn', 'method_not_used'),
  unused('規則20条1項9号', 'otherOperatorAskedOn', 'method_not_used'),
  row('規則20条1項10号', 'originalsReceived', {
    isRequired: (basis) => confirmedByOriginal(basis).length > 0,
    isWhole: ({ originalsReceived }, basis) =>
      includesAll(subjectsOf(recordedValue(originalsReceived)), confirmedByOriginal(basis)),
  }),
  row('規則20条1項11号', 'registryFetchedOn', {
    isRequired: (basis) => basis.businessByRegistry || usesMethod(basis, 'registry_information'),
  }),
  row('規則20条1項12号', 'corporateNumberCheckedOn', {
    isRequired: (basis) => usesMethod(basis, 'published_corporate_number_and_registered_letter'),
  }),
  unused('規則20条1項13号', 'handedOverOn', 'no_hand_delivery'),
  row('規則20条1項14号', 'enhancedPapersReceived', {
    isRequired: ({ enhanced }) => enhanced.length > 0,
    otherwise: because('not_high_risk'),
    isWhole: ({ enhancedPapersReceived }, { enhanced }) =>
      includesAll(subjectsOf(recordedValue(enhancedPapersReceived)), enhanced),
  }),
  row('規則20条1項15号', 'itemsConfirmed', {
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
  row('規則20条1項16号', 'transactionKind', {}),
  row('規則20条1項17号', 'methods', {
    isWhole: ({ methods }, { identities }) => includesAll(subjectsOf(recordedValue(methods)), subjectsOf(identities)),
  }),
  unused('規則20条1項18号', 'presentedPaper', 'not_face_to_face'),
  unused('規則20条1項19号', 'presentedAddressPaper', 'not_face_to_face'),
  unused('規則20条1項20号', 'presentedOfficePaper', 'not_face_to_face'),
  row('規則20条1項21号', 'customer', {}),
  row('規則20条1項22号', 'agent', {
    isRequired: ({ byAgent }) => byAgent,
    otherwise: because('customer_acts_in_person'),
    isWhole: ({ agent }, { customerClass }) => {
      const acting = recordedValue(agent);
      if (!acting) return false;
      const { authorityBasis, means, papers } = acting;
      const isMandate = authorityBasis === 'power_of_attorney';
      return (
        meansForAuthority(customerClass, authorityBasis).means.includes(means) && (!isMandate || papers.length > 0)
      );
    },
  }),
  row('規則20条1項23号', 'purposes', { isRequired: isOrdinary, otherwise: because('state_or_listed') }),
  row('規則20条1項24号', 'business', {
    isRequired: isOrdinary,
    otherwise: because('state_or_listed'),
    isWhole: ({ business }, basis) => {
      const { kind, papers = [] } = recordedValue(business) ?? {};
      if (!isCorporation(basis)) return kind === 'occupation';
      return kind === 'business' && (basis.businessByRegistry || papers.length > 0);
    },
  }),
  row('規則20条1項25号', 'beneficialOwners', {
    isRequired: isCorporation,
    otherwise: (basis) => (isOrdinary(basis) ? 'natural_person' : 'state_or_listed'),
  }),
  unused('規則20条1項26号', 'assets', 'no_large_transfer'),
  row('規則20条1項27号', 'aliases', { isRequired: ({ usesAlias }) => usesAlias, otherwise: because('own_name_used') }),
  row('規則20条1項28号', 'keys', {}),
  row('規則20条1項29号', 'foreignPep', {
    isRequired: ({ risks }) => risks.includes('foreign_pep'),
    otherwise: because('not_foreign_pep'),
  }),
  row('規則20条1項30号', 'relatedRecord', {
    isRequired: ({ risks }) => isSuspected(risks),
    otherwise: because('not_suspected'),
  }),
  unused('規則20条1項31号', 'stayPaper', 'residence_in_japan'),
];
