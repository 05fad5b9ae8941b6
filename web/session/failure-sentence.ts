import type { Failure } from './api.ts';

const sentences = {
  unreachable: '通信できませんでした。電波やインターネットの接続をご確認のうえ、もう一度お試しください。',
  signed_out: 'ログインの有効期限が切れました。もう一度ログインしてください。',
} as const;

/** What a person reads when there is no answer: what happened, and what to do. */
export const failureSentence = (failure: Failure): string =>
  failure.kind === 'refused' ? failure.problem.detail : sentences[failure.kind];
