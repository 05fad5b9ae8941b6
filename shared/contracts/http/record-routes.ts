import * as z from 'zod/mini';
import { lawSchema } from '#shared/domain/policy/law-reference.ts';
import { amendmentProposalSchema, amendmentSchema } from '#shared/domain/record/amendment.ts';
import { recordItemStates, recordLineCodeSchema } from '#shared/domain/record/completeness.ts';
import { recordMoments } from '#shared/domain/record/item-table.ts';
import { recordVersionSchema } from '#shared/domain/record/verification-record.ts';
import { applicationStateSchema } from './answers.ts';
import { applicationPath, casePath, expectedVersion, none } from './request-parts.ts';
import type { Route } from './route.ts';

const record = `${casePath}/record` as const;

/** The meter of a record: which items the law wants in this case, and how each of them stands. */
const completenessSchema = z.strictObject({
  moment: z.enum(recordMoments),
  required: z.int(),
  there: z.int(),
  percent: z.int(),
  isComplete: z.boolean(),
  lines: z.array(
    z.strictObject({
      code: recordLineCodeSchema,
      law: lawSchema,
      article: z.string(),
      state: z.enum(recordItemStates),
    }),
  ),
});

/** The verification record with every version; before it is opened, only how much of it is known. */
export const staffRecordSchema = z.strictObject({
  ...applicationStateSchema.shape,
  versions: z.array(recordVersionSchema),
  amendments: z.array(amendmentSchema),
  /** None before papers were received. */
  completeness: z.optional(completenessSchema),
});

/** What staff can ask for about the verification record. */
export const recordRoutes = {
  getRecord: {
    operation: 'get-record',
    method: 'GET',
    path: record,
    actor: 'staff',
    roles: ['reviewer', 'approver', 'auditor'],
    summary: 'Reads the verification record and what it still lacks; the reading is entered in the history first.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: staffRecordSchema },
  },
  proposeAmendment: {
    operation: 'propose-amendment',
    method: 'POST',
    path: `${record}/amendments`,
    actor: 'staff',
    roles: ['reviewer'],
    summary: 'Proposes a correction of the record or an addition to it; somebody else confirms it.',
    request: {
      path: applicationPath,
      query: none,
      body: z.strictObject({ expectedVersion, proposal: amendmentProposalSchema }),
    },
    responses: { 201: z.strictObject({ ...applicationStateSchema.shape, amendmentId: z.uuid() }) },
  },
  decideAmendment: {
    operation: 'decide-amendment',
    method: 'POST',
    path: `${record}/amendments/{amendmentId}/decision`,
    actor: 'staff',
    roles: ['approver'],
    summary: 'Confirms or rejects a proposed amendment; whoever proposed it may not.',
    request: {
      path: z.strictObject({ applicationId: z.uuid(), amendmentId: z.uuid() }),
      query: none,
      body: z.strictObject({ outcome: z.enum(['confirmed', 'rejected']), expectedVersion }),
    },
    responses: { 200: applicationStateSchema },
  },
} as const satisfies Record<string, Route>;
