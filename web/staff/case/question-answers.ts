import { addressWords } from '#shared/copy/ja/record-document/plain-words.ts';
import { authorityWords } from '#shared/copy/ja/record-document/value-words.ts';
import { ownerLines, purposesLine, yesNo } from './form-words.ts';
import type { CaseForm, CaseQuestion } from './staff-case.ts';

const businessOf = (form: CaseForm): string =>
  form.applicantKind === 'corporation' ? form.corporation.businessContent : form.soleProprietor.occupation;

const standingOf = (form: CaseForm): string =>
  yesNo(form.applicantKind === 'corporation' && form.corporation.standing === 'state_or_listed');

/** What the applicant answered to a question, in words. */
export const answerLines = (question: CaseQuestion['question'], form: CaseForm | undefined): string[] => {
  if (!form) return [];
  switch (question) {
    case 'standing':
      return [standingOf(form)];
    case 'transaction_purpose':
      return [purposesLine(form)];
    case 'occupation':
    case 'business_content':
      return [businessOf(form)];
    case 'beneficial_owners':
      return ownerLines(form);
    case 'foreign_pep':
      return [yesNo(form.foreignPep)];
    case 'authority':
      return form.personInCharge ? [authorityWords[form.personInCharge.authorityBasis]] : [];
    case 'resale':
      return [yesNo(form.resale)];
    case 'site':
      return [form.site ? addressWords(form.site) : '本店・住居と同じ場所'];
    case 'duplicate':
      return ['同じ法人番号の申込が、ほかにあります。お客様に電話で確認してください。'];
  }
};
