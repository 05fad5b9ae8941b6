import * as z from 'zod/mini';
import type { authorityBasisSchema } from '../form.ts';
import { paperSchema } from '../paper.ts';

/** What the policy looks at in a paper that was registered. */
export const registeredPaperSchema = z.omit(paperSchema, { envelopeId: true, scans: true, purgedScans: true });
export type RegisteredPaper = z.infer<typeof registeredPaperSchema>;

/** Why the person in charge may act (規則12条5項). */
export type AuthorityBasis = z.infer<typeof authorityBasisSchema>;
