import type { DocumentsAddress } from '#shared/contracts/documents-address.ts';
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts';
import type { ApplicantKind } from '#shared/domain/form.ts';
import { operatorSettings } from '#shared/domain/policy/operator-settings.ts';
import type { AskedOfApplicant } from '#shared/domain/policy/papers-to-send.ts';
import { receptionNumberOf } from '#shared/domain/reception-number.ts';
import { dayWords } from '../record-document/plain-words.ts';
import type { Handwriting, PrintCase } from './print-case.ts';
import { sampleForms } from './sample-forms.ts';

const handwritings: Readonly<Record<ApplicantKind, Omit<Handwriting, 'day'>>> = {
  corporation: { position: '代表取締役', signature: '灯　太郎' },
  sole_proprietor: { position: '', signature: '大谷　航平' },
};

/** As long as an applicant has who applies on the day of the sample. */
const daysUntilEnd = 60;

/** A worked sample (記入例) of a day: what is asked follows the law of that day, like everybody's own sheets. */
export const sampleCaseOf = (
  applicantKind: ApplicantKind,
  { asked, mailTo, on }: { asked: AskedOfApplicant; mailTo: DocumentsAddress; on: CivilDate },
): PrintCase => {
  const endsOn = addDays(on, daysUntilEnd);
  const { copiesOfferedUntil } = operatorSettings;
  return {
    receptionNumber: receptionNumberOf('123456789'),
    form: sampleForms[applicantKind],
    asked,
    endsOn,
    ...(copiesOfferedUntil <= endsOn ? { copiesUntil: copiesOfferedUntil } : {}),
    mailTo,
    handwriting: { day: dayWords(on), ...handwritings[applicantKind] },
  };
};
