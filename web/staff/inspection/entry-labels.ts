import { entryWords } from '#shared/copy/ja/application-form/entry-words.ts';
import type { ApplicantKind } from '#shared/domain/form.ts';

const ofCorporation = {
  'corporation.name': entryWords.corporationName.label,
  'corporation.corporateNumber': entryWords.corporateNumber.label,
  'corporation.headOffice': '本店の所在地',
  'corporation.businessContent': entryWords.businessContent.label,
  'corporation.businessOffice': '営業所の所在地',
  beneficialOwners: entryWords.owners.label,
};
const ofSoleProprietor = {
  'soleProprietor.name': '氏名',
  'soleProprietor.bornOn': entryWords.bornOn.label,
  'soleProprietor.residence': '住居',
  'soleProprietor.tradeName': entryWords.tradeName.label,
  'soleProprietor.occupation': entryWords.occupation.label,
};
const ofBoth = {
  'personInCharge.name': '担当者の氏名',
  'personInCharge.bornOn': '担当者の生年月日',
  'personInCharge.residence': '担当者の住居',
  transactionPurposes: entryWords.transactionPurposes.label,
  foreignPep: '外国の重要な公的地位',
  resale: '再販の有無',
  order: entryWords.orderNumbers.label,
  contactPhone: entryWords.contactPhone.label,
};

/** The entries of the form that a paper of the operator's own repeats, by their names in the form. */
export const entryLabels = (kind: ApplicantKind): Readonly<Record<string, string>> => ({
  ...(kind === 'corporation' ? ofCorporation : ofSoleProprietor),
  ...ofBoth,
});
