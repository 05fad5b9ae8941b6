import type { Law } from '../policy/law-reference.ts';
import { type RecordItemRow, type RecordMoment, recordItemTable, recordMoments } from './item-table.ts';
import { type MobileItemCode, type MobileItemRow, type MobileRecord, mobileItemTable } from './mobile-record.ts';
import type { RecordBasis } from './record-basis.ts';
import type { RecordItemCode, RecordItems } from './record-items.ts';

/** How an item stands: `later` is one that is needed and cannot be known yet. */
export const recordItemStates = ['there', 'missing', 'later', 'not_applicable'] as const;
export type RecordItemState = (typeof recordItemStates)[number];

/** One line of the meter. */
export interface RecordLine {
  readonly code: RecordItemCode | MobileItemCode;
  readonly law: Extract<Law, 'criminal_proceeds_rules' | 'mobile_misuse_rules'>;
  readonly article: string;
  readonly state: RecordItemState;
}

/** How complete a record is at a moment. */
export interface Completeness {
  readonly moment: RecordMoment;
  readonly lines: readonly RecordLine[];
  readonly missing: readonly RecordLine[];
  readonly required: number;
  readonly there: number;
  readonly percent: number;
  readonly isComplete: boolean;
}

/** What the meter reads of a record. */
interface MeasuredRecord {
  readonly basis: RecordBasis;
  readonly items: RecordItems;
  readonly mobile?: MobileRecord | undefined;
}

const isKnowable = (knownAt: RecordMoment, moment: RecordMoment): boolean =>
  recordMoments.indexOf(knownAt) <= recordMoments.indexOf(moment);

const stateOf = (isThere: boolean, knownAt: RecordMoment, moment: RecordMoment): RecordItemState => {
  if (isThere) return 'there';
  return isKnowable(knownAt, moment) ? 'missing' : 'later';
};

const isThere = ({ code, isWhole }: RecordItemRow, { items, basis }: MeasuredRecord): boolean =>
  items[code]?.state === 'recorded' && (isWhole?.(items, basis) ?? true);

/** A value that the law does not ask for in this case does no harm; a missing reason is no gap, for the rule gives it. */
const lineOf = (row: RecordItemRow, record: MeasuredRecord, moment: RecordMoment): RecordLine => ({
  code: row.code,
  law: 'criminal_proceeds_rules',
  article: row.article,
  state: row.isRequired(record.basis) ? stateOf(isThere(row, record), row.knownAt, moment) : 'not_applicable',
});

/** Where only the person in charge is confirmed, 国等 themselves are told by their name alone. */
const isAbout = (about: MobileItemRow['about'], { byAgent, identities }: RecordBasis): boolean => {
  const isCustomerConfirmed = identities.some(({ subject }) => subject !== 'person_in_charge');
  return { record: true, customer: isCustomerConfirmed, agent: byAgent, state: !isCustomerConfirmed }[about];
};

const mobileLines = ({ basis, mobile }: MeasuredRecord, moment: RecordMoment): RecordLine[] => {
  if (basis.regime === 'criminal_proceeds') return [];
  return mobileItemTable.map(({ code, article, knownAt, about, isThere: holds }) => {
    const state = stateOf(mobile !== undefined && holds(mobile), knownAt, moment);
    return { code, law: 'mobile_misuse_rules', article, state: isAbout(about, basis) ? state : 'not_applicable' };
  });
};

/** Measures a record by the law's lists: which items are needed, which are there, and which are missing. */
export const completenessOf = (record: MeasuredRecord, moment: RecordMoment): Completeness => {
  const lines = [...recordItemTable.map((row) => lineOf(row, record, moment)), ...mobileLines(record, moment)];
  const missing = lines.filter(({ state }) => state === 'missing');
  const there = lines.filter(({ state }) => state === 'there').length;
  const required = lines.filter(({ state }) => state !== 'not_applicable').length;
  return {
    moment,
    lines,
    missing,
    required,
    there,
    percent: Math.floor((there / required) * 100),
    isComplete: missing.length === 0,
  };
};
