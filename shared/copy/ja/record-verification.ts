import type { FileCheckState, Verification } from '#shared/domain/record-export/verify-files.ts';
import { paperNames } from './paper-names.ts';
import { subjectNames } from './policy-names.ts';
import { meterText } from './record-items.ts';

type Readable = Extract<Verification, { isReadable: true }>;
type Unreadable = Extract<Verification, { isReadable: false }>;

const checkWords = {
  trail_unbroken: '監査証跡のハッシュ連鎖が、最初の事象から出力の事象まで途切れていないこと',
  content_unchanged: '内容のSHA-256が、証跡の出力の事象に書かれた値と同じであること',
  sealed_as_exported: '出力した者・日時・版の数・スキャンの数が、証跡の出力の事象と同じであること',
  versions_in_order: '確認記録の版が、1版から順に、日時の順で揃っていること',
  versions_as_entered: '確認記録の各版の番号・段階・訂正・SHA-256が、証跡に残る事象と過不足なく同じであること',
  meter_recomputed: '完成度を計算し直した結果が、出力された完成度と同じであること',
  scans_as_stored: 'スキャンの一覧が、証跡に残る保存の事象と過不足なく同じであること',
  attachments_stored: '確認記録の添付資料が、すべてスキャンの一覧にあること',
  scan_files: 'スキャンのファイルが、一覧のSHA-256と大きさに過不足なく合うこと',
  document: 'PDFのSHA-256が、証跡の出力の事象に書かれた値と同じであること',
  known_head: '出力の事象の番号とハッシュが、別に確かめた値と同じであること',
} as const satisfies Record<keyof Readable['checks'], string>;

const stateWords = { passed: '一致　', failed: '不一致', not_asked: '未確認' } as const satisfies Record<
  FileCheckState,
  string
>;

const reasonWords = {
  export_not_text: 'ファイルがUTF-8の文字として読めません。変更されたか、壊れています。',
  export_not_json: 'ファイルがJSONとして読めません。変更されたか、壊れています。',
  export_not_canonical:
    'ファイルの書き方が出力されたときと違います（空白・順序・表記）。保存し直したものは検証できません。',
  export_not_of_this_format: 'このプログラムが知る確認記録の出力（第1形式）ではありません。',
} as const satisfies Record<Unreadable['reason'], string>;

const names = (object: Readonly<Record<string, string>>): [string, string][] => Object.entries(object);

const findingLines = ({ missing, unknown }: Readable['scans']): string[] => [
  ...missing.map(
    ({ kind, subject, scanId, sha256 }) =>
      `    合うファイルのないスキャン: ${paperNames[kind]}（${subjectNames[subject]}）${scanId} SHA-256 ${sha256}`,
  ),
  ...unknown.map(({ sha256, bytes }) => `    一覧にないファイル: ${bytes}バイト SHA-256 ${sha256}`),
];

const limitLine =
  'ハッシュだけでは、証跡ごと作り直された偽物を見分けられません。上の番号とハッシュを、当社の履歴画面など別の経路で確かめ、--head で指定してください。';

/** What the verification found, line by line, without anything of a person. */
export const verificationLines = (verification: Verification): string[] => {
  if (!verification.isReadable) {
    const { reason, place } = verification;
    return [`不一致: ${reasonWords[reason]}${place === undefined ? '' : `（場所: ${place}）`}`];
  }
  const { checks, content, head, scans, isPassed } = verification;
  const states: Readonly<Record<string, FileCheckState>> = checks;
  return [
    `申込の番号: ${content.record.applicationId}`,
    ...names(checkWords).map(([check, words]) => `  ${stateWords[states[check] ?? 'failed']}  ${words}`),
    ...(checks.scan_files === 'failed' ? findingLines(scans) : []),
    `証跡での位置: ${head.sequence}:${head.hash}`,
    ...(checks.known_head === 'not_asked' ? [limitLine] : []),
    meterText(content.completeness),
    isPassed ? '結果: 確認した点はすべて一致しました。' : '結果: 一致しない点があります。',
  ];
};

/** How the command is called. */
export const verificationUsage = `使い方: npm run verify-record -- record.json [スキャンのフォルダー] [--pdf record.pdf] [--head 番号:ハッシュ]
ネットワークは使いません。終了コード: 0 すべて一致、1 不一致、2 指定の誤り・読めないファイル。`;

/** Why the command could not begin. */
export const verificationTroubles = {
  usage: '指定に誤りがあります。',
  export_unreadable: '出力のファイルを開けません。',
  scans_unreadable: 'スキャンのフォルダーを開けません。',
  document_unreadable: 'PDFのファイルを開けません。',
} as const;
export type VerificationTrouble = keyof typeof verificationTroubles;
