import * as z from 'zod/mini';

const corsRuleSchema = z.object({
  allowedOrigins: z.array(z.string()),
  allowedMethods: z.array(z.string()),
  allowedHeaders: z.optional(z.array(z.string())),
  exposedHeaders: z.optional(z.array(z.string())),
  maxAgeSeconds: z.optional(z.number()),
});

/** What a bucket is, as the template declares it and the index keeps it. */
export const bucketSpecSchema = z.object({
  bucketName: z.string(),
  versioned: z.boolean(),
  objectLock: z.boolean(),
  corsRules: z.array(corsRuleSchema),
  expireAfterDays: z.optional(z.number()),
});

/** One rule of a bucket's CORS configuration. */
export type CorsRule = z.infer<typeof corsRuleSchema>;

/** A bucket as the template declares it. */
export type BucketSpec = z.infer<typeof bucketSpecSchema>;
