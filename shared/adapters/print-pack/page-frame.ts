/** One millimetre in points. */
const millimetre = 72 / 25.4;

/** The side of the code in a page's corner, without its quiet zone; a scan at 200 dpi still tells its modules apart. */
const cornerCode = 22 * millimetre;
const right = 595.28 - 15 * millimetre;
const left = 16 * millimetre;

/** A4 in points, with the places of everything that stands on each page; office printers leave 5 mm blank around. */
export const page = {
  width: 595.28,
  height: 841.89,
  left,
  right,
  measure: right - left,
  /** Where the blocks begin and end. */
  top: 114,
  bottom: 786,
  foot: 806,
  code: { left: right - cornerCode, top: 12 * millimetre, side: cornerCode },
  title: 38,
} as const;

/** Divides the width of a page among what stands side by side, by their shares; one where nothing is said. */
export const sideBySide = <Item extends { readonly share?: number }>(
  items: readonly Item[],
): { readonly item: Item; readonly left: number; readonly width: number }[] => {
  const total = items.reduce((sum, { share = 1 }) => sum + share, 0);
  let left = 0;
  return items.map((item) => {
    const placed = { item, left, width: (page.measure * (item.share ?? 1)) / total };
    left += placed.width;
    return placed;
  });
};

/** The side of the large code on the cover sheet. */
export const largeCode = 40 * millimetre;

/** The space between two blocks. */
export const blockGap = 8;
