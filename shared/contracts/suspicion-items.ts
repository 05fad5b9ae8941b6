import * as z from 'zod/mini';
import { instantSchema } from '#shared/domain/civil-date.ts';
import { holdActSchema } from '#shared/domain/retention/legal-hold.ts';
import { suspicionEntrySchema } from '#shared/domain/suspicion.ts';

const key = { applicationId: z.string() };

/** What of an application was read: its entries, the case itself, its legal holds, or its line in a list. */
export const readingKindSchema = z.enum(['entries', 'open_list', 'case', 'legal_holds', 'retention_report']);
export type ReadingKind = z.infer<typeof readingKindSchema>;

/** `ENTRY#<entryId>`: one entry as JSON text. `kind` and `writtenAt` put it into the index `ByKind`. */
export const entryItemSchema = z.strictObject({
  ...key,
  itemKey: z.templateLiteral(['ENTRY#', z.string()]),
  entryId: z.string(),
  kind: z.enum(['noticed', 'considered_not_filed', 'filed']),
  writtenAt: instantSchema,
  /** The notices that it answers. */
  settles: z.optional(z.array(z.string())),
  entry: suspicionEntrySchema,
  /** Of the request with an idempotency key that wrote it, so that its repetition is known from another one. */
  requestHash: z.optional(z.string()),
});
export type EntryItem = z.infer<typeof entryItemSchema>;

/**
 * `HOLD#<holdId>#<kind>`: who put or lifted a legal hold, and why. `kind` and `writtenAt` put it into the index `ByKind`.
 * That it stands is told by the table `Holds`, which has none of this.
 */
export const holdActItemSchema = z.strictObject({
  itemKey: z.templateLiteral(['HOLD#', z.string()]),
  ...holdActSchema.shape,
  /** Of the request with an idempotency key that wrote it. */
  requestHash: z.optional(z.string()),
});
export type HoldActItem = z.infer<typeof holdActItemSchema>;

/** `READING#<readAt>#<readBy>`: who has read what when. It stands here, because the case's own trail is read by many. */
export const readingItemSchema = z.strictObject({
  ...key,
  itemKey: z.templateLiteral(['READING#', z.string()]),
  readBy: z.string(),
  readAt: instantSchema,
  what: readingKindSchema,
});
export type ReadingItem = z.infer<typeof readingItemSchema>;
