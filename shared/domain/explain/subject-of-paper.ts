import {
  corporatePaperKinds,
  ownershipPaperKinds,
  type PaperKind,
  type PaperSubject,
  sitePaperKinds,
} from '../policy/paper-kind.ts';
import type { StatedCase } from './stated-case.ts';

const ofTheOrder: readonly PaperKind[] = ['application_form', 'verification_questionnaire', ...sitePaperKinds];
const ofCorporation: readonly PaperKind[] = [
  ...corporatePaperKinds,
  ...ownershipPaperKinds,
  'closed_registry_certificate',
  'registry_information_printout',
];

/** Whom a paper of a kind is usually about, for a case that does not say. */
export const usualSubjectOf = (kind: PaperKind, { applicantKind }: Pick<StatedCase, 'applicantKind'>): PaperSubject => {
  if (ofTheOrder.includes(kind)) return 'application';
  if (kind === 'power_of_attorney') return 'person_in_charge';
  if (applicantKind === 'sole_proprietor') return 'sole_proprietor';
  return ofCorporation.includes(kind) ? 'corporation' : 'person_in_charge';
};
