import * as z from 'zod/mini';
import { type PrintSheet, printSheetSchema } from '#shared/domain/print-sheet.ts';
import { receptionNumberSchema } from '#shared/domain/reception-number.ts';
import { ok, type Result, refuse } from '#shared/domain/result.ts';

/** What a printed sheet says of itself to a scanner: whose it is, which one, of which edition, and which page of it. */
export const sheetCodeSchema = z
  .strictObject({
    receptionNumber: receptionNumberSchema,
    sheet: printSheetSchema,
    /** Year and month of the template. */
    edition: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
    page: z.int().check(z.minimum(1), z.maximum(99)),
    pages: z.int().check(z.minimum(1), z.maximum(99)),
  })
  .check(z.refine(({ page, pages }) => page <= pages));
export type SheetCode = z.infer<typeof sheetCodeSchema>;

/** Grows by one when the text of a code changes its meaning; a scanner then knows which it reads. */
const prefix = 'CLO1';

/** Capitals, digits and these signs take less room in a QR code than other characters. */
const letters = {
  cover_sheet: 'COV',
  application_form: 'APP',
  verification_questionnaire: 'VER',
  power_of_attorney: 'POA',
  papers_checklist: 'LST',
  mailing_label: 'LBL',
} as const satisfies Record<PrintSheet, string>;

/** Writes the text of the QR code: `CLO1:1234567890:APP:2026-11:1/2`. */
export const encodeSheetCode = ({ receptionNumber, sheet, edition, page, pages }: SheetCode): string =>
  [prefix, receptionNumber, letters[sheet], edition, `${page}/${pages}`].join(':');

/** Reads the text of a QR code on a scan. Any other code that an envelope may hold is no sheet of ours. */
export const parseSheetCode = (text: string): Result<SheetCode, 'no_sheet_code'> => {
  const [start, receptionNumber, written, edition, count = '', ...rest] = text.split(':');
  const [, page, pages] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(count) ?? [];
  const sheet = printSheetSchema.options.find((one) => letters[one] === written);
  if (start !== prefix || rest.length > 0) return refuse('no_sheet_code');
  const parsed = sheetCodeSchema.safeParse({
    receptionNumber,
    sheet,
    edition,
    page: Number(page),
    pages: Number(pages),
  });
  return parsed.success ? ok(parsed.data) : refuse('no_sheet_code');
};
