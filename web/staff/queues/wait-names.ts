import { subjectNames } from '#shared/copy/ja/policy-names.ts';
import type { PaperSubject } from '#shared/domain/policy/paper-kind.ts';
import type { WaitKind } from '#shared/domain/wait.ts';

const waitNames = {
  documents: '書類の到着',
  resubmission: '再提出の到着',
  review: '審査',
  approval: '承認',
  dispatch: '書留の発送',
  delivery: '配達の確認',
  repair: '開通の復旧',
} as const satisfies Record<WaitKind, string>;

/** What is waited for, and with a letter, whose. */
export const waitName = (kind: WaitKind, addressee?: PaperSubject): string =>
  addressee ? `${waitNames[kind]}（${subjectNames[addressee]}あて）` : waitNames[kind];
