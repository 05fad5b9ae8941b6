import type { Drawing } from '../printing/drawing.ts';
import { codeBars } from './code-bars.ts';
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

const drawCode = (drawing: Drawing, { left, top, side }: MarkOf<'code'>, text: string): void => {
  const { bars, modules } = codeBars(text);
  const module = side / modules;
  for (const { x, y, width } of bars) drawing.rect(left + x * module, top + y * module, width * module, module);
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
