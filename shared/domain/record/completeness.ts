import * as z from 'zod/mini';
import type { Law } from '../policy/law-reference.ts';
import { type RecordItemRow, type RecordMoment, recordItemTable, recordMoments } from './item-table.ts';
import { type MobileItemRow, type MobileRecord, mobileItemCodeSchema, mobileItemTable } from './mobile-record.ts';
import { confirmedByPaper, type RecordBasis } from './record-basis.ts';
import { recordedValue } from './record-item.ts';
import { type RecordItems, recordItemCodeSchema } from './record-items.ts';
import type { RecordStatement } from './verification-record.ts';

/** How an item stands: `later` is one that is needed and cannot be known yet. */
export const recordItemStates = ['there', 'missing', 'later', 'not_applicable'] as const;
export type RecordItemState = (typeof recordItemStates)[number];

/** What a line of the meter is about: an item of either law, or the papers that belong to the record. */
export const recordLineCodeSchema = z.enum([
  ...recordItemCodeSchema.options,
  'attachments',
  ...mobileItemCodeSchema.options,
]);
export type RecordLineCode = z.infer<typeof recordLineCodeSchema>;

/** One line of the meter. */
export interface RecordLine {
  readonly code: RecordLineCode;
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
interface MeasuredRecord extends Pick<RecordStatement, 'attachments'> {
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

const needsPapers = (basis: RecordBasis): boolean =>
  confirmedByPaper(basis).length > 0 ||
  basis.enhanced.length > 0 ||
  (basis.customerClass === 'corporation' && !basis.businessByRegistry);

/** A paper that the record rests on has its copy; one that was destroyed (番号法20条) has another in its place. */
const areAttached = ({ items, attachments }: MeasuredRecord): boolean => {
  const resting = [
    ...(recordedValue(items.papersReceived) ?? []),
    ...(recordedValue(items.originalsReceived) ?? []),
    ...(recordedValue(items.enhancedPapersReceived) ?? []),
    ...(recordedValue(items.business)?.papers ?? []),
  ];
  const attached = attachments.filter(({ scans }) => scans.length > 0).map(({ paperId }) => paperId);
  return attached.length > 0 && resting.every(({ paperId }) => attached.includes(paperId));
};

/** 規則19条1項2号 */
const attachmentLine = (record: MeasuredRecord, moment: RecordMoment): RecordLine => ({
  code: 'attachments',
  law: 'criminal_proceeds_rules',
  article: '19条1項2号',
  state: needsPapers(record.basis) ? stateOf(areAttached(record), 'review', moment) : 'not_applicable',
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
  const lines = [
    ...recordItemTable.map((row) => lineOf(row, record, moment)),
    attachmentLine(record, moment),
    ...mobileLines(record, moment),
  ];
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
