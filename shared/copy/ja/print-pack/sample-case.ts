import type { DocumentsAddress } from '#shared/contracts/documents-address.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { papersEndOnAfter } from '#shared/domain/decisions/plan-print.ts';
import type { ApplicantKind } from '#shared/domain/form.ts';
import type { AskedOfApplicant } from '#shared/domain/policy/papers-to-send.ts';
import { copiesEndOn } from '#shared/domain/policy/ways-to-offer.ts';
import { receptionNumberOf } from '#shared/domain/reception-number.ts';
import { dayWords } from '../record-document/plain-words.ts';
import type { Handwriting, PrintCase } from './print-case.ts';
import { sampleForms } from './sample-forms.ts';

const handwritings: Readonly<Record<ApplicantKind, Omit<Handwriting, 'day'>>> = {
  corporation: { position: '代表取締役', signature: '灯　太郎' },
  sole_proprietor: { position: '', signature: '大谷　航平' },
};

/** A worked sample (記入例) of a day: what is asked follows the law of that day, like everybody's own sheets. */
export const sampleCaseOf = (
  applicantKind: ApplicantKind,
  { asked, mailTo, on }: { asked: AskedOfApplicant; mailTo: DocumentsAddress; on: CivilDate },
): PrintCase => {
  const endsOn = papersEndOnAfter(on);
  return {
    receptionNumber: receptionNumberOf('123456789'),
    form: sampleForms[applicantKind],
    asked,
    endsOn,
    copiesUntil: copiesEndOn(on, endsOn),
    mailTo,
    handwriting: { day: dayWords(on), ...handwritings[applicantKind] },
  };
};
