import { encodeSheetCode } from '#shared/contracts/sheet-code.ts';
import { sheetEdition } from '#shared/copy/ja/print-pack/print-case.ts';
import type { PrintPack } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import type { ReceptionNumber } from '#shared/domain/reception-number.ts';
import type { GlyphCoverage } from '../printing/glyph-coverage.ts';
import { layOutSheet } from './lay-out-sheet.ts';
import type { Mark, Piece } from './marks.ts';
import { furnitureOf } from './page-furniture.ts';
import { printableSheet } from './printable-sheet.ts';
import type { MeasureType } from './type-setter.ts';

/** One page: what stands around, what stands in it, and what its code says; a worked sample has none. */
export interface LaidOutPage {
  readonly furniture: readonly Mark[];
  readonly pieces: readonly Piece[];
  readonly code: string | undefined;
}

interface LayOut {
  readonly receptionNumber: ReceptionNumber;
  readonly coverage: GlyphCoverage;
  readonly measure: MeasureType;
}

/** Lays every sheet of a pack out on pages, which then only have to be drawn. */
export const layOutPack = (pack: PrintPack, { receptionNumber, coverage, measure }: LayOut): LaidOutPage[] =>
  pack.sheets.flatMap((content) => {
    const sheet = printableSheet(content, coverage);
    const pages = layOutSheet(sheet, measure);
    return pages.map((pieces, index) => {
      const [number, count] = [index + 1, pages.length];
      const code = { receptionNumber, sheet: sheet.sheet, edition: sheetEdition, page: number, pages: count };
      return {
        furniture: furnitureOf({ pack, sheet, number, count }, measure),
        pieces,
        code: pack.mark ? undefined : encodeSheetCode(code),
      };
    });
  });
