import { type RecordStatement, recordInForce } from '#shared/domain/record/verification-record.ts';
import type { ExportContent } from '#shared/domain/record-export/export-content.ts';
import { riskNames } from '../explanation-names.ts';
import { paperNames } from '../paper-names.ts';
import { customerClassNames, regimeNames, subjectNames } from '../policy-names.ts';
import { meterText } from '../record-items.ts';
import type { DocumentRow, DocumentSection, RecordDocument } from './document-parts.ts';
import { amendmentRows, versionSections } from './history-rows.ts';
import { itemRows } from './item-rows.ts';
import { mobileRows } from './mobile-rows.ts';
import { actorText, dayWords, momentWords, paperText } from './plain-words.ts';
import { contentTypeWords } from './value-words.ts';

/** The name of the file in the document that holds the content in JSON. */
export const contentFileName = 'content.json';

const overviewRows = (content: ExportContent, digest: string, { basis }: RecordStatement): DocumentRow[] => {
  const { record, exportedAt, exportedBy, completeness, trail } = content;
  const head = trail.at(-1);
  return [
    { label: '申込の番号', lines: [record.applicationId] },
    {
      label: '記録',
      lines: [
        `${momentWords(record.openedAt)} 作成`,
        record.completedAt ? `${momentWords(record.completedAt)} 確認完了` : '確認はまだ完了していません。',
        `全${record.versions.length}版`,
      ],
    },
    {
      label: '判定の前提',
      lines: [
        `顧客の区分: ${customerClassNames[basis.customerClass]}`,
        `適用される法令: ${regimeNames[basis.regime]}`,
        `規定の版: ${basis.policyEdition}（書類の受領日 ${dayWords(basis.receivedOn)}）`,
        ...(basis.risks.length > 0
          ? [`厳格な確認を要する理由: ${basis.risks.map((risk) => riskNames[risk]).join('、')}`]
          : []),
      ],
    },
    { label: '完成度', lines: [meterText(completeness)] },
    { label: '出力', lines: [momentWords(exportedAt)], note: actorText(exportedBy) },
    { label: '内容のSHA-256', lines: [digest, `添付ファイル ${contentFileName} のハッシュ値と同じです。`] },
    {
      label: '監査証跡',
      lines: head ? [`${head.sequence}件（最後の事象のハッシュ ${head.hash}）`] : ['なし'],
    },
  ];
};

const scanRows = ({ scans }: ExportContent, { attachments }: RecordStatement): DocumentRow[] => {
  // By the paper: a scan that was put back in the place of a destroyed one is the copy that belongs to the record.
  const attached = new Set(attachments.map(({ paperId }) => paperId));
  return scans.map((scan) => ({
    label: `${paperNames[scan.kind]}（${subjectNames[scan.subject]}）`,
    lines: [
      `SHA-256 ${scan.sha256}`,
      `スキャン ${scan.scanId}（${contentTypeWords[scan.contentType]}、${scan.bytes}バイト）`,
      attached.has(scan.paperId) ? '確認記録の添付資料（規則19条2項）' : '確認記録の添付資料ではありません。',
    ],
    note: paperText(scan),
  }));
};

/** What had to be destroyed is told by its hash, as earlier versions go on naming it (規則20条3項). */
const purgedRows = ({ trail }: ExportContent, { attachments }: RecordStatement): DocumentRow[] =>
  trail
    .filter(({ action }) => action === 'scan_purged')
    .map(({ details, actor, at }) => {
      const paper = attachments.find(({ paperId }) => paperId === details.paperId);
      const isReplaced = paper !== undefined && paper.scans.length > 0;
      return {
        label: paper ? `${paperNames[paper.kind]}（${subjectNames[paper.subject]}）` : '確認記録の添付資料ではない書類',
        lines: [
          `SHA-256 ${details.sha256}`,
          `スキャン ${details.scanId}（${details.bytes}バイト）`,
          'マイナンバー（個人番号）が写っていたため廃棄しました（番号法20条）。',
          ...(paper
            ? [isReplaced ? '番号を隠したスキャンを添付しています。' : '代わりのスキャンはまだありません。']
            : []),
        ],
        note: `${actorText(actor)}／${momentWords(at)}`,
      };
    });

const section = (heading: string, rows: readonly DocumentRow[]): DocumentSection[] =>
  rows.length === 0 ? [] : [{ heading, rows }];

/** Puts an exported record into words: as it reads now, then how it came to it, then the papers. */
export const recordDocumentOf = (content: ExportContent, digest: string): RecordDocument => {
  const { record, completeness } = content;
  const present = recordInForce(record);
  const states = new Map(completeness.lines.map(({ code, state }) => [code, state]));
  return {
    title: '確認記録',
    sections: [
      { heading: '概要', rows: overviewRows(content, digest, present) },
      {
        heading: '現在の記録（犯罪収益移転防止法施行規則20条1項）',
        rows: itemRows(present.items, (code) => states.get(code)),
      },
      ...(present.mobile
        ? section('本人確認記録（携帯電話不正利用防止法施行規則8条1項）', mobileRows(present.mobile))
        : []),
      ...versionSections(record.versions),
      ...section('訂正・追記の提案', amendmentRows(record.amendments)),
      ...section('スキャンの一覧', scanRows(content, present)),
      ...section('廃棄したスキャン', purgedRows(content, present)),
    ],
    foot: `${record.applicationId}　SHA-256 ${digest}`,
  };
};
