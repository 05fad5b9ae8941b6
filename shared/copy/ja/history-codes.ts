import type * as z from 'zod/mini';
import type { executionInputSchema } from '#shared/contracts/workflow.ts';
import type { CorrectedPaper } from '#shared/domain/decisions/examine-papers.ts';
import type { Inspection, PurgeReason } from '#shared/domain/paper.ts';
import type { FormPart } from '#shared/domain/policy/declared-facts.ts';
import type { SearchKind } from '#shared/domain/search/search-terms.ts';
import type { TrackingStatus } from '#shared/domain/tracking-status.ts';
import { questionNames } from './policy-names.ts';

/** The parts of the form that a correction changed. */
export const formPartWords = {
  corporation: '法人の名称・所在地',
  sole_proprietor: '個人事業主の氏名・住居・生年月日',
  person_in_charge: '担当者の氏名・住居・生年月日',
  ...questionNames,
} as const satisfies Record<FormPart, string> & Record<string, string>;

/** What the post's tracking page said. */
export const trackingWords = {
  accepted: '引受',
  in_transit: '発送・通過',
  at_delivery_office: '配達局に到着',
  out_for_delivery: '持ち出し中',
  held_while_closed: 'お届け先休日のため保管',
  absent: 'ご不在のため持ち戻り',
  held: '保管',
  redelivery_requested: '配達希望受付',
  forwarded: '転送',
  delivered: 'お届け済み',
  delivered_at_counter: '窓口でお渡し',
  returning: '返送中',
  returned: '返送済み',
  refused: '受取拒絶',
  unknown: '不明な表示',
} as const satisfies Record<TrackingStatus, string>;

/** Where the workflow went on. */
export const checkpointWords = {
  submitted: '申込受付',
  review: '審査',
  approval: '承認',
  resubmission: '再提出待ち',
  letters: '書留',
  activation: '開通',
  closing: '終了処理',
} as const satisfies Record<z.infer<typeof executionInputSchema>['checkpoint'], string>;

/** What a reviewer found a paper to be. */
export const inspectionWords = { accepted: '問題なし', rejected: '不備あり' } as const satisfies Record<
  Inspection['result'],
  string
>;

/** What of the registration of a paper was mended. */
export const paperEntryWords = {
  kind: '種類',
  subject: '対象',
  form: '原本・写し',
  issuedOn: '発行日',
  expiresOn: '有効期限',
} as const satisfies Record<keyof CorrectedPaper, string>;

/** By what a case was looked for. */
export const searchWords = {
  any: '指定なし',
  name: '名称・氏名',
  kana: 'フリガナ',
  phone: '電話番号',
  number: '番号',
} as const satisfies Record<SearchKind | 'any', string>;

/** Why a scan was destroyed. */
export const purgeWords = { individual_number_visible: 'マイナンバー（個人番号）の写り込み' } as const satisfies Record<
  PurgeReason,
  string
>;

/** Why a mail did not arrive. */
export const bounceWords = { bounce: '宛先不明', complaint: '迷惑メールの申告' };
