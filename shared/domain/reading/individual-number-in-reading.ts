import { findIndividualNumbers } from '../comparison/individual-number.ts';
import type { Paper } from '../paper.ts';
import type { PaperKind } from '../policy/paper-kind.ts';
import type { ReadingComparison } from './compare-reading.ts';
import type { PaperReading } from './paper-reading.ts';

/** The own number of a licence has twelve digits, too, and no individual number is printed on it. */
const numberedWithTwelveDigits: readonly PaperKind[] = ['drivers_license', 'driving_history_certificate'];

/** Whether an individual number stands in a text; it may not be kept (番号法20条). */
export const holdsIndividualNumber = (text: string): boolean => findIndividualNumbers(text).length > 0;

/** Whether an individual number was typed into a reading, other numbers of twelve digits set aside. */
export const readingHoldsIndividualNumber = (
  reading: PaperReading,
  { kind }: Pick<Paper, 'kind'>,
  { corporateNumber: compared }: ReadingComparison,
): boolean => {
  const { documentNumber, corporateNumber, ...others } = reading;
  const isLicence = numberedWithTwelveDigits.includes(kind);
  /** The register's twelve digits of this very corporation are nobody's individual number. */
  const isOfCorporation = compared !== undefined && compared.outcome !== 'different';
  const searched = [
    ...Object.values(others),
    ...(isLicence ? [] : [documentNumber]),
    ...(isOfCorporation ? [] : [corporateNumber]),
  ];
  return searched.some((text) => text !== undefined && holdsIndividualNumber(text));
};
