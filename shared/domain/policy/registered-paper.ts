import type * as z from 'zod/mini';
import type { authorityBasisSchema } from '../form.ts';
import type { Paper } from '../paper.ts';

/** What the policy looks at in a paper that was registered. */
export type RegisteredPaper = Pick<
  Paper,
  'paperId' | 'kind' | 'subject' | 'form' | 'receivedOn' | 'issuedOn' | 'expiresOn' | 'inspection'
>;

/** Why the person in charge may act (規則12条5項). */
export type AuthorityBasis = z.infer<typeof authorityBasisSchema>;
