import * as z from 'zod/mini';
import type { PaperSubject } from './policy/paper-kind.ts';

/** 不備: every reason for which a customer may be asked for something, named by meaning. */
export const deficiencyCodeSchema = z.enum([
  'application_form_missing',
  'verification_questionnaire_missing',
  'form_entries_missing',
  'form_differs_from_application',
  'corporate_paper_missing',
  'certificate_older_than_six_months',
  'corporate_identity_differs',
  'business_content_not_confirmed',
  'original_required',
  'identity_papers_insufficient',
  'identity_paper_expired',
  'office_address_not_evidenced',
  'current_residence_not_shown',
  'reverse_side_missing',
  'paper_unreadable',
  'paper_not_usable',
  'individual_number_visible',
  'required_part_masked',
  'name_differs',
  'birth_date_differs',
  'authority_not_confirmed',
  'beneficial_owner_incomplete',
  'foreign_pep_unanswered',
  'site_not_confirmed',
  'purpose_or_resale_unanswered',
  'corporate_letter_address_unknown',
  'letter_retention_expired',
  'letter_addressee_moved',
  'duplicate_application',
]);
export type DeficiencyCode = z.infer<typeof deficiencyCodeSchema>;

/** What is deficient when the address failed to which a letter to somebody went (D26, D28). */
export const failedAddressOf = (addressee: Exclude<PaperSubject, 'application'>): DeficiencyCode =>
  addressee === 'corporation' ? 'corporate_letter_address_unknown' : 'letter_addressee_moved';

/** How a deficiency is put right: by whom and by which way. */
export type DeficiencyFix = 'resend_paper' | 'correct_online' | 'send_additional_paper' | 'telephone' | 'by_operator';

/**
 * What is asked for, where the code alone leaves that open. The customer gets it with the code, so it names what to send
 * and never why: an ordinary case may be asked for the same.
 */
export const wantedSchema = z.enum([
  'one_identity_paper',
  'two_identity_papers',
  /** One of two has come. */
  'second_identity_paper',
  /** Of another kind than those by which somebody is identified. */
  'further_paper',
  'ownership_paper',
  /** The operator goes on by itself. */
  'nothing',
]);
export type Wanted = z.infer<typeof wantedSchema>;

/** What a deficiency is found in. */
export type DeficiencyTarget =
  | 'application_form'
  | 'verification_questionnaire'
  | 'corporate_paper'
  | 'identity_paper'
  | 'office_address'
  | 'name'
  | 'birth_date'
  | 'authority'
  | 'beneficial_owner'
  | 'foreign_pep'
  | 'site'
  | 'purpose'
  | 'letter'
  | 'duplicate';

export interface DeficiencyKind {
  /** The number that the back office knows it by. */
  readonly number: `D${number}`;
  readonly target: DeficiencyTarget;
  /** The usual ways; `fixesOf` knows those of what is really asked for. */
  readonly fixes: readonly [DeficiencyFix, ...DeficiencyFix[]];
  /** What must wait until it is fixed: the approval and with it all letters, or nothing. */
  readonly blocks: 'letters' | 'nothing';
  /** Whether a reviewer may judge otherwise than the policy; what the law itself fixes, such as a day, cannot be. */
  readonly canBeOverruled: boolean;
}

/** Findings that rest on how something reads or looks, and not on a day or a kind that the law names. */
const judgedByEye: readonly DeficiencyCode[] = [
  'form_entries_missing',
  'form_differs_from_application',
  'corporate_identity_differs',
  'office_address_not_evidenced',
  'current_residence_not_shown',
  'reverse_side_missing',
  'paper_unreadable',
  'required_part_masked',
  'name_differs',
  'site_not_confirmed',
];

type Described = Omit<DeficiencyKind, 'canBeOverruled'>;

const kind = (
  number: DeficiencyKind['number'],
  target: DeficiencyTarget,
  fixes: DeficiencyKind['fixes'],
  blocks: DeficiencyKind['blocks'] = 'letters',
): Described => ({ number, target, fixes, blocks });

