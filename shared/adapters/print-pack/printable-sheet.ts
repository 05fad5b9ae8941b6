import type { ChecklistLine, Field, SheetBlock, SheetContent } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { type UnshownCharacter, unshownNotice } from '#shared/copy/ja/print-pack/unshown-characters.ts';
import { codePointNames, type GlyphCoverage, printableText, type StandIns } from '../printing/glyph-coverage.ts';

const standInsThatNote = (note: (unshown: Omit<UnshownCharacter, 'where'>) => void): StandIns => ({
  missing: (codePoints) => {
    note({ printed: '〓', codePoints: codePointNames(codePoints) });
    return '〓';
  },
  otherForm: (plain, codePoints) => {
    note({ printed: `${plain}※`, codePoints: codePointNames(codePoints) });
    return `${plain}※`;
  },
});

/** Puts stand-ins into a sheet, and says on it where something is to be added by hand. */
export const printableSheet = (sheet: SheetContent, coverage: GlyphCoverage): SheetContent => {
  const unshown: UnshownCharacter[] = [];
  const plainIn =
    (where: string) =>
    (text: string): string =>
      printableText(
        coverage,
        text,
        standInsThatNote((one) => unshown.push({ where, ...one })),
      );
  const plain = plainIn(sheet.title);
  const plainField = (field: Field): Field => {
    const inField = plainIn(field.label);
    const { reading, lines, hint, written } = field;
    return {
      ...field,
      ...(reading ? { reading: inField(reading) } : {}),
      ...(lines ? { lines: lines.map(inField) } : {}),
      ...(hint ? { hint: inField(hint) } : {}),
      ...(written ? { written: inField(written) } : {}),
    };
  };
  const plainLine = ({ text, note }: ChecklistLine): ChecklistLine => ({
    text: plain(text),
    ...(note ? { note: plain(note) } : {}),
  });
  const plainBlock = (block: SheetBlock): SheetBlock => {
    switch (block.kind) {
      case 'grid':
      case 'signature':
        return { ...block, rows: block.rows.map((row) => row.map(plainField)) };
      case 'checklist':
        return { ...block, lines: block.lines.map(plainLine) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(plain)) };
      case 'label':
        return { ...block, sender: block.sender.map(plainIn('差出人')) };
      case 'heading':
        return { ...block, text: plain(block.text) };
      default:
        return { ...block, lines: block.lines.map(plain) };
    }
  };
  const blocks = sheet.blocks.map(plainBlock);
  return unshown.length === 0 ? sheet : { ...sheet, blocks: [unshownNotice(unshown), ...blocks] };
};
