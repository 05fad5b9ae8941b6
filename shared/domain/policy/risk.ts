import * as z from 'zod/mini';

/**
 * What makes a transaction high-risk (法4条2項, 令12条): an important foreign public position, residence or seat in a listed
 * country, and the suspicion of impersonation or of a false statement in an earlier confirmation. A reviewer can find each
 * of them, a foreign public position also where the applicant declared none.
 */
export const riskSchema = z.enum([
  'foreign_pep',
  'listed_country',
  'impersonation_suspected',
  'false_statement_suspected',
]);
export type Risk = z.infer<typeof riskSchema>;

/** Whether a suspicion is among the risks, which is about an earlier record (規則20条1項30号). */
export const isSuspected = (risks: readonly Risk[]): boolean =>
  risks.includes('impersonation_suspected') || risks.includes('false_statement_suspected');

/** 令12条2項: the countries whose residents are dealt with as high-risk, as of 2026-05-25. */
export const listedCountries = ['IR', 'KP'] as const;

/** The risks of a case: what the applicant declared, and what a reviewer found. */
export const risksOf = (declared: { readonly foreignPep: boolean }, found: readonly Risk[]): Risk[] => [
  ...new Set<Risk>([...(declared.foreignPep ? (['foreign_pep'] as const) : []), ...found]),
];
