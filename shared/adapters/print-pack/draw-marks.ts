import { encodeQR } from 'qr';
import type { Drawing } from '../printing/drawing.ts';
import { type Mark, type Tone, tones } from './marks.ts';

type MarkOf<Kind extends Mark['mark']> = Extract<Mark, { mark: Kind }>;

const drawText = (drawing: Drawing, { text, face, size, left, top, tone }: MarkOf<'text'>): void => {
  drawing.font(face).fontSize(size).fillColor(tones[tone]).text(text, left, top, { lineBreak: false });
};

const drawArea = (drawing: Drawing, { left, top, width, height, fill, stroke }: MarkOf<'area'>): void => {
  if (fill) drawing.rect(left, top, width, height).fill(tones[fill]);
  if (!stroke) return;
  drawing.rect(left, top, width, height).lineWidth(stroke.weight).strokeColor(tones[stroke.tone]);
  if (stroke.dash) drawing.dash(stroke.dash, { space: stroke.dash });
  drawing.stroke();
  if (stroke.dash) drawing.undash();
};

const strokeIn = (drawing: Drawing, tone: Tone, weight: number): void => {
  drawing.lineWidth(weight).strokeColor(tones[tone]).stroke();
};

const drawBox = (drawing: Drawing, { left, top, side, isTicked }: MarkOf<'box'>): void => {
  drawing.rect(left, top, side, side);
  strokeIn(drawing, 'ink', 0.8);
  if (!isTicked) return;
  drawing
    .moveTo(left + side * 0.2, top + side * 0.5)
    .lineTo(left + side * 0.42, top + side * 0.76)
    .lineTo(left + side * 0.84, top + side * 0.2);
  strokeIn(drawing, 'ink', 1.5);
};

/** Draws a QR code without its quiet zone, neighbouring modules of a line in one piece. */
const drawCode = (drawing: Drawing, { left, top, side }: MarkOf<'code'>, text: string): void => {
  // The library always adds a border; the page itself is the quiet zone.
  const bordered = encodeQR(text, 'raw', { ecc: 'quartile', border: 1 });
  const modules = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  const module = side / modules.length;
  for (const [y, row] of modules.entries()) {
    let from = -1;
    for (let x = 0; x <= row.length; x += 1) {
      if (row[x] && from < 0) from = x;
      if (row[x] || from < 0) continue;
      drawing.rect(left + from * module, top + y * module, (x - from) * module, module);
      from = -1;
    }
  }
  drawing.fill(tones.ink);
};

/** In the place of a code on a worked sample, so that no scanner takes it for somebody's paper. */
const drawSampleFrame = (drawing: Drawing, { left, top, side }: MarkOf<'code'>): void => {
  drawing.rect(left, top, side, side);
  strokeIn(drawing, 'sample', 1);
  drawing
    .font('bold')
    .fontSize(side / 5)
    .fillColor(tones.sample)
    .text('見本', left + side * 0.3, top + side * 0.36, { lineBreak: false });
};

/** Draws one mark; `code` is what the code of the page says, nothing on a worked sample. */
export const drawMark = (drawing: Drawing, mark: Mark, code: string | undefined): void => {
  if (mark.mark === 'text') drawText(drawing, mark);
  if (mark.mark === 'area') drawArea(drawing, mark);
  if (mark.mark === 'rule') {
    drawing.moveTo(mark.left, mark.top).lineTo(mark.right, mark.bottom);
    strokeIn(drawing, mark.tone, mark.weight);
  }
  if (mark.mark === 'box') drawBox(drawing, mark);
  if (mark.mark === 'circle') {
    drawing.circle(mark.left, mark.top, mark.radius);
    strokeIn(drawing, 'hairline', 0.8);
  }
  if (mark.mark === 'code' && code !== undefined) drawCode(drawing, mark, code);
  if (mark.mark === 'code' && code === undefined) drawSampleFrame(drawing, mark);
};
