import * as z from 'zod/mini';

const headersSchema = z.record(z.string(), z.string());

/** One version of an object, or a delete marker (a version without a blob). */
export const objectVersionSchema = z.object({
  sequence: z.number(),
  bucket: z.string(),
  key: z.string(),
  versionId: z.string(),
  blob: z.nullable(z.string()),
  size: z.number(),
  etag: z.string(),
  modifiedAt: z.number(),
  /** The headers that a GET answers with: content type, user metadata, encryption. */
  headers: headersSchema,
  checksums: headersSchema,
  tags: z.record(z.string(), z.string()),
  legalHold: z.boolean(),
  retention: z.nullable(z.object({ mode: z.enum(['GOVERNANCE', 'COMPLIANCE']), until: z.number() })),
});

/** One version of an object, or a delete marker (a version without a blob). */
export type ObjectVersion = z.infer<typeof objectVersionSchema>;

/** The id of the only version in a bucket that keeps no versions. */
export const nullVersionId = 'null';
