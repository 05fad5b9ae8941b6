import { sheetEdition } from '#shared/copy/ja/print-pack/print-case.ts';
import type { PrintPack, SheetContent } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { type Mark, moved } from './marks.ts';
import { page } from './page-frame.ts';
import { type MeasureType, setFitted, setWrapped } from './type-setter.ts';

interface PageOfSheet {
  readonly pack: PrintPack;
  readonly sheet: SheetContent;
  readonly number: number;
  readonly count: number;
}

const numberWidth = 118;

const rightAligned = (set: { width: number; marks: readonly Mark[] }, right: number, y: number): Mark[] =>
  moved(set.marks, { x: right - set.width, y });

/** What stands on every page around its blocks: title, number, code, and the foot. */
export const furnitureOf = ({ pack, sheet, number, count }: PageOfSheet, measure: MeasureType): Mark[] => {
  const numberRight = page.code.left - 14;
  const titleWidth = numberRight - numberWidth - page.left;
  const title = number === 1 ? sheet.title : `${sheet.title}（つづき）`;
  const heading = setFitted([title], titleWidth, { size: 17, smallest: 11, face: 'bold' }, measure);
  const use = setWrapped([sheet.use], titleWidth, { size: 9, tone: 'grey' }, measure);
  const label = setWrapped(['受付番号'], numberWidth, { size: 8, tone: 'grey' }, measure);
  const digits = setFitted([pack.displayedNumber], numberWidth, { size: 16, smallest: 12, face: 'bold' }, measure);
  const small = { size: 7.5, tone: 'grey' } as const;
  const foot = setWrapped([`clocall　${sheet.title}　${sheetEdition}版`], page.measure, small, measure);
  const pages = setWrapped([`${number} / ${count}ページ`], page.measure, small, measure);
  return [
    ...moved(heading.marks, { x: page.left, y: page.title }),
    ...moved(use.marks, { x: page.left, y: page.title + heading.height + 3 }),
    ...rightAligned(label, numberRight, page.title),
    ...rightAligned(digits, numberRight, page.title + label.height - 2),
    { mark: 'code', ...page.code },
    { mark: 'rule', left: page.left, top: 106, right: page.code.left - 14, bottom: 106, tone: 'accent', weight: 1 },
    ...moved(foot.marks, { x: page.left, y: page.foot }),
    ...rightAligned(pages, page.right, page.foot),
  ];
};
