import type { DocumentRow, RecordDocument } from '#shared/copy/ja/record-document/document-parts.ts';
import { type MeasureText, wrapText } from '../printing/wrap-text.ts';

/** A4 in points, with the places of everything on it. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 48,
  right: 547,
  top: 52,
  bottom: 786,
  foot: 806,
  valueLeft: 206,
} as const;

/** The sizes of the type, and how far its lines stand apart. */
export const type = {
  title: { size: 17, leading: 26 },
  heading: { size: 11.5, leading: 20 },
  text: { size: 8.5, leading: 12.5 },
  note: { size: 7, leading: 10.5 },
  foot: { size: 6.5, leading: 9 },
} as const;
export type TypeName = keyof typeof type;

/** One line of text at its place on a page; the places count from the top left. */
export interface PlacedLine {
  readonly text: string;
  readonly type: TypeName;
  readonly left: number;
  readonly top: number;
}

/** What belongs together on a page: a heading, or one row. */
export interface PlacedBlock {
  readonly kind: 'title' | 'heading' | 'row';
  readonly lines: readonly PlacedLine[];
}

interface Block {
  readonly kind: PlacedBlock['kind'];
  readonly lines: readonly PlacedLine[];
  readonly height: number;
}

type MeasureType = (name: TypeName) => MeasureText;
const rowGap = 5;

const stack = (texts: readonly string[], name: TypeName, left: number, from: number): PlacedLine[] =>
  texts.map((text, index) => ({ text, type: name, left, top: from + index * type[name].leading }));

const rowBlocks = ({ label, lines, note }: DocumentRow, measure: MeasureType): Block[] => {
  const width = page.right - page.valueLeft;
  const labels = wrapText(label, page.valueLeft - page.left - 12, measure('text'));
  const values = lines.flatMap((line) => wrapText(line, width, measure('text')));
  const notes = note === undefined ? [] : wrapText(note, width, measure('note'));
  const room = page.bottom - page.top - 60;
  const perBlock = Math.floor((room - notes.length * type.note.leading) / type.text.leading);
  const blocks: Block[] = [];
  for (let from = 0; from < Math.max(values.length, 1); from += perBlock) {
    const part = values.slice(from, from + perBlock);
    const isLast = from + perBlock >= values.length;
    const shownLabels = from === 0 ? labels : [];
    const noteTop = part.length * type.text.leading;
    const height = Math.max(
      shownLabels.length * type.text.leading,
      noteTop + (isLast ? notes.length * type.note.leading : 0),
    );
    const placed = [
      ...stack(shownLabels, 'text', page.left, 0),
      ...stack(part, 'text', page.valueLeft, 0),
      ...(isLast ? stack(notes, 'note', page.valueLeft, noteTop) : []),
    ];
    blocks.push({ kind: 'row', lines: placed, height: height + rowGap });
  }
  return blocks;
};

const single = (kind: 'title' | 'heading', text: string, measure: MeasureType): Block => {
  const lines = wrapText(text, page.right - page.left, measure(kind));
  return { kind, lines: stack(lines, kind, page.left, 6), height: lines.length * type[kind].leading + 6 };
};

/** Lays a document out on pages. A heading is never the last thing on its page. */
export const layOut = (document: RecordDocument, measure: MeasureType): PlacedBlock[][] => {
  const pages: PlacedBlock[][] = [[]];
  let top: number = page.top;
  const place = (block: Block, needed: number): void => {
    if (top + needed > page.bottom && top > page.top) {
      pages.push([]);
      top = page.top;
    }
    const lines = block.lines.map((line) => ({ ...line, top: line.top + top }));
    pages.at(-1)?.push({ kind: block.kind, lines });
    top += block.height;
  };
  const title = single('title', document.title, measure);
  place(title, title.height);
  for (const { heading, rows } of document.sections) {
    const [first, ...rest] = rows.flatMap((row) => rowBlocks(row, measure));
    const head = single('heading', heading, measure);
    place(head, head.height + (first?.height ?? 0));
    for (const block of first ? [first, ...rest] : rest) place(block, block.height);
  }
  return pages;
};
