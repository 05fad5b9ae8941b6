import type { WaitKind } from '#shared/domain/wait.ts';

/** What is waited for. */
export const waitNames = {
  documents: '書類の到着',
  resubmission: '再提出の到着',
  review: '審査',
  approval: '承認',
  dispatch: '書留の発送',
  delivery: '配達の確認',
  repair: '開通の復旧',
} as const satisfies Record<WaitKind, string>;
