import * as z from 'zod/mini';
import { civilDateSchema } from '../civil-date.ts';
import { lawReferenceSchema } from '../policy/law-reference.ts';
import { customerClassSchema, orderRegimeSchema } from '../policy/policy-row.ts';
import { riskSchema } from '../policy/risk.ts';
import { explainedDeficiencySchema } from './explain-deficiencies.ts';
import { explainedLetterSchema } from './explain-letters.ts';
import { noticeSchema } from './explain-notices.ts';
import { explainedOwnersSchema } from './explain-owners.ts';
import { explainedRequirementSchema } from './explain-papers.ts';
import { explainedQuestionSchema } from './explain-questions.ts';
import { explainedRetentionSchema } from './explain-retention.ts';
import { promiseSchema } from './promise.ts';

/** Everything that the law and the operator ask in a case, how each of it stands, and why. */
export const explanationSchema = z.strictObject({
  caseId: z.optional(z.string()),
  edition: z.string(),
  validFrom: civilDateSchema,
  validUntil: z.optional(civilDateSchema),
  /** The edition foresees a text that was not read in its official form. */
  expected: z.boolean(),
  customerClass: customerClassSchema,
  regime: orderRegimeSchema,
  /** The day of receipt by which the case is judged. */
  receivedOn: civilDateSchema,
  papers: z.array(explainedRequirementSchema),
  letters: z.array(explainedLetterSchema),
  questions: z.array(explainedQuestionSchema),
  deficiencies: z.array(explainedDeficiencySchema),
  notices: z.array(noticeSchema),
  secondApproval: z.strictObject({
    needed: z.boolean(),
    risks: z.array(riskSchema),
    why: z.optional(lawReferenceSchema),
  }),
  isReadyToApprove: z.boolean(),
  isReadyToActivate: z.boolean(),
  promise: promiseSchema,
  beneficialOwners: z.optional(explainedOwnersSchema),
  retention: z.optional(explainedRetentionSchema),
});
export type Explanation = z.infer<typeof explanationSchema>;
