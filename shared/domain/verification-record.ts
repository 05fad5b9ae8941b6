import * as z from 'zod/mini';
import type { Application } from './application.ts';
import type { DecisionContext } from './change.ts';
import { type CivilDate, civilDateOf, civilDateSchema, instantSchema } from './civil-date.ts';
import { assessmentOf } from './decisions/case-policy.ts';
import { authorityBasisSchema, transactionPurposeSchema } from './form.ts';
import { letterSchema, postingSchema } from './letter.ts';
import { actorSchema } from './people.ts';
import type { Assessment } from './policy/assess-case.ts';
import { lawReferenceSchema } from './policy/law-reference.ts';
import { isProof } from './policy/paper-defects.ts';
import { paperFormSchema, paperKindSchema, paperSubjectSchema } from './policy/paper-kind.ts';
import { legalItemOn, verificationMethodSchema } from './policy/verification-method.ts';

/** A paper that the confirmation rests on: its kind, its form and the day it was received (規則20条1項4号, 10号, 18号). */
const confirmingPaperSchema = z.strictObject({
  paperId: z.string(),
  kind: paperKindSchema,
  form: paperFormSchema,
  receivedOn: civilDateSchema,
});

/** Whose identity was confirmed, by which method as the law read on that day (17号), and with which papers. */
const confirmedSubjectSchema = z.strictObject({
  subject: paperSubjectSchema,
  method: verificationMethodSchema,
  lawReference: z.optional(lawReferenceSchema),
  papers: z.array(confirmingPaperSchema),
});

/** A registered letter with every posting and what became of it (6号); an earlier posting is never dropped. */
const confirmingLetterSchema = z.strictObject({
  letterId: letterSchema.shape.letterId,
  addressee: letterSchema.shape.addressee,
  destination: letterSchema.shape.destination,
  postings: z.array(z.omit(postingSchema, { trackingNumber: true, postedBy: true, resultBy: true })),
});

