import type { ProgressStatus } from '#shared/domain/progress-status.ts';
import type { ProgressStep } from '#shared/domain/progress-step.ts';
import type { ApplicationStatus } from '#shared/domain/status.ts';
import type { Queue, WaitKind } from '#shared/domain/wait.ts';

/** What staff call each status. */
export const staffStatusWords = {
  draft: '下書き',
  awaiting_documents: '書類到着待ち',
  under_review: '審査中',
  awaiting_approval: '承認待ち',
  awaiting_resubmission: '再提出待ち',
  confirming_addresses: '書留で所在地・住所を確認中',
  activating: '開通処理中',
  active: '開通',
  declined: '謝絶',
  withdrawn: '取下げ',
  expired: '期限切れ',
} as const satisfies Record<ApplicationStatus, string>;

/** What a customer reads of an application in the list of their own. */
export const customerStatusWords = {
  draft: '入力中',
  awaiting_documents: '書類の到着待ち',
  under_review: '書類を確認中',
  awaiting_approval: '書類を確認中',
  awaiting_resubmission: 'お客様のお手続き待ち',
  confirming_addresses: '書留郵便で住所を確認中',
  activating: '開通の手続き中',
  active: '開通済み',
  declined: '終了',
  withdrawn: '取り下げ済み',
  expired: '期限切れで終了',
} as const satisfies Record<ApplicationStatus, string>;

/** What staff call each queue. */
export const queueWords = {
  reception: '書類の受付',
  review: '審査',
  approval: '承認',
  dispatch: '書留の発送',
  delivery: '書留の配達確認',
  repair: '開通の復旧',
} as const satisfies Record<Queue, string>;

/** What staff call the work that each wait is for. */
export const waitWords = {
  documents: '書類の受付',
  review: '審査',
  approval: '承認',
  resubmission: '再提出書類の受付',
  dispatch: '書留の発送',
  delivery: '書留の配達確認',
  repair: '開通手続きの復旧',
} as const satisfies Record<WaitKind, string>;

/** What staff call the steps of the activation, by the codes that the workflow tells when one fails. */
export const activationStepWords = {
  assign_numbers: '番号の割当て',
  carry_over_extensions: '内線の引継ぎ',
  start_billing: '課金の開始',
  complete_activation: '開通の完了',
} as const satisfies Readonly<Record<string, string>>;

/** What the customer reads in each status: a short name, and what it means for them. */
export const progressStatusWords = {
  drafting: {
    name: '入力中',
    explanation: 'お申し込み内容を入力して、送信してください。途中で保存し、別の端末で続けることもできます。',
  },
  received: {
    name: '申込受付',
    explanation: 'お申し込みを受け付けました。書類のご案内を準備しています。',
  },
  awaiting_documents: {
    name: '書類到着待ち',
    explanation: '申込書と本人確認書類を郵送してください。到着しましたらメールでお知らせします。',
  },
  checking_documents: {
    name: '書類確認中',
    explanation: 'お送りいただいた書類を確認しています。現在、お客様にお願いするお手続きはありません。',
  },
  correction_requested: {
    name: '不備のご連絡',
    explanation: '書類に不足や確認が必要な点がありました。下の内容をご確認のうえ、期日までにお送りください。',
  },
  preparing_letters: {
    name: '書留発送準備中',
    explanation: 'ご住所の確認のため、転送不要の書留郵便をお送りする準備をしています。',
  },
  confirming_receipt: {
    name: '書留お受け取り確認中',
    explanation: '書留郵便をお送りしました。お受け取りを確認できましたら、開通の手続きに進みます。',
  },
  opening_service: {
    name: '開通手続き中',
    explanation: '確認がすべて終わりました。サービスの開通手続きを行っています。',
  },
  active: { name: '開通', explanation: 'サービスをご利用いただけます。' },
  withdrawn: { name: '取下げ', explanation: 'お申し込みは取り下げられました。' },
  closed: { name: 'お申し込み終了', explanation: 'このお申し込みの手続きは終了しました。' },
} as const satisfies Record<ProgressStatus, { name: string; explanation: string }>;

/** What the steps of the progress bar are called. */
export const progressStepWords = {
  submission: 'お申し込み',
  documents: '書類の到着',
  review: '書類の確認',
  letters: '書留のお受け取り',
  activation: '開通',
} as const satisfies Record<ProgressStep, string>;
