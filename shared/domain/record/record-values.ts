import * as z from 'zod/mini';
import { civilDateSchema, instantSchema } from '../civil-date.ts';
import {
  addressSchema,
  agentRelationSchema,
  aliasSchema,
  authorityBasisSchema,
  beneficialOwnerSchema,
  corporationFormSchema,
  naturalPersonSchema,
  personInChargeSchema,
} from '../form.ts';
import { letterSchema, postingSchema } from '../letter.ts';
import { paperSchema, scanSchema } from '../paper.ts';
import { confirmationMeansSchema, confirmationSchema } from '../policy/case-facts.ts';
import { lawReferenceSchema } from '../policy/law-reference.ts';
import { paperKindSchema, paperSubjectSchema } from '../policy/paper-kind.ts';
import { verificationMethodSchema } from '../policy/verification-method.ts';
import { paperReadingSchema } from '../reading/paper-reading.ts';
import { writtenText } from '../written-text.ts';

/** A paper with the day on which it was received. */
export const recordedPaperSchema = z.strictObject({
  paperId: paperSchema.shape.paperId,
  kind: paperSchema.shape.kind,
  subject: paperSchema.shape.subject,
  form: paperSchema.shape.form,
  receivedOn: paperSchema.shape.receivedOn,
});
export type RecordedPaper = z.infer<typeof recordedPaperSchema>;

const recordedScanSchema = z.strictObject({
  scanId: scanSchema.shape.scanId,
  contentType: scanSchema.shape.contentType,
  bytes: scanSchema.shape.bytes,
  sha256: scanSchema.shape.sha256,
});
export type RecordedScan = z.infer<typeof recordedScanSchema>;

/** 添付資料 (規則19条2項): a paper that is part of the record, by the hashes of its scans and what was read off it. */
export const attachmentSchema = z.strictObject({
  ...recordedPaperSchema.shape,
  issuedOn: paperSchema.shape.issuedOn,
  expiresOn: paperSchema.shape.expiresOn,
  reading: z.optional(z.omit(paperReadingSchema, { note: true })),
  scans: z.array(recordedScanSchema),
});

/** 1号: who confirmed, in the round that led to the approval. */
export const verifiedBySchema = z.strictObject({
  reviewedBy: z.string(),
  reviewedAt: instantSchema,
  approvedBy: z.optional(z.string()),
  approvedAt: z.optional(instantSchema),
});
export type VerifiedBy = z.infer<typeof verifiedBySchema>;

/** 6号: one leg with every posting and what became of it; an earlier posting is never dropped. */
export const recordedLetterSchema = z.strictObject({
  letterId: letterSchema.shape.letterId,
  addressee: letterSchema.shape.addressee,
  destination: letterSchema.shape.destination,
  postings: z.array(postingSchema),
});

/** 15号: one item beside the identity, and the day on which it was confirmed. */
export const confirmedItemSchema = z.strictObject({
  question: confirmationSchema.shape.question,
  means: confirmationMeansSchema,
  confirmedOn: civilDateSchema,
  confirmedBy: z.string(),
});

/** 17号: by which method somebody's identity was confirmed, and where it stood in the law on that day. */
export const usedMethodSchema = z.strictObject({
  subject: paperSubjectSchema,
  method: verificationMethodSchema,
  lawReference: lawReferenceSchema,
});

/** 18号から20号: a paper that was presented, by name and number. */
export const presentedPaperSchema = z.strictObject({ kind: paperKindSchema, documentNumber: writtenText(60) });

/** 20号: an office that the letter went to, and the presented paper that shows it. */
export const presentedOfficeSchema = z.strictObject({ address: addressSchema, ...presentedPaperSchema.shape });

/** Name and address as they stand on a paper where the form is written otherwise: 髙﨑 for 高崎 is no fault, but it is evidence. */
const asOnPaperSchema = z.strictObject({
  paperId: paperSchema.shape.paperId,
  kind: paperKindSchema,
  name: paperReadingSchema.shape.name,
  address: paperReadingSchema.shape.address,
});
export type AsOnPaper = z.infer<typeof asOnPaperSchema>;

const asOnPapers = { asOnPaper: z.optional(z.array(asOnPaperSchema).check(z.minLength(1))) };

const corporationShape = corporationFormSchema.shape.corporation.shape;

/** 本人特定事項 of a corporation; of 国等, what tells which it is. */
const recordedCorporationSchema = z.strictObject({
  kind: z.enum(['corporation', 'state_or_listed']),
  name: corporationShape.name,
  nameKana: corporationShape.nameKana,
  corporateNumber: corporationShape.corporateNumber,
  headOffice: addressSchema,
  businessOffice: z.optional(addressSchema),
  ...asOnPapers,
});

/** 21号: 本人特定事項 of the customer. */
export const recordedCustomerSchema = z.discriminatedUnion('kind', [
  recordedCorporationSchema,
  z.strictObject({ kind: z.literal('natural_person'), ...naturalPersonSchema.shape, ...asOnPapers }),
]);
export type RecordedCustomer = z.infer<typeof recordedCustomerSchema>;

/** 22号: who acted, in what relation to the customer, and why that was accepted. */
export const recordedAgentSchema = z.strictObject({
  ...naturalPersonSchema.shape,
  ...asOnPapers,
  department: personInChargeSchema.shape.department,
  workplace: personInChargeSchema.shape.workplace,
  relation: agentRelationSchema,
  authorityBasis: authorityBasisSchema,
  means: confirmationMeansSchema,
  papers: z.array(recordedPaperSchema),
});

/** 24号: 職業, or 事業の内容 with the means and the papers by which it was confirmed. */
export const recordedBusinessSchema = z.strictObject({
  kind: z.enum(['occupation', 'business']),
  text: corporationShape.businessContent,
  means: confirmationMeansSchema,
  papers: z.array(recordedPaperSchema),
});

/** 25号: 実質的支配者, each with the relation to the corporation, and how that was confirmed. */
export const recordedOwnersSchema = z.strictObject({
  owners: z.array(beneficialOwnerSchema).check(z.minLength(1)),
  means: confirmationMeansSchema,
  papers: z.array(recordedPaperSchema),
});

/** 27号: a name other than the registered one under which the customer or the person in charge deals, and why. */
export const recordedAliasSchema = z.strictObject({
  of: paperSubjectSchema,
  name: aliasSchema.shape.name,
  reason: z.enum(['trade_name', ...aliasSchema.shape.reason.options]),
});

/** 29号: that the customer or an owner holds or held an important foreign public position, and why that is taken so. */
export const recordedForeignPepSchema = z.strictObject({ ground: z.enum(['declared', 'found_by_review']) });

/** 30号: the earlier record that a suspected impersonation or false statement is about. */
export const relatedRecordSchema = z.strictObject({ relatedRecordId: writtenText(120) });

/** 28号: what the record is found by. */
export const recordKeysSchema = z.strictObject({ contractId: writtenText(120), customerId: writtenText(120) });