/** One version of the record. A correction is a further version; nothing that was written is ever changed (20条3項). */
const recordVersionSchema = z.strictObject({
  version: z.int().check(z.minimum(1)),
  stage: z.enum(['opened', 'completed']),
  /** 2号: who made this version, and when. */
  recordedBy: actorSchema,
  recordedAt: instantSchema,
  /** 1号: who confirmed; staff by their opaque ids, whose names the staff directory tells. */
  verifiedBy: z.strictObject({
    reviewedBy: z.string(),
    reviewedAt: instantSchema,
    approvedBy: z.optional(z.string()),
    approvedAt: z.optional(instantSchema),
  }),
  /** 16号, 23号 */
  transactionKind: z.literal('telephone_forwarding_service_contract'),
  purposes: z.array(transactionPurposeSchema).check(z.minLength(1)),
  /** 15号: the day on which each of the other items was confirmed. */
  confirmedOn: z.strictObject({
    purpose: civilDateSchema,
    business: civilDateSchema,
    beneficialOwners: z.optional(civilDateSchema),
  }),
  policyEdition: z.string(),
  receivedOn: civilDateSchema,
  subjects: z.array(confirmedSubjectSchema).check(z.minLength(1)),
  /** 24号: the papers by which a corporation's business was confirmed. */
  businessPapers: z.array(confirmingPaperSchema),
  /** 22号: why the person in charge may act. */
  authorityBasis: z.optional(authorityBasisSchema),
  letters: z.array(confirmingLetterSchema),
  /** 21号, 22号, 25号 and 29号 stand in the form, of which this is the SHA-256: personal data is kept once. */
  formDigest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type RecordVersion = z.infer<typeof recordVersionSchema>;

/** 確認記録 (犯収法6条, 施行規則20条): everything that is known of it without a second copy of the personal data. */
export const verificationRecordSchema = z.strictObject({
  applicationId: z.string(),
  openedAt: instantSchema,
  completedAt: z.optional(instantSchema),
  versions: z.array(recordVersionSchema).check(z.minLength(1)),
});
export type VerificationRecord = z.infer<typeof verificationRecordSchema>;

/** What the record takes from the form. */
export interface RecordedForm {
  readonly purposes: RecordVersion['purposes'];
  readonly formDigest: string;
}

type Paper = Application['papers'][number];

const confirmingPaper = ({ paperId, kind, form, receivedOn }: Paper) => ({ paperId, kind, form, receivedOn });

const verifierOf = ({ reviews }: Application): RecordVersion['verifiedBy'] => {
  const review = reviews.findLast(({ step, outcome }) => step === 'review' && outcome !== 'decline');
  if (!review) throw new Error('A verification is recorded that nobody reviewed.');
  const approval = reviews.findLast(({ step, outcome }) => step === 'approval' && outcome === 'approve');
  const isOfThisRound = approval !== undefined && approval.round === review.round;
  return {
    reviewedBy: review.decidedBy,
    reviewedAt: review.decidedAt,
    ...(isOfThisRound ? { approvedBy: approval.decidedBy, approvedAt: approval.decidedAt } : {}),
  };
};

const openTo = {
  corporation: 'corporation',
  person_in_charge: 'acting_person',
  sole_proprietor: 'natural_person',
  application: 'natural_person',
} as const;

const lawReferenceOn = (
  { subject, method }: Pick<RecordVersion['subjects'][number], 'subject' | 'method'>,
  day: CivilDate,
) => {
  const item = legalItemOn({ method, openTo: openTo[subject] }, day);
  return item.ok
    ? { lawReference: { law: 'criminal_proceeds_rules', article: item.value.article, asOf: day } as const }
    : {};
};

const methodsUsed = ({ papers }: Assessment) =>
  papers.flatMap(({ requirement: { subject }, method, isMet }) => (isMet && method ? [{ subject, method }] : []));

const versionOf = (
  application: Application,
  { purposes, formDigest }: RecordedForm,
  stage: RecordVersion['stage'],
  { actor, at }: DecisionContext,
): Omit<RecordVersion, 'version'> => {
  const { receivedOn, applicantKind, authorityBasis } = application;
  const assessment = assessmentOf(application);
  if (!receivedOn || !assessment) throw new Error('A verification is recorded that no policy covers.');
  const proofs = application.papers.filter(isProof);
  const ofSubject = (subject: Paper['subject']) => proofs.filter((paper) => paper.subject === subject);
  const verifiedBy = verifierOf(application);
  const reviewedOn = civilDateOf(verifiedBy.reviewedAt);
  const isCorporation = applicantKind === 'corporation';
  return {
    stage,
    recordedBy: actor,
    recordedAt: at,
    verifiedBy,
    transactionKind: 'telephone_forwarding_service_contract',
    purposes,
    confirmedOn: {
      purpose: reviewedOn,
      business: reviewedOn,
      ...(isCorporation ? { beneficialOwners: reviewedOn } : {}),
    },
    policyEdition: assessment.row.edition,
    receivedOn,
    subjects: methodsUsed(assessment).map(({ subject, method }) => ({
      subject,
      method,
      ...lawReferenceOn({ subject, method }, receivedOn),
      papers: ofSubject(subject).map(confirmingPaper),
    })),
    businessPapers: isCorporation ? ofSubject('corporation').map(confirmingPaper) : [],
    ...(isCorporation && authorityBasis ? { authorityBasis } : {}),
    letters: application.letters.map(({ letterId, addressee, destination, postings }) => ({
      letterId,
      addressee,
      destination,
      postings: postings.map(({ trackingNumber: _, postedBy: __, resultBy: ___, ...posting }) => posting),
    })),
    formDigest,
  };
};

/** Adds a version to the record, or begins it. What stood in it before is kept as it was. */
export const appendRecordVersion = (
  record: VerificationRecord | undefined,
  application: Application,
  { stage, ...form }: RecordedForm & { stage: RecordVersion['stage'] },
  context: DecisionContext,
): VerificationRecord => {
  const earlier = record?.versions ?? [];
  const version = { version: earlier.length + 1, ...versionOf(application, form, stage, context) };
  return {
    applicationId: application.applicationId,
    openedAt: record?.openedAt ?? context.at,
    ...(stage === 'completed' ? { completedAt: context.at } : {}),
    versions: [...earlier, version],
  };
};
