import type { PrintSheet } from '#shared/domain/print-sheet.ts';
import { displayReceptionNumber } from '#shared/domain/reception-number.ts';
import { applicationSheet } from './application-sheet.ts';
import { coverSheet } from './cover-sheet.ts';
import { labelSheet } from './label-sheet.ts';
import { mandateSheet } from './mandate-sheet.ts';
import { papersSheet } from './papers-sheet.ts';
import type { PrintCase } from './print-case.ts';
import { questionnaireSheet } from './questionnaire-sheet.ts';
import type { PrintPack, SheetContent } from './sheet-parts.ts';

type Writer = (printCase: PrintCase, sheets: readonly PrintSheet[]) => SheetContent;

const writers = {
  cover_sheet: coverSheet,
  application_form: applicationSheet,
  verification_questionnaire: questionnaireSheet,
  power_of_attorney: mandateSheet,
  papers_checklist: papersSheet,
  mailing_label: labelSheet,
} as const satisfies Record<PrintSheet, Writer>;

/** Writes the sheets that are printed for an application; with `handwriting` they are a worked sample (記入例). */
export const printPackOf = (printCase: PrintCase, sheets: readonly PrintSheet[]): PrintPack => {
  const isSample = printCase.handwriting !== undefined;
  return {
    title: isSample ? 'clocall 申込書一式（記入例）' : 'clocall 申込書一式',
    displayedNumber: displayReceptionNumber(printCase.receptionNumber),
    ...(isSample ? { mark: '記入例' } : {}),
    sheets: sheets.map((sheet) => writers[sheet](printCase, sheets)),
  };
};
