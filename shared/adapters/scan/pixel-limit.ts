/** More than an A3 page at 600 dpi: a picture with more pixels is made to fill a reader's memory. */
const pixelsAtMost = 80_000_000;

/** True when a picture of this size can be opened without harm. */
export const isWithinPixelLimit = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width * height <= pixelsAtMost;
