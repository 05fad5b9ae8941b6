import type { CaseFacts, Confirmation, Situation } from './case-facts.ts';
import type { PaperKind } from './paper-kind.ts';
import type { CustomerClass, Question } from './policy-row.ts';
import type { AuthorityBasis } from './registered-paper.ts';

export type ConfirmationMeans = Confirmation['means'];

/** By which means an item can be confirmed, and the article that says so; the most usual one comes first. */
export interface FittingMeans {
  readonly article: string;
  readonly means: readonly ConfirmationMeans[];
}

const fits = (article: string, ...means: ConfirmationMeans[]): FittingMeans => ({ article, means });

const mandate = (article: string): FittingMeans => fits(article, 'paper');

/** A ground that the law does not know for the customer needs a mandate, as any other (規則12条5項2号イ). */
const ofCorporation: Readonly<Record<AuthorityBasis, FittingMeans>> = {
  power_of_attorney: mandate('規則12条5項2号イ'),
  registered_representative: fits('規則12条5項2号ロ', 'public_record', 'paper'),
  telephone_confirmation: fits('規則12条5項2号ハ', 'telephone'),
  obvious_from_relationship: fits('規則12条5項2号ニ', 'paper', 'telephone', 'public_record'),
  cohabiting_relative_or_legal_representative: mandate('規則12条5項2号イ'),
};

const ofNaturalPerson: Readonly<Record<AuthorityBasis, FittingMeans>> = {
  cohabiting_relative_or_legal_representative: fits('規則12条5項1号イ', 'paper'),
  power_of_attorney: mandate('規則12条5項1号ロ'),
  telephone_confirmation: fits('規則12条5項1号ハ', 'telephone'),
  obvious_from_relationship: fits('規則12条5項1号ニ', 'paper', 'telephone', 'public_record'),
  registered_representative: mandate('規則12条5項1号ロ'),
};

/** By which means the authority of the person who acts is confirmed on each ground (規則12条5項): never by their own word. */
export const meansForAuthority = (customerClass: CustomerClass, basis: AuthorityBasis): FittingMeans =>
  (customerClass === 'sole_proprietor_by_agent' ? ofNaturalPerson : ofCorporation)[basis];

/** What is confirmed in the same way whoever applies, but for the authority and what a high risk asks for. */
const table: Readonly<Record<Exclude<Question, 'authority'>, FittingMeans>> = {
  // 本人特定事項 of 国等 are not confirmed, so that they are 国等 is not left to their own word.
  standing: fits('法4条5項', 'public_record', 'paper'),
  transaction_purpose: fits('規則9条', 'declaration', 'telephone'),
  occupation: fits('規則10条1号', 'declaration', 'telephone'),
  business_content: fits('規則10条2号', 'paper', 'public_record'),
  beneficial_owners: fits('規則11条1項', 'declaration', 'telephone', 'paper'),
  foreign_pep: fits('令12条3項', 'declaration', 'telephone', 'paper', 'public_record'),
  resale: fits('電気通信番号規則17条3号', 'declaration', 'telephone', 'paper'),
  site: fits('電気通信番号計画 固定電話番号の使用条件', 'letter', 'paper', 'public_record'),
  duplicate: fits('当社規定 重複申込の確認', 'telephone', 'paper'),
};

/** What decides whether there is anything to confirm by. */
type HeldBy = Pick<CaseFacts, 'papers'> & { readonly authorityBasis?: AuthorityBasis | undefined };
type SeenBy = Pick<Situation, 'customerClass' | 'risks' | 'circumstances' | 'operatorActs'>;

/** Papers that show who represents a corporation. */
const showsRepresentative: readonly PaperKind[] = [
  'certificate_of_registered_matters',
  'certificate_of_representative_matters',
];

/** A look at the registry that nobody took, or a certificate that nobody sent, confirms nothing. */
const isAtHand = (
  means: ConfirmationMeans,
  question: Question,
  held: HeldBy,
  { customerClass, circumstances, operatorActs }: SeenBy,
): boolean => {
  // No registry names who acts for a natural person: there it is a mandate that is asked for.
  const byRegistry =
    question === 'authority' &&
    held.authorityBasis === 'registered_representative' &&
    customerClass !== 'sole_proprietor_by_agent';
  if (means === 'public_record' && byRegistry) return circumstances.has('registered_representative_by_registry');
  if (means === 'public_record' && question === 'business_content') return operatorActs.has('registry_information');
  if (means !== 'paper' || !byRegistry) return true;
  return held.papers.some(
    ({ kind, inspection }) => showsRepresentative.includes(kind) && inspection?.result !== 'rejected',
  );
};

const knownMeansOf = (
  question: Question,
  { authorityBasis = 'power_of_attorney' }: HeldBy,
  { customerClass, risks }: SeenBy,
): FittingMeans => {
  if (question === 'authority') return meansForAuthority(customerClass, authorityBasis);
  if (question === 'beneficial_owners' && risks.length > 0) return fits('規則14条3項', 'paper');
  return table[question];
};

/** By which means a question of this case can be confirmed now. */
export const fittingMeansOf = (question: Question, held: HeldBy, situation: SeenBy): FittingMeans => {
  const { article, means } = knownMeansOf(question, held, situation);
  return { article, means: means.filter((one) => isAtHand(one, question, held, situation)) };
};
