import type { z } from 'zod/mini';
import type { authorityBasisSchema, transactionPurposeSchema } from '#shared/domain/form.ts';
import type { Posting } from '#shared/domain/letter.ts';
import type { ScanContentType } from '#shared/domain/paper.ts';
import type { Actor } from '#shared/domain/people.ts';
import type { confirmationMeansSchema } from '#shared/domain/policy/case-facts.ts';
import type { Amendment } from '#shared/domain/record/amendment.ts';
import type {
  RecordedPaper,
  recordedAgentSchema,
  recordedAliasSchema,
  recordedForeignPepSchema,
  recordedOwnersSchema,
} from '#shared/domain/record/record-values.ts';
import type { RecordStage } from '#shared/domain/record/verification-record.ts';

type Agent = z.infer<typeof recordedAgentSchema>;
type Owner = z.infer<typeof recordedOwnersSchema>['owners'][number];

/** By what an item was confirmed. */
export const meansWords = {
  declaration: '申告',
  paper: '書類',
  telephone: '電話',
  public_record: '公表事項など公の記録',
  letter: '書留',
} as const satisfies Record<z.infer<typeof confirmationMeansSchema>, string>;

/** 取引を行う目的 as the record states it. */
export const purposeWords = {
  business_reception: '事業の代表電話・受付',
  sales_and_support_calls: '営業・サポートの発着信',
  internal_communication: '社内の連絡',
  remote_work: 'テレワーク',
  other: 'その他',
} as const satisfies Record<z.infer<typeof transactionPurposeSchema>, string>;

/** Why somebody was taken to act for the customer. */
export const authorityWords = {
  power_of_attorney: '委任状その他の書面',
  registered_representative: '代表権のある役員として登記されていること',
  cohabiting_relative_or_legal_representative: '同居の親族または法定代理人であること',
  telephone_confirmation: '営業所などへの電話による確認',
  obvious_from_relationship: 'その他、取引のために任務にあたっていることが明らかであること',
} as const satisfies Record<z.infer<typeof authorityBasisSchema>, string>;

/** What somebody who acts is to the customer. */
export const agentRelationWords = {
  representative: '代表者',
  officer: '役員',
  employee: '従業者',
  relative: '親族',
  agent: '代理人',
} as const satisfies Record<Agent['relation'], string>;

/** What a beneficial owner is to the corporation. */
export const ownerRelationWords = {
  voting_rights: '議決権の4分の1を超える保有',
  dominant_influence: '事業活動への支配的な影響力',
  representative: '法人を代表し業務を執行する自然人',
} as const satisfies Record<Owner['relation'], string>;

/** Why another name is used. */
export const aliasReasonWords = {
  trade_name: '屋号',
  former_name: '旧姓',
  common_name: '通称',
  other: 'その他',
} as const satisfies Record<z.infer<typeof recordedAliasSchema>['reason'], string>;

/** Why somebody is taken for one with an important foreign public position. */
export const foreignPepWords = {
  declared: '申告による',
  found_by_review: '審査で判明',
} as const satisfies Record<z.infer<typeof recordedForeignPepSchema>['ground'], string>;

/** Whether the paper itself came. */
export const paperFormWords = { original: '原本', copy: '写し' } as const satisfies Record<
  RecordedPaper['form'],
  string
>;

/** What became of a posting. */
export const postingResultWords = { delivered: '配達', returned: '返送' } as const satisfies Record<
  NonNullable<Posting['result']>,
  string
>;

/** When a version was written. */
export const stageWords = {
  opened: '承認時の作成',
  completed: '確認の完了',
  amended: '付記',
  attached: '添付資料の更新',
} as const satisfies Record<RecordStage, string>;

/** What an amendment is. */
export const amendmentKindWords = { correction: '訂正', addition: '追記' } as const satisfies Record<
  Amendment['kind'],
  string
>;

/** What became of a proposal. */
export const settlementWords = { confirmed: '承認済み', rejected: '却下' } as const satisfies Record<
  NonNullable<Amendment['settled']>['outcome'],
  string
>;

/** What kind of file a scan is. */
export const contentTypeWords = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
} as const satisfies Record<ScanContentType, string>;

/** On which side somebody stands. */
export const actorWords = { customer: '顧客', staff: '担当者', system: 'システム' } as const satisfies Record<
  Actor['kind'],
  string
>;
