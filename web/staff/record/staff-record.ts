import type * as z from 'zod/mini';
import type { staffRecordSchema } from '#shared/contracts/http/record-routes.ts';

/** The verification record as staff read it. */
export type StaffRecord = z.infer<typeof staffRecordSchema>;
export type RecordCompleteness = NonNullable<StaffRecord['completeness']>;
