import type { PrintSheet } from '#shared/domain/print-sheet.ts';

/** One of several answers, ticked or not. */
export interface Choice {
  readonly text: string;
  readonly isChosen: boolean;
}

/** A cell of a form: what it is, and what is in it, to be written or to be ticked. */
export interface Field {
  readonly label: string;
  /** Its part of the row's width; one where nothing is said. */
  readonly share?: number;
  /** フリガナ, in small type above the value. */
  readonly reading?: string | undefined;
  readonly lines?: readonly string[];
  readonly choices?: readonly Choice[];
  /** In small type below. */
  readonly hint?: string | undefined;
  /** Left empty to be written by hand: the height in points. */
  readonly room?: number;
  /** What somebody wrote by hand, on worked samples alone. */
  readonly written?: string | undefined;
  /** A place for a seal at the right end. */
  readonly hasSeal?: boolean;
}

/** One line of a list to be ticked off by the sender. */
export interface ChecklistLine {
  readonly text: string;
  readonly note?: string | undefined;
}

/** A part of a sheet, from top to bottom. */
export type SheetBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly note?: string | undefined }
  | { readonly kind: 'text'; readonly lines: readonly string[]; readonly staysWithNext?: true }
  | { readonly kind: 'addressee'; readonly lines: readonly string[] }
  | { readonly kind: 'notice'; readonly heading: string; readonly lines: readonly string[] }
  /** A signature is a grid in a heavy frame, and stays in one piece. */
  | { readonly kind: 'grid' | 'signature'; readonly rows: readonly (readonly Field[])[] }
  | { readonly kind: 'checklist'; readonly lines: readonly ChecklistLine[]; readonly staysWithNext?: true }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly heading: string; readonly share: number }[];
      readonly rows: readonly (readonly string[])[];
    }
  /** The number in large digits beside a large code. */
  | { readonly kind: 'reception'; readonly label: string; readonly number: string; readonly lines: readonly string[] }
  /** A label to be cut out. */
  | {
      readonly kind: 'label';
      readonly postalCode: string;
      readonly address: string;
      readonly recipient: readonly string[];
      readonly content: string;
      readonly sender: readonly string[];
    };

/** What one sheet says, before it is laid out on pages. */
export interface SheetContent {
  readonly sheet: PrintSheet;
  readonly title: string;
  /** What to do with the sheet, beside its title. */
  readonly use: string;
  readonly blocks: readonly SheetBlock[];
}

/** Everything that is printed at once. */
export interface PrintPack {
  readonly title: string;
  /** `1234-5678-90` */
  readonly displayedNumber: string;
  /** What stands across every page of a worked sample. */
  readonly mark?: string;
  readonly sheets: readonly SheetContent[];
}
