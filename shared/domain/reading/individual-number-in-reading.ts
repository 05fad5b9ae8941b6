import { findIndividualNumbers, type IndividualNumberFinding } from '../comparison/individual-number.ts';
import { bareNumber } from '../digits.ts';
import type { ApplicationForm } from '../form.ts';
import type { Paper } from '../paper.ts';
import type { PaperKind } from '../policy/paper-kind.ts';
import type { PaperReading } from './paper-reading.ts';

/** The own number of a licence has twelve digits, too, and no individual number is printed on it. */
const numberedWithTwelveDigits: readonly PaperKind[] = ['drivers_license', 'driving_history_certificate'];

/** 番号法施行令35条: behind its check digit a 法人番号 is the number of the register (会社法人等番号). */
const registryNumberOf = (form: ApplicationForm | undefined): string | undefined =>
  form?.applicantKind === 'corporation' ? form.corporation.corporateNumber.slice(1) : undefined;

/**
 * Whether an individual number stands in a text; it may not be kept (番号法20条). One number in ten of the register has
 * its check digit by chance, and 規則20条1項18号 wants such a number written down: what is labelled or printed as another
 * number, and the register's number of the applicant itself, is none, unless it is called one.
 */
export const holdsIndividualNumber = (text: string, form: ApplicationForm | undefined): boolean => {
  const registryNumber = registryNumberOf(form);
  const isOther = ({ from, until, labelled, isPresentedAsOther }: IndividualNumberFinding): boolean =>
    !labelled && (isPresentedAsOther || bareNumber(text.slice(from, until)) === registryNumber);
  return findIndividualNumbers(text).some((finding) => !isOther(finding));
};

/** Whether an individual number was typed into a reading; the own number of a licence is set aside. */
export const readingHoldsIndividualNumber = (
  { documentNumber, ...others }: PaperReading,
  { kind }: Pick<Paper, 'kind'>,
  form: ApplicationForm,
): boolean => {
  const isLicence = numberedWithTwelveDigits.includes(kind);
  const searched = [...Object.values(others), ...(isLicence ? [] : [documentNumber])];
  return searched.some((text) => text !== undefined && holdsIndividualNumber(text, form));
};
