import type { SheetBlock } from './sheet-parts.ts';

/** A character that the face cannot show right: what stands in its place, in which entry, and which one it is. */
export interface UnshownCharacter {
  readonly where: string;
  readonly printed: string;
  readonly codePoints: string;
}

const lineOf = ({ where, printed, codePoints }: UnshownCharacter): string =>
  printed === '〓'
    ? `「${where}」の〓（${codePoints}）：正しい文字を、〓の上に手書きでお書きください。`
    : `「${where}」の${printed}（${codePoints}）：標準の字形で印刷しています。正しい字形を、余白に手書きでお書き添えください。`;

/** Asks to add by hand what could not be printed; nothing is ever left blank without a word. */
export const unshownNotice = (unshown: readonly UnshownCharacter[]): SheetBlock => ({
  kind: 'notice',
  heading: '印刷できない文字があります',
  lines: [...new Set(unshown.map(lineOf))],
});
