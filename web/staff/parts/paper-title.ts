import { paperNames } from '#shared/copy/ja/paper-names.ts';
import { subjectNames } from '#shared/copy/ja/policy-names.ts';
import type { PaperKind, PaperSubject } from '#shared/domain/policy/paper-kind.ts';

/** What a paper is and about whom: `住民票の写し（担当者）`. */
export const paperTitle = ({ kind, subject }: { kind: PaperKind; subject: PaperSubject }): string =>
  `${paperNames[kind]}（${subjectNames[subject]}）`;
