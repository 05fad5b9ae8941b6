import { addMonths } from '#shared/domain/civil-date.ts';
import type { PaperToSend } from '#shared/domain/policy/papers-to-send.ts';
import { dayWords } from '../record-document/plain-words.ts';
import {
  citationForCustomer,
  copiesUntilWords,
  isFormToSend,
  paperRows,
  requirementWords,
  wayLines,
} from './paper-words.ts';
import type { PrintCase } from './print-case.ts';
import type { SheetBlock, SheetContent } from './sheet-parts.ts';

const columns = [
  { heading: 'ご利用いただける書類', share: 44 },
  { heading: '必要な面', share: 11 },
  { heading: 'いつのものか', share: 23 },
  { heading: '隠していただく箇所', share: 22 },
] as const;
const signColumn = { heading: '', share: 5 };

const paperBlocks = (paper: PaperToSend, index: number, { endsOn, copiesUntil }: PrintCase): SheetBlock[] => {
  const rows = paperRows(paper, endsOn);
  const hasSigns = rows.some((row) => row.length > columns.length);
  const until = copiesUntilWords(paper, copiesUntil);
  return [
    {
      kind: 'heading',
      text: `${index + 1}. ${requirementWords(paper)}`,
      note: citationForCustomer(paper.requirement),
    },
    { kind: 'checklist', lines: wayLines(paper).map((text) => ({ text })), staysWithNext: true },
    ...(until ? [{ kind: 'text' as const, lines: [until], staysWithNext: true as const }] : []),
    { kind: 'table', columns: hasSigns ? [signColumn, ...columns] : columns, rows },
  ];
};

const freshnessLines = ({ endsOn }: PrintCase): string[] => [
  '証明書・領収証書の発行日と、カードの有効期限は、書類が当社に届いた日で数えます（犯収法施行規則7条）。',
  ...(endsOn
    ? [
        `書類は${dayWords(endsOn)}までに届くようお送りください。${dayWords(addMonths(endsOn, -6))}以降に発行された証明書は、その日まで使えます。`,
      ]
    : []),
];

/** The papers that belong to the own forms stand on the cover sheet; here are those of others. */
export const papersOfOthers = ({ asked }: PrintCase): PaperToSend[] =>
  asked.papers.filter((paper) => !isFormToSend(paper));

/** 必要書類チェックリスト: exactly what this application needs, generated from the rules that it will be judged by. */
export const papersSheet = (printCase: PrintCase): SheetContent => ({
  sheet: 'papers_checklist',
  title: '必要書類チェックリスト',
  use: 'お手もとの控えです。お送りいただく必要はありません。',
  blocks: [
    {
      kind: 'text',
      lines: [
        'お申し込みの内容に応じて必要な書類です。番号ごとに、方法のうち一つをお選びのうえ、書類をそろえて□に印をお付けください。',
      ],
    },
    { kind: 'notice', heading: '書類の日付について', lines: freshnessLines(printCase) },
    ...papersOfOthers(printCase).flatMap((paper, index) => paperBlocks(paper, index, printCase)),
    {
      kind: 'notice',
      heading: 'コピーのとり方',
      lines: [
        'A4の用紙に、実物と同じ大きさまたは拡大して、四隅まではっきり写るようにおとりください。',
        '「隠していただく箇所」は、コピーの上から黒く塗りつぶしてください。氏名・住所・生年月日・有効期限は隠さないでください。',
      ],
    },
  ],
});