const described: Readonly<Record<DeficiencyCode, Described>> = {
  application_form_missing: kind('D01', 'application_form', ['resend_paper']),
  verification_questionnaire_missing: kind('D02', 'verification_questionnaire', ['resend_paper']),
  form_entries_missing: kind('D03', 'application_form', ['correct_online', 'resend_paper']),
  form_differs_from_application: kind('D04', 'application_form', ['correct_online', 'resend_paper']),
  corporate_paper_missing: kind('D05', 'corporate_paper', ['send_additional_paper']),
  certificate_older_than_six_months: kind('D06', 'corporate_paper', ['send_additional_paper']),
  corporate_identity_differs: kind('D07', 'corporate_paper', ['correct_online', 'send_additional_paper']),
  business_content_not_confirmed: kind('D08', 'corporate_paper', ['send_additional_paper']),
  original_required: kind('D09', 'corporate_paper', ['send_additional_paper']),
  identity_papers_insufficient: kind('D10', 'identity_paper', ['send_additional_paper']),
  identity_paper_expired: kind('D11', 'identity_paper', ['send_additional_paper']),
  office_address_not_evidenced: kind('D12', 'office_address', ['send_additional_paper']),
  current_residence_not_shown: kind('D13', 'identity_paper', ['send_additional_paper']),
  reverse_side_missing: kind('D14', 'identity_paper', ['resend_paper']),
  paper_unreadable: kind('D15', 'identity_paper', ['resend_paper']),
  paper_not_usable: kind('D16', 'identity_paper', ['send_additional_paper']),
  individual_number_visible: kind('D17', 'identity_paper', ['by_operator'], 'nothing'),
  required_part_masked: kind('D18', 'identity_paper', ['resend_paper']),
  name_differs: kind('D19', 'name', ['correct_online', 'telephone']),
  birth_date_differs: kind('D20', 'birth_date', ['correct_online']),
  authority_not_confirmed: kind('D21', 'authority', ['send_additional_paper', 'telephone']),
  beneficial_owner_incomplete: kind('D22', 'beneficial_owner', ['correct_online']),
  foreign_pep_unanswered: kind('D23', 'foreign_pep', ['correct_online']),
  site_not_confirmed: kind('D24', 'site', ['send_additional_paper', 'correct_online']),
  purpose_or_resale_unanswered: kind('D25', 'purpose', ['correct_online']),
  corporate_letter_address_unknown: kind('D26', 'letter', ['send_additional_paper', 'telephone']),
  letter_retention_expired: kind('D27', 'letter', ['send_additional_paper'], 'nothing'),
  letter_addressee_moved: kind('D28', 'letter', ['send_additional_paper']),
  duplicate_application: kind('D29', 'duplicate', ['telephone']),
};

/** What each deficiency concerns, how it is fixed, what it holds up, and whether a reviewer may judge otherwise. */
export const deficiencyKindOf = (code: DeficiencyCode): DeficiencyKind => ({
  ...described[code],
  canBeOverruled: judgedByEye.includes(code),
});

interface Asked {
  readonly code: DeficiencyCode;
  readonly wanted?: Wanted | undefined;
}

/** Where what is asked for is put right by another way than the code's usual one. */
const fixesOfWanted: Readonly<Partial<Record<Wanted, DeficiencyKind['fixes']>>> = {
  ownership_paper: ['send_additional_paper'],
  nothing: ['by_operator'],
};

/** By which ways a deficiency is put right. */
export const fixesOf = ({ code, wanted }: Asked): DeficiencyKind['fixes'] =>
  (wanted && fixesOfWanted[wanted]) ?? described[code].fixes;

/** Whether there is anything that the customer can do about one of these; a notice without that would only run out. */
export const asksForSomething = (deficiencies: readonly Asked[]): boolean =>
  deficiencies.some((deficiency) => fixesOf(deficiency).some((fix) => fix !== 'by_operator'));
