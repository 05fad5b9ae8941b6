import * as z from 'zod/mini';

/** Whom or what a paper, a letter or a deficiency is about. */
export const subjectSchema = z.enum(['application', 'corporation', 'person_in_charge', 'sole_proprietor']);
export type Subject = z.infer<typeof subjectSchema>;

/** Who applies: 法人 or 個人事業主. */
export const applicantKindSchema = z.enum(['corporation', 'sole_proprietor']);
export type ApplicantKind = z.infer<typeof applicantKindSchema>;
