/** One line of a demo's story. */
export interface TimelineEntry {
  at: string;
  who: string;
  what: string;
}

const japan = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' });

/** What happened in a case, by the system's own clock; printed as it happens unless it is kept for JSON. */
export class Timeline {
  readonly entries: TimelineEntry[] = [];
  readonly #print: (line: string) => void;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  add(at: Date, who: string, what: string): void {
    this.entries.push({ at: at.toISOString(), who, what });
    this.#print(`  ${japan.format(at)}  ${who.padEnd(10, ' ')}  ${what}`);
  }
}
