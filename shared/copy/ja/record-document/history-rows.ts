import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { jsonSchema } from '#shared/domain/form.ts';
import type { AmendedCode, Amendment } from '#shared/domain/record/amendment.ts';
import { recordItemTable } from '#shared/domain/record/item-table.ts';
import type { RecordItemCode, RecordItems } from '#shared/domain/record/record-items.ts';
import { type RecordStatement, type RecordVersion, recordInForce } from '#shared/domain/record/verification-record.ts';
import { recordItemNames } from '../record-items.ts';
import type { DocumentRow, DocumentSection } from './document-parts.ts';
import { someItemRows } from './item-rows.ts';
import { actorText, momentWords, paperText } from './plain-words.ts';
import { amendmentKindWords, settlementWords, stageWords } from './value-words.ts';

const textOf = (item: RecordItems[RecordItemCode]): string =>
  item === undefined ? '' : canonicalJson(jsonSchema.parse(JSON.parse(JSON.stringify(item))));

const changedIn = (items: RecordItems, before: RecordItems): RecordItemCode[] =>
  recordItemTable.map(({ code }) => code).filter((code) => items[code] && textOf(items[code]) !== textOf(before[code]));

const namesOf = (codes: readonly AmendedCode[]): string => codes.map((code) => recordItemNames[code]).join('、');

type Attached = Extract<RecordVersion, { stage: 'attached' }>;

/** A version names the paper alone; what kind it is stands in the statement that attached it. */
const attachedLines = ({ paperId, scans }: Attached, attachments: RecordStatement['attachments']): string[] => {
  const paper = attachments.find((one) => one.paperId === paperId);
  return [
    ...(paper ? [`書類: ${paperText(paper)}`] : []),
    ...(scans.length === 0
      ? ['添付していたスキャンは廃棄され、代わりのスキャンはまだありません。']
      : scans.map(({ scanId, sha256 }) => `添付しているスキャン: ${scanId} SHA-256 ${sha256}`)),
  ];
};

const headRow = (
  version: RecordVersion,
  changed: readonly RecordItemCode[],
  attachments: RecordStatement['attachments'],
): DocumentRow => ({
  label: stageWords[version.stage],
  lines: [
    ...(version.stage === 'amended'
      ? [
          `${amendmentKindWords[version.kind]}の理由: ${version.reason}`,
          `対象の事項: ${namesOf(version.concerns)}`,
          `提案: 担当者 ${version.proposedBy}（${momentWords(version.proposedAt)}）`,
        ]
      : []),
    ...(version.stage === 'attached' ? attachedLines(version, attachments) : []),
    changed.length === 0 ? '事項の値の変更はありません。' : `この版で書かれた事項: ${changed.length}件`,
  ],
  note: `${actorText(version.recordedBy)}／${momentWords(version.recordedAt)}`,
});

/** One section for each version, with what it wrote; what stood before it is never taken away (規則20条3項). */
export const versionSections = (versions: readonly RecordVersion[]): DocumentSection[] => {
  let before: RecordItems = {};
  const { attachments } = recordInForce({ versions: [...versions] });
  return versions.map((version) => {
    const items = version.stage === 'attached' ? {} : version.items;
    const changed = changedIn(items, before);
    before = version.stage === 'opened' || version.stage === 'completed' ? items : { ...before, ...items };
    return {
      heading: `第${version.version}版（${stageWords[version.stage]}）`,
      rows: [headRow(version, changed, attachments), ...someItemRows(items, changed)],
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
