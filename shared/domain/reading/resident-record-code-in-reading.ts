import { findResidentRecordCodes } from '../comparison/resident-record-code.ts';
import type { Paper } from '../paper.ts';
import type { PaperKind } from '../policy/paper-kind.ts';
import type { PaperReading } from './paper-reading.ts';

/** The papers on which a 住民票コード is printed, unless the municipality was asked to leave it out. */
const printedWithCode: readonly PaperKind[] = [
  'resident_record_copy',
  'resident_record_certificate',
  'family_register_appendix_copy',
];

const NAMES_THE_CODE = /住民票(?:の)?コード/u;

/**
 * Whether a 住民票コード stands in a text; it may not be kept (住民基本台帳法30条の38). One number of eleven digits in
 * eleven has its check digit by chance, so the check digit says something only where such a code is spoken of.
 */
export const holdsResidentRecordCode = (text: string, isOnSuchPaper = false): boolean => {
  const isSpokenOf = isOnSuchPaper || NAMES_THE_CODE.test(text);
  return findResidentRecordCodes(text).some(({ labelled }) => labelled || isSpokenOf);
};

/** Whether a 住民票コード was typed into a reading. */
export const readingHoldsResidentRecordCode = (reading: PaperReading, { kind }: Pick<Paper, 'kind'>): boolean =>
  Object.values(reading).some(
    (text) => text !== undefined && holdsResidentRecordCode(text, printedWithCode.includes(kind)),
  );
