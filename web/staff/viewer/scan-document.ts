/** Degrees clockwise by which a page is turned. */
export type Rotation = 0 | 90 | 180 | 270;

/** How a page is drawn: pixels of the screen for each of the page's own, and which way up. */
export interface Drawing {
  readonly scale: number;
  readonly rotation: Rotation;
}

/** A scan that can be looked at, whatever kind of file it is. */
export interface ScanDocument {
  readonly pageCount: number;
  /** Width and height of a page, counted from one, as it lies before it is turned. */
  size(page: number): Promise<{ readonly width: number; readonly height: number }>;
  /** Draws a page into a canvas; stops when the signal says so. */
  draw(canvas: HTMLCanvasElement, page: number, drawing: Drawing, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** A quarter turn exchanges width and height. */
export const turned = (
  { width, height }: { width: number; height: number },
  rotation: Rotation,
): { width: number; height: number } => (rotation % 180 === 0 ? { width, height } : { width: height, height: width });

/** Makes a canvas so large that it is sharp on this screen, and answers how much finer its pixels are. */
export const sizeCanvas = (canvas: HTMLCanvasElement, size: { width: number; height: number }): number => {
  const fineness = globalThis.devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.round(size.width * fineness));
  canvas.height = Math.max(1, Math.round(size.height * fineness));
  canvas.style.width = `${size.width}px`;
  canvas.style.height = `${size.height}px`;
  return fineness;
};
