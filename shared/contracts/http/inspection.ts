import * as z from 'zod/mini';
import { deficiencySchema } from '#shared/domain/application.ts';
import { civilDateSchema } from '#shared/domain/civil-date.ts';
import { deficiencyCodeSchema } from '#shared/domain/deficiency.ts';
import { lawReferenceSchema } from '#shared/domain/policy/law-reference.ts';
import { paperFormSchema, paperKindSchema, paperSubjectSchema } from '#shared/domain/policy/paper-kind.ts';
import { acceptedPaperSchema, paperItemSchema, paperPurposeSchema } from '#shared/domain/policy/policy-row.ts';
import { justificationSchema, justificationTextSchema } from '#shared/domain/reading/justification.ts';
import { seenOnPaperSchema } from '#shared/domain/reading/observe-paper.ts';
import { paperReadingSchema, paperReadingsSchema } from '#shared/domain/reading/paper-reading.ts';
import { progressAnswerSchema } from '../progress-answer.ts';
import { expectedVersion, round } from './request-parts.ts';

/** What a reviewer enters about one paper: what was judged, seen and read, and what a clerk had entered otherwise. */
export const inspectionBodySchema = z
  .strictObject({
    expectedVersion,
    result: z.enum(['accepted', 'rejected']),
    findings: z.array(deficiencyCodeSchema).check(z.maxLength(10)),
    seen: z.optional(seenOnPaperSchema),
    reading: z.optional(paperReadingSchema),
    corrected: z.optional(
      z.strictObject({
        kind: z.exactOptional(paperKindSchema),
        subject: z.exactOptional(paperSubjectSchema),
        form: z.exactOptional(paperFormSchema),
        issuedOn: z.exactOptional(civilDateSchema),
        expiresOn: z.exactOptional(civilDateSchema),
      }),
    ),
    overruled: z.optional(
      z
        .array(z.strictObject({ code: deficiencyCodeSchema, justification: justificationTextSchema }))
        .check(z.maxLength(10)),
    ),
  })
  .check(
    // Whoever reads a paper has also seen how much of it can be read.
    z.refine(({ seen, reading }) => reading === undefined || seen !== undefined, { path: ['seen'] }),
  );

const overruledFindings = z.optional(
  z
    .array(z.strictObject({ paperId: z.uuid(), code: deficiencyCodeSchema, justification: justificationTextSchema }))
    .check(z.maxLength(20)),
);

/** The notice that a reviewer is about to decide; the deficiencies are those that are added to what the policy finds. */
export const noticePreviewBodySchema = z.strictObject({
  expectedVersion,
  round,
  deficiencies: z.optional(z.array(deficiencySchema).check(z.maxLength(20))),
  overruled: overruledFindings,
});

/** What a reviewer decides. */
export const reviewDecisionSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('approve'), expectedVersion, round, overruled: overruledFindings }),
  z.strictObject({ outcome: z.literal('request_resubmission'), ...noticePreviewBodySchema.shape }),
  z.strictObject({ outcome: z.literal('escalate'), expectedVersion, round, overruled: overruledFindings }),
  z.strictObject({ outcome: z.literal('decline'), expectedVersion, round }),
]);

/** A notice as the customer will read it, and by when it is to be answered, should it be sent today. */
export const noticePreviewSchema = z.pick(progressAnswerSchema, { deficiencies: true, resubmissionEndsOn: true });

/** A risk that was found, or that turned out not to be one, and why. */
export const riskBodySchema = z.strictObject({
  expectedVersion,
  state: z.enum(['found', 'withdrawn']),
  justification: justificationTextSchema,
  /** The application whose record a suspected impersonation or false statement is about. */
  relatedRecordId: z.optional(z.uuid()),
});

/** Something deficient as staff see it: with the article that makes it so, and whether they may judge otherwise. */
export const findingViewSchema = z.strictObject({
  code: deficiencyCodeSchema,
  why: lawReferenceSchema,
  subject: z.optional(paperSubjectSchema),
  purpose: z.optional(paperPurposeSchema),
  paperId: z.optional(z.string()),
  canBeOverruled: z.boolean(),
});
export type FindingView = z.infer<typeof findingViewSchema>;

/** What to look for on a paper, for one purpose that it may serve. */
export const checklistEntrySchema = z.strictObject({
  ...z.omit(acceptedPaperSchema, { kind: true }).shape,
  purpose: paperPurposeSchema,
  why: lawReferenceSchema,
  forms: z.array(paperItemSchema.shape.form),
  mustShowCurrentAddress: z.boolean(),
});

/** What was read off the papers of a case, and the reasons that reviewers gave; every version. */
export const readingsSchema = z.strictObject({
  papers: z.array(paperReadingsSchema),
  justifications: z.array(justificationSchema),
});
