import * as z from 'zod/mini';
import { instantSchema } from '../civil-date.ts';
import { actorSchema } from '../people.ts';
import { amendedCodeSchema, amendmentSchema } from './amendment.ts';
import { type MobileRecord, mobileAgentOf, mobileRecordSchema } from './mobile-record.ts';
import { recordBasisSchema } from './record-basis.ts';
import { recordedValue } from './record-item.ts';
import { type RecordItems, recordItemsSchema } from './record-items.ts';
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
    concerns: z.array(amendedCodeSchema).check(z.minLength(1)),
    proposedBy: z.string(),
    proposedAt: instantSchema,
    items: recordItemsSchema,
  }),
  /** Which scans of an attached paper there are from here on; those that were named before stay named where they stand. */
  z.strictObject({
    stage: z.literal('attached'),
    ...written,
    paperId: attachmentSchema.shape.paperId,
    scans: attachmentSchema.shape.scans,
  }),
]);
export type RecordVersion = z.infer<typeof recordVersionSchema>;
export type RecordStage = RecordVersion['stage'];
export type StatementStage = Exclude<RecordStage, 'amended' | 'attached'>;

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
    readonly stage: StatementStage;
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

type LaterVersion = Exclude<RecordVersion, { stage: StatementStage }>;

/** Who the customer and the person in charge are, is one thing under both laws. */
const carriedOver = (mobile: MobileRecord, items: RecordItems): MobileRecord => {
  const customer = recordedValue(items.customer);
  const agent = recordedValue(items.agent);
  return {
    ...mobile,
    ...(customer ? { customer } : {}),
    ...(agent ? { agent: mobileAgentOf(agent) } : {}),
  };
};

const withLater = (present: RecordStatement, version: LaterVersion): RecordStatement => {
  if (version.stage === 'amended') {
    const { mobile } = present;
    const items = { ...present.items, ...version.items };
    return { ...present, items, ...(mobile ? { mobile: carriedOver(mobile, version.items) } : {}) };
  }
  const { paperId, scans } = version;
  const attachments = present.attachments.map((paper) => (paper.paperId === paperId ? { ...paper, scans } : paper));
  return { ...present, attachments };
};

/** The record as it reads now: the last statement with everything that was added since. */
export const recordInForce = ({ versions }: Pick<VerificationRecord, 'versions'>): RecordStatement => {
  let present: RecordStatement | undefined;
  for (const version of versions) {
    if (version.stage === 'opened' || version.stage === 'completed') {
      const { basis, items, mobile, attachments } = version;
      present = { basis, items, ...(mobile ? { mobile } : {}), attachments };
    } else if (present) {
      present = withLater(present, version);
    }
  }
  if (!present) throw new Error('A record has no statement.');
  return present;
};
