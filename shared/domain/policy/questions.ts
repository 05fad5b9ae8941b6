import type { CustomerClass, QuestionRequirement } from './policy-row.ts';
import { cite, type Texts } from './texts.ts';

/** What is asked of each class of customer (法4条1項2号から4号, 4項, 5項). */
export const questionsOf = (customerClass: CustomerClass, texts: Texts): QuestionRequirement[] => {
  const rules = (article: string) => cite(texts, 'criminal_proceeds_rules', article);
  const purpose: QuestionRequirement = {
    question: 'transaction_purpose',
    why: rules('9条'),
    ifUnanswered: 'purpose_or_resale_unanswered',
  };
  const occupation: QuestionRequirement = {
    question: 'occupation',
    why: rules('10条1号'),
    ifUnanswered: 'form_entries_missing',
  };
  const business: QuestionRequirement = {
    question: 'business_content',
    why: rules('10条2号'),
    ifUnanswered: 'form_entries_missing',
  };
  const owners: QuestionRequirement = {
    question: 'beneficial_owners',
    why: rules('11条'),
    ifUnanswered: 'beneficial_owner_incomplete',
  };
  const pep: QuestionRequirement = {
    question: 'foreign_pep',
    why: cite(texts, 'criminal_proceeds_order', '12条3項'),
    ifUnanswered: 'foreign_pep_unanswered',
  };
  const authority = (article: string): QuestionRequirement => ({
    question: 'authority',
    why: rules(article),
    ifUnanswered: 'authority_not_confirmed',
  });
  const standing: QuestionRequirement = {
    question: 'standing',
    why: cite(texts, 'criminal_proceeds_act', '4条5項'),
    ifUnanswered: 'form_entries_missing',
  };
  const resale: QuestionRequirement = {
    question: 'resale',
    when: { if: 'geographic_or_ip_number_ordered' },
    why: cite(texts, 'telecom_number_rules', '17条3号'),
    ifUnanswered: 'purpose_or_resale_unanswered',
  };
  const site: QuestionRequirement = {
    question: 'site',
    when: { if: 'geographic_number_ordered' },
    why: cite(texts, 'telecom_number_plan', '固定電話番号の使用条件'),
    ifUnanswered: 'site_not_confirmed',
  };
  /** A colleague may have applied already: somebody asks by telephone which application is meant (法人番号). */
  const duplicate: QuestionRequirement = {
    question: 'duplicate',
    when: { if: 'duplicate_application' },
    why: cite(texts, 'operator_rules', '重複申込の確認'),
    ifUnanswered: 'duplicate_application',
  };
  const ofNumbers = [resale, site];
  return {
    corporation: [purpose, business, owners, pep, authority('12条5項2号'), ...ofNumbers, duplicate],
    state_or_listed: [standing, authority('12条5項2号'), ...ofNumbers, duplicate],
    sole_proprietor: [purpose, occupation, pep, ...ofNumbers],
    sole_proprietor_by_agent: [purpose, occupation, pep, authority('12条5項1号'), ...ofNumbers],
  }[customerClass];
};
