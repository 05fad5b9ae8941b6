import type { ApplicantKind } from '#shared/domain/form.ts';

/** What staff call each kind of applicant. */
export const applicantKindNames = {
  corporation: '法人',
  sole_proprietor: '個人事業主',
} as const satisfies Record<ApplicantKind, string>;
