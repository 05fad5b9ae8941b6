import * as z from 'zod/mini';
import { instantSchema } from '../civil-date.ts';
import { actorSchema } from '../people.ts';
import { amendmentSchema } from './amendment.ts';
import { mobileRecordSchema } from './mobile-record.ts';
import { recordBasisSchema } from './record-basis.ts';
import { recordItemCodeSchema, recordItemsSchema } from './record-items.ts';
import { attachmentSchema } from './record-values.ts';

const number = z.int().check(z.minimum(1));

/** What is written at one moment: on what it rests, every item, the other law's record, and the papers themselves. */
export const recordStatementSchema = z.strictObject({
  basis: recordBasisSchema,
  items: recordItemsSchema,
  mobile: z.optional(mobileRecordSchema),
  attachments: z.array(attachmentSchema),
});
export type RecordStatement = z.infer<typeof recordStatementSchema>;

const written = { version: number, recordedBy: actorSchema, recordedAt: instantSchema };

/** One version of the record: a whole statement, or an amendment that holds only what it changes. */
export const recordVersionSchema = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.literal('opened'), ...written, ...recordStatementSchema.shape }),
  z.strictObject({ stage: z.literal('completed'), ...written, ...recordStatementSchema.shape }),
  z.strictObject({
    stage: z.literal('amended'),
    ...written,
    amendmentId: z.string(),
    kind: amendmentSchema.shape.kind,
    reason: amendmentSchema.shape.reason,
    concerns: z.array(recordItemCodeSchema).check(z.minLength(1)),
    proposedBy: z.string(),
    proposedAt: instantSchema,
    items: recordItemsSchema,
  }),
]);
export type RecordVersion = z.infer<typeof recordVersionSchema>;
export type RecordStage = RecordVersion['stage'];

/**
 * 確認記録 (犯収法6条, 施行規則20条): it stands for itself, whatever becomes of the form. A correction is a further version;
 * nothing that was written is ever changed (20条3項).
 */
export const verificationRecordSchema = z.strictObject({
  applicationId: z.string(),
  /** Random, and nowhere but here: digests of versions stand in the trail, and must not tell what a version says. */
  salt: z.uuid(),
  openedAt: instantSchema,
  completedAt: z.optional(instantSchema),
  versions: z.array(recordVersionSchema).check(z.minLength(1)),
  /** What was proposed to be amended, and what became of each proposal. */
  amendments: z.array(amendmentSchema),
});
export type VerificationRecord = z.infer<typeof verificationRecordSchema>;

/** Adds a statement to the record, or begins it. What stood in it before is kept as it was. */
export const withStatement = (
  record: VerificationRecord | undefined,
  statement: RecordStatement,
  written: {
    readonly applicationId: string;
    readonly stage: Exclude<RecordStage, 'amended'>;
    /** For a record that begins; another one keeps its own. */
    readonly salt: string;
  } & Pick<RecordVersion, 'recordedBy' | 'recordedAt'>,
): VerificationRecord => {
  const { applicationId, stage, salt, recordedBy, recordedAt } = written;
  const earlier = record?.versions ?? [];
  return {
    applicationId,
    salt: record?.salt ?? salt,
    openedAt: record?.openedAt ?? recordedAt,
    ...(stage === 'completed' ? { completedAt: recordedAt } : {}),
    versions: [...earlier, { stage, version: earlier.length + 1, recordedBy, recordedAt, ...statement }],
    amendments: record?.amendments ?? [],
  };
};

/** The record as it reads now: the last statement with everything that was amended since. */
export const recordInForce = ({ versions }: Pick<VerificationRecord, 'versions'>): RecordStatement => {
  let present: RecordStatement | undefined;
  for (const version of versions) {
    if (version.stage !== 'amended') {
      const { basis, items, mobile, attachments } = version;
      present = { basis, items, ...(mobile ? { mobile } : {}), attachments };
    } else if (present) {
      present = { ...present, items: { ...present.items, ...version.items } };
    }
  }
  if (!present) throw new Error('A record has no statement.');
  return present;
};
