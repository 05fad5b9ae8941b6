import * as z from 'zod/mini';

/**
 * The sheets of the print pack, in the order in which they are printed. Three are the operator's own forms and have the
 * names that they have as papers.
 */
export const printSheets = [
  'cover_sheet',
  'application_form',
  'verification_questionnaire',
  'power_of_attorney',
  'papers_checklist',
  'mailing_label',
] as const;
export const printSheetSchema = z.enum(printSheets);
export type PrintSheet = z.infer<typeof printSheetSchema>;

/** What is printed: everything, or only what the present notice asks for again. */
export const printScopeSchema = z.enum(['all', 'again']);
export type PrintScope = z.infer<typeof printScopeSchema>;
