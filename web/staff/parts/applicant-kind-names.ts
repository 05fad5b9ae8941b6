import { customerClassNames } from '#shared/copy/ja/policy-names.ts';
import type { ApplicantKind } from '#shared/domain/form.ts';

const { corporation, sole_proprietor } = customerClassNames;

/** What staff call each kind of applicant. */
export const applicantKindNames = { corporation, sole_proprietor } as const satisfies Record<ApplicantKind, string>;
