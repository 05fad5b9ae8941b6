import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';

/** How a scan has suffered: the turn in degrees, the blur and the noise in pixels and shades, the contrast of 1. */
export interface Degradation {
  readonly turn: number;
  readonly blur: number;
  readonly noise: number;
  readonly contrast: number;
  /** Of the JPEG that the scanner wrote, of 100. */
  readonly quality: number;
}

/** A scan as a tired office machine makes it: upright, lying or head down, askew, soft, grainy and pale. */
export const someDegradation = (next: () => number): Degradation => ({
  turn: Math.floor(next() * 4) * 90 + (next() * 8 - 4),
  blur: next() * 1.2,
  noise: next() * 40,
  contrast: 0.45 + next() * 0.5,
  quality: 25 + next() * 50,
});

/** Scans what is rendered on a canvas anew, with a degradation. */
export const degradedScan = async (
  canvas: Canvas,
  { turn, blur, noise, contrast, quality }: Degradation,
  next: () => number,
) => {
  const { width, height } = canvas;
  const side = Math.ceil(Math.hypot(width, height));
  const scan = createCanvas(side, side);
  const context = scan.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, side, side);
  context.filter = `blur(${blur}px)`;
  context.translate(side / 2, side / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(canvas, -width / 2, -height / 2);
  const reread = createCanvas(side, side);
  reread.getContext('2d').drawImage(await loadImage(scan.toBuffer('image/jpeg', quality)), 0, 0);
  const { data } = reread.getContext('2d').getImageData(0, 0, side, side);
  for (let at = 0; at < data.length; at += 4) {
    const shade = 225 - (255 - (data[at] ?? 0)) * contrast + (next() - 0.5) * noise;
    data[at] = shade;
    data[at + 1] = shade;
    data[at + 2] = shade;
  }
  return { width: side, height: side, data };
};
