/** One row of the document: what it is about, what is said of it, and who established it when and from what. */
export interface DocumentRow {
  readonly label: string;
  readonly lines: readonly string[];
  readonly note?: string | undefined;
}

/** A part of the document under its heading. */
export interface DocumentSection {
  readonly heading: string;
  readonly rows: readonly DocumentRow[];
}

/** What the document says, before it is laid out on pages. */
export interface RecordDocument {
  readonly title: string;
  readonly sections: readonly DocumentSection[];
  /** What stands at the foot of every page, before its number. */
  readonly foot: string;
}
