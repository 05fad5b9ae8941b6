import type { DelayReason, Holder, PaperView, ShownTrackingStatus } from '#shared/domain/progress.ts';

/** Who goes on, as the customer reads it: a short name, and a sentence. */
export const holderWords = {
  customer: { name: 'お客様のお手続き待ち', sentence: '次は、お客様のお手続きの番です。' },
  operator: { name: '当社で対応中', sentence: '次は、当社の作業の番です。お客様のお手続きはありません。' },
  post: { name: '郵便局が配達中', sentence: '郵便局が書留をお届けしているところです。' },
  nobody: { name: '手続き完了', sentence: 'これ以上のお手続きはありません。' },
} as const satisfies Record<Holder, { name: string; sentence: string }>;

/** What would make the expected days later. */
export const delayReasonWords = {
  papers_arrive_later: '書類の到着が遅れると、その後の予定も遅くなります。',
  papers_need_correction: '書類に不足や確認が必要な点があると、再度お送りいただく日数が加わります。',
  letter_not_taken_in: '書留をお受け取りになるまで、開通の手続きに進めません。',
  office_closed_days: '土日祝日と年末年始は休業日のため、到着した書類の確認は翌営業日からになります。',
} as const satisfies Record<DelayReason, string>;

/** How a paper that came stands, as the customer reads it. */
export const paperStateWords = {
  received: '到着しました',
  accepted: '確認が終わりました',
  send_again: 'もう一度お送りください',
} as const satisfies Record<PaperView['state'], string>;

/** Where a letter is, as the post's tracking says it, in the customer's words. */
export const trackingWords = {
  accepted: '郵便局が引き受けました',
  in_transit: '配達の郵便局へ向かっています',
  at_delivery_office: '配達の郵便局に着きました',
  out_for_delivery: '配達員が持ち出しています',
  held_while_closed: 'お届け先がお休みのため、郵便局で保管しています',
  absent: 'ご不在のため、郵便局へ持ち戻りました',
  held: '郵便局で保管しています',
  redelivery_requested: '再配達のお申し込みを受け付けました',
} as const satisfies Record<ShownTrackingStatus, string>;
