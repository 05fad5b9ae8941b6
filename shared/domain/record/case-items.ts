import type { RecordBasis } from './record-basis.ts';
import {
  byConfirmation,
  byReview,
  bySystem,
  confirmationOf,
  papersFor,
  type RecordFacts,
  recordedPaperOf,
} from './record-facts.ts';

/** 1号 */
export const verifiedByItem = (facts: RecordFacts) =>
  facts.verifiedBy && { value: facts.verifiedBy, ...byReview(facts, 'decision') };

/** 2号: whose decision had the record made; the machine that writes it is no 作成者. */
export const recordedByItem = (facts: RecordFacts) => {
  const { verifiedBy } = facts;
  return verifiedBy && { value: { staffId: verifiedBy.approvedBy ?? verifiedBy.reviewedBy }, ...bySystem(facts) };
};

/** 15号: every question that was confirmed, so that the later days stand there, too. */
export const itemsConfirmedItem = (facts: RecordFacts, { questions }: RecordBasis) => {
  const confirmations = questions.flatMap((question) => confirmationOf(facts, question) ?? []);
  const last = confirmations.toSorted((one, other) => (one.confirmedAt < other.confirmedAt ? -1 : 1)).at(-1);
  if (!last) return undefined;
  const value = confirmations.map(({ question, means, confirmedOn, confirmedBy }) => ({
    question,
    means,
    confirmedOn,
    confirmedBy,
  }));
  return { value, ...byConfirmation(last) };
};

/** 16号 */
export const transactionKindItem = (facts: RecordFacts) => ({
  value: 'telephone_forwarding_service_contract' as const,
  ...bySystem(facts),
});

/** 23号 */
export const purposesItem = (facts: RecordFacts) => {
  const confirmation = confirmationOf(facts, 'transaction_purpose');
  return confirmation && { value: [...facts.form.transactionPurposes], ...byConfirmation(confirmation) };
};

/** 24号: a corporation's business by paper or 登記情報, a person's occupation as it was declared. */
export const businessItem = (facts: RecordFacts, { businessByRegistry }: RecordBasis) => {
  const { form } = facts;
  const isCorporation = form.applicantKind === 'corporation';
  const confirmation = confirmationOf(facts, isCorporation ? 'business_content' : 'occupation');
  if (!confirmation) return undefined;
  const papers = papersFor(facts, ['business_content']).map(recordedPaperOf);
  const { from, ...established } = byConfirmation(confirmation);
  const byPaper = papers.length > 0 ? ({ means: 'paper', from: 'paper' } as const) : undefined;
  const byRegistry = businessByRegistry ? ({ means: 'public_record', from: 'registry' } as const) : undefined;
  const source = byPaper ?? byRegistry ?? { means: confirmation.means, from };
  const value = isCorporation
    ? { kind: 'business' as const, text: form.corporation.businessContent, means: source.means, papers }
    : { kind: 'occupation' as const, text: form.soleProprietor.occupation, means: source.means, papers };
  return { value, ...established, from: source.from };
};

/** 28号 */
export const keysItem = (facts: RecordFacts) => {
  const { applicationId, customerId } = facts.application;
  return { value: { contractId: applicationId, customerId }, ...bySystem(facts) };
};

/** 29号 */
export const foreignPepItem = (facts: RecordFacts, { risks }: RecordBasis) => {
  if (!risks.includes('foreign_pep')) return undefined;
  const confirmation = confirmationOf(facts, 'foreign_pep');
  const ground = facts.form.foreignPep ? ('declared' as const) : ('found_by_review' as const);
  return { value: { ground }, ...(confirmation ? byConfirmation(confirmation) : byReview(facts, 'decision')) };
};

/** 30号 */
export const relatedRecordItem = (facts: RecordFacts) => {
  const { relatedRecordId } = facts.application;
  return relatedRecordId === undefined ? undefined : { value: { relatedRecordId }, ...byReview(facts, 'decision') };
};
