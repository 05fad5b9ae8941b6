import type { FaceName } from '#shared/contracts/environment.ts';

/** What things are drawn in; a black-and-white printer still tells them apart. */
export const tones = {
  ink: '#1a1a1a',
  grey: '#555555',
  line: '#8a8f98',
  hairline: '#c9cdd3',
  accent: '#1f3a68',
  tint: '#eef1f6',
  pen: '#1d3fa8',
  sample: '#b3261e',
  wash: '#f6dfdd',
} as const;
export type Tone = keyof typeof tones;

/** One thing that is drawn. All places are in points and count from the top left. */
export type Mark =
  | {
      readonly mark: 'text';
      readonly text: string;
      readonly face: FaceName;
      readonly size: number;
      readonly left: number;
      readonly top: number;
      readonly tone: Tone;
    }
  | {
      readonly mark: 'area';
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: Tone;
      readonly stroke?: { readonly tone: Tone; readonly weight: number; readonly dash?: number };
    }
  | {
      readonly mark: 'rule';
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      readonly tone: Tone;
      readonly weight: number;
    }
  /** A box to be ticked. */
  | {
      readonly mark: 'box';
      readonly left: number;
      readonly top: number;
      readonly side: number;
      readonly isTicked: boolean;
    }
  /** Where a seal is put. */
  | { readonly mark: 'circle'; readonly left: number; readonly top: number; readonly radius: number }
  /** The code of the page; what it says is known when the pages have been counted. */
  | { readonly mark: 'code'; readonly left: number; readonly top: number; readonly side: number };

/** Marks that stand together, from their own top. */
export interface MarkGroup {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** What stays together on a page. */
export interface Piece extends MarkGroup {
  /** How the piece is tagged for those who have it read aloud. */
  readonly tag: 'H2' | 'P' | 'Table';
  /** It is never the last thing on its page. */
  readonly staysWithNext?: boolean;
  /** Stands once more above it where it begins a page. */
  readonly head?: Piece;
}

/** Moves marks by a distance. */
export const moved = (marks: readonly Mark[], { x = 0, y = 0 }: { x?: number; y?: number }): Mark[] =>
  marks.map((mark) => {
    const place = { left: mark.left + x, top: mark.top + y };
    return mark.mark === 'rule'
      ? { ...mark, ...place, right: mark.right + x, bottom: mark.bottom + y }
      : { ...mark, ...place };
  });

/** Sets groups one under the other. */
export const stacked = (groups: readonly MarkGroup[]): MarkGroup => {
  const marks: Mark[] = [];
  let height = 0;
  for (const group of groups) {
    marks.push(...moved(group.marks, { y: height }));
    height += group.height;
  }
  return { height, marks };
};
