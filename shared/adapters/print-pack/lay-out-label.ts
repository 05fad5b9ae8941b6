import type { SheetBlock } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { type Mark, moved, type Piece } from './marks.ts';
import { page } from './page-frame.ts';
import { type MeasureType, setFitted, setWrapped } from './type-setter.ts';

type Label = Extract<SheetBlock, { kind: 'label' }>;

/** As wide as an A4 envelope is with room to spare, in points. */
const frame = { width: 440, height: 300, padding: 24 };

/** Lays the mailing label out, in the middle of the page. */
export const labelPiece = (label: Label, measure: MeasureType): Piece => {
  const width = frame.width - 2 * frame.padding;
  const code = setFitted([label.postalCode], width, { size: 18, smallest: 12, face: 'bold' }, measure);
  const address = setFitted([label.address], width, { size: 15, smallest: 11 }, measure);
  const recipient = setFitted(label.recipient, width, { size: 21, smallest: 13, face: 'bold' }, measure);
  const content = setFitted([label.content], 170, { size: 13, smallest: 9, face: 'bold', tone: 'sample' }, measure);
  const senderWidth = width - 200;
  const sender = setWrapped(label.sender, senderWidth, { size: 8.5 }, measure);
  const small = { size: 7.5, tone: 'grey' } as const;
  const senderHeading = setWrapped(['差出人'], senderWidth, small, measure);
  const codeTop = frame.padding;
  const addressTop = codeTop + code.height + 8;
  const recipientTop = addressTop + address.height + 14;
  const height = Math.max(frame.height, recipientTop + recipient.height + sender.height + 70);
  const senderTop = height - frame.padding - sender.height;
  const contentLeft = frame.width - frame.padding - content.width - 20;
  const marks: Mark[] = [
    {
      mark: 'area',
      left: 0,
      top: 0,
      width: frame.width,
      height,
      stroke: { tone: 'grey', weight: 0.8, dash: 4 },
    },
    ...moved(code.marks, { x: frame.padding, y: codeTop }),
    ...moved(address.marks, { x: frame.padding, y: addressTop }),
    ...moved(recipient.marks, { x: frame.padding, y: recipientTop }),
    ...moved(senderHeading.marks, { x: frame.padding, y: senderTop - senderHeading.height - 2 }),
    ...moved(sender.marks, { x: frame.padding, y: senderTop }),
    {
      mark: 'area',
      left: contentLeft,
      top: height - frame.padding - content.height - 12,
      width: content.width + 20,
      height: content.height + 12,
      stroke: { tone: 'sample', weight: 1.4 },
    },
    ...moved(content.marks, { x: contentLeft + 10, y: height - frame.padding - content.height - 6 }),
  ];
  return { tag: 'P', height: height + 16, marks: moved(marks, { x: (page.measure - frame.width) / 2, y: 8 }) };
};
