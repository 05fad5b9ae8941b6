import type { RecordItemState } from '#shared/domain/record/completeness.ts';
import { recordItemTable } from '#shared/domain/record/item-table.ts';
import type { RecordItemCode, RecordItems } from '#shared/domain/record/record-items.ts';
import { notApplicableWords, recordItemNames, recordSourceWords, recordStateWords } from '../record-items.ts';
import type { DocumentRow } from './document-parts.ts';
import { itemLines } from './item-lines.ts';
import { actorText, momentWords } from './plain-words.ts';

type StateOf = (code: RecordItemCode) => RecordItemState | undefined;

const labelOf = (code: RecordItemCode, number: number): string => `${number}号 ${recordItemNames[code]}`;

const noteOf = (item: RecordItems[RecordItemCode]): string | undefined =>
  item?.state === 'recorded'
    ? `${actorText(item.by)}／${momentWords(item.at)}／${recordSourceWords[item.from]}による`
    : undefined;

const rowOf = (items: RecordItems, code: RecordItemCode, number: number, stateOf: StateOf): DocumentRow => {
  const label = labelOf(code, number);
  const item = items[code];
  if (item?.state === 'recorded') return { label, lines: itemLines(items, code), note: noteOf(item) };
  if (item) return { label, lines: [`該当なし（${notApplicableWords[item.reason]}）`] };
  return { label, lines: [`記録なし（${recordStateWords[stateOf(code) ?? 'missing']}）`] };
};

/** Every item of 規則20条1項 in its order: its value, or why there is none. */
export const itemRows = (items: RecordItems, stateOf: StateOf): DocumentRow[] =>
  recordItemTable.map(({ code, number }) => rowOf(items, code, number, stateOf));

/** Only some of the items, as a version changed them. */
export const someItemRows = (items: RecordItems, codes: readonly RecordItemCode[]): DocumentRow[] =>
  recordItemTable
    .filter(({ code }) => codes.includes(code))
    .map(({ code, number }) => rowOf(items, code, number, () => 'missing'));
