import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { jsonSchema } from '#shared/domain/form.ts';
import type { Amendment } from '#shared/domain/record/amendment.ts';
import { recordItemTable } from '#shared/domain/record/item-table.ts';
import type { RecordItemCode, RecordItems } from '#shared/domain/record/record-items.ts';
import type { RecordVersion } from '#shared/domain/record/verification-record.ts';
import { recordItemNames } from '../record-items.ts';
import type { DocumentRow, DocumentSection } from './document-parts.ts';
import { someItemRows } from './item-rows.ts';
import { actorText, momentWords } from './plain-words.ts';
import { amendmentKindWords, settlementWords, stageWords } from './value-words.ts';

const textOf = (item: RecordItems[RecordItemCode]): string =>
  item === undefined ? '' : canonicalJson(jsonSchema.parse(JSON.parse(JSON.stringify(item))));

const changedIn = (items: RecordItems, before: RecordItems): RecordItemCode[] =>
  recordItemTable.map(({ code }) => code).filter((code) => items[code] && textOf(items[code]) !== textOf(before[code]));

const namesOf = (codes: readonly RecordItemCode[]): string => codes.map((code) => recordItemNames[code]).join('、');

const headRow = (version: RecordVersion, changed: readonly RecordItemCode[]): DocumentRow => ({
  label: stageWords[version.stage],
  lines: [
    ...(version.stage === 'amended'
      ? [
          `${amendmentKindWords[version.kind]}の理由: ${version.reason}`,
          `対象の事項: ${namesOf(version.concerns)}`,
          `提案: 担当者 ${version.proposedBy}（${momentWords(version.proposedAt)}）`,
        ]
      : []),
    changed.length === 0 ? '事項の値の変更はありません。' : `この版で書かれた事項: ${changed.length}件`,
  ],
  note: `${actorText(version.recordedBy)}／${momentWords(version.recordedAt)}`,
});

/** One section for each version, with what it wrote; what stood before it is never taken away (規則20条3項). */
export const versionSections = (versions: readonly RecordVersion[]): DocumentSection[] => {
  let before: RecordItems = {};
  return versions.map((version) => {
    const changed = changedIn(version.items, before);
    before = version.stage === 'amended' ? { ...before, ...version.items } : version.items;
    return {
      heading: `第${version.version}版（${stageWords[version.stage]}）`,
      rows: [headRow(version, changed), ...someItemRows(version.items, changed)],
    };
  });
};

/** What was proposed to be amended and not taken over, or not yet. */
export const amendmentRows = (amendments: readonly Amendment[]): DocumentRow[] =>
  amendments.map(({ kind, reason, concerns, proposedBy, proposedAt, settled }) => ({
    label: `${amendmentKindWords[kind]}の提案（${settled ? settlementWords[settled.outcome] : '未処理'}）`,
    lines: [
      `理由: ${reason}`,
      `対象の事項: ${namesOf(concerns)}`,
      ...(settled ? [`判断: 担当者 ${settled.settledBy}（${momentWords(settled.settledAt)}）`] : []),
    ],
    note: `担当者 ${proposedBy}／${momentWords(proposedAt)}`,
  }));
