import { describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/civil-date.ts';
import { caseFactsSchema, confirmationMeansSchema, operatorActsSchema } from '#shared/domain/policy/case-facts.ts';
import { circumstanceSchema, whenSchema } from '#shared/domain/policy/circumstance.ts';
import { declaredFactsSchema, formPartSchema } from '#shared/domain/policy/declared-facts.ts';
import { questionStateSchema } from '#shared/domain/policy/judge-questions.ts';
import { lawSchema } from '#shared/domain/policy/law-reference.ts';
import { operatorSettingsSchema } from '#shared/domain/policy/operator-settings.ts';
import {
  maskedItemSchema,
  paperFormSchema,
  paperSubjectSchema,
  provenItemSchema,
} from '#shared/domain/policy/paper-kind.ts';
import {
  letterAddressSchema,
  operatorActSchema,
  policyRowSchema,
  questionSchema,
} from '#shared/domain/policy/policy-row.ts';
import { registeredPaperSchema } from '#shared/domain/policy/registered-paper.ts';
import { riskSchema } from '#shared/domain/policy/risk.ts';
import { corporatePack, day, factsOf, letter, license } from './case-to-judge.ts';

const whole = factsOf({
  papers: [...corporatePack, license('person_in_charge', { saw: { reverse: 'seen' }, overruled: ['name_differs'] })],
  letters: [letter('corporation', 'delivered', { formRevision: 1 })],
  risks: [...riskSchema.options],
  confirmations: [{ question: 'site', means: 'letter', confirmedOn: day('2026-12-01'), formRevision: 0 }],
  operatorActs: {
    registryInformation: {
      fetchedOn: day('2026-11-24'),
      personInChargeIsRepresentative: true,
      formRevision: 1,
      personRevision: 2,
      recordedBy: 'reviewer-1',
      recordedAt: instant('2026-11-24T03:00:00.000Z'),
    },
    publishedCorporateNumber: { checkedOn: day('2026-11-24'), isClosed: false, recordedBy: 'reviewer-2' },
  },
  declared: { corporateForm: 'other', unanswered: ['resale'], revisions: { site: 2 } },
});

const accepts = (facts: unknown): boolean => caseFactsSchema.safeParse(facts).success;

describe('the facts of a case', () => {
  it('survive JSON as they are', () => {
    expect(caseFactsSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it('take nothing that they do not know: there is no place for a name', () => {
    const [first] = whole.papers;
    expect(accepts({ ...whole, name: '佐久間' })).toBe(false);
    expect(accepts({ ...whole, declared: { ...whole.declared, name: '佐久間' } })).toBe(false);
    expect(accepts({ ...whole, operatorActs: { ...whole.operatorActs, name: '佐久間' } })).toBe(false);
    expect(accepts({ ...whole, confirmations: [{ ...whole.confirmations[0], note: '佐久間' }] })).toBe(false);
    expect(accepts({ ...whole, papers: [{ ...first, text: '佐久間' }] })).toBe(false);
    expect(operatorActsSchema.safeParse({ registryInformation: { fetchedOn: '2026-11-24' } }).success).toBe(false);
    expect(operatorActsSchema.safeParse({ publishedCorporateNumber: { isClosed: true } }).success).toBe(false);
    expect(operatorActsSchema.safeParse({}).success).toBe(true);
  });

  it('need their days as days, and their revisions whole', () => {
    expect(accepts({ ...whole, askedOn: '2026-02-30' })).toBe(false);
    expect(accepts({ ...whole, confirmations: [{ ...whole.confirmations[0], formRevision: 0.5 }] })).toBe(false);
    expect(accepts({ ...whole, declared: { ...whole.declared, revisions: { site: 0.5 } } })).toBe(false);
  });

  it('hold of a paper neither the envelope nor the scans', () => {
    const [first] = whole.papers;
    expect(registeredPaperSchema.safeParse(first).success).toBe(true);
    expect(registeredPaperSchema.safeParse({ ...first, scans: [] }).success).toBe(false);
    expect(registeredPaperSchema.safeParse({ ...first, purgedScans: [] }).success).toBe(false);
    expect(registeredPaperSchema.safeParse({ ...first, envelopeId: 'e' }).success).toBe(false);
  });
});

describe('the words of the policy', () => {
  it.each([
    [
      'texts',
      lawSchema.options,
      'criminal_proceeds_act criminal_proceeds_order criminal_proceeds_rules mobile_misuse_act mobile_misuse_rules individual_number_act telecom_number_rules telecom_number_plan operator_rules',
    ],
    ['forms of a paper', paperFormSchema.options, 'original copy'],
    ['subjects', paperSubjectSchema.options, 'application corporation person_in_charge sole_proprietor'],
    [
      'what is masked',
      maskedItemSchema.options,
      'individual_number resident_record_code registered_domicile family_relationship organ_donation_intention sex insurer_and_insured_numbers disability_and_grade pension_number two_dimensional_code',
    ],
    [
      'what is proven',
      provenItemSchema.options,
      'name residence birth_date head_office office business_content authority ownership site',
    ],
    ['where a 03 number is used from', declaredFactsSchema.shape.site.options, 'confirmed_address elsewhere not_told'],
    ['who approves twice', policyRowSchema.shape.secondApproval.options, 'high_risk_only every_case'],
    [
      '⚖ how a site is confirmed',
      operatorSettingsSchema.shape.geographicSiteConfirmedBy.options,
      'letter_to_address_in_area paper_always',
    ],
    ['acts of the operator', operatorActSchema.options, 'registry_information published_corporate_number'],
    ['addresses of letters', letterAddressSchema.options, 'head_office business_office residence workplace'],
    ['means of confirmation', confirmationMeansSchema.options, 'declaration paper telephone public_record letter'],
    ['risks', riskSchema.options, 'foreign_pep listed_country impersonation_suspected false_statement_suspected'],
    [
      'questions',
      questionSchema.options,
      'standing transaction_purpose occupation business_content beneficial_owners foreign_pep authority resale site duplicate',
    ],
    ['states of a question', questionStateSchema.options, 'unanswered to_confirm confirmed changed'],
    [
      'parts of the form',
      formPartSchema.options,
      'corporation sole_proprietor person_in_charge standing transaction_purpose occupation business_content beneficial_owners foreign_pep authority resale site duplicate',
    ],
    [
      'circumstances',
      circumstanceSchema.options,
      'geographic_number_ordered geographic_or_ip_number_ordered site_needs_paper high_risk letter_to_business_office letter_to_workplace registered_representative_by_registry one_letter_for_shared_address duplicate_application',
    ],
  ])('%s', (_, options, expected) => {
    expect([...options]).toEqual(expected.split(' '));
  });

  it('a condition knows nothing but if and unless', () => {
    expect(whenSchema.safeParse({ if: 'high_risk', unless: 'site_needs_paper' }).success).toBe(true);
    expect(whenSchema.safeParse({}).success).toBe(true);
    expect(whenSchema.safeParse({ when: 'high_risk' }).success).toBe(false);
  });
});
