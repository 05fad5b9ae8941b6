import * as z from 'zod/mini';
import { localRegion } from '../local-account.ts';
import { booleanSchema, ignoring, numberSchema, type Provider, physicalName } from '../provider.ts';

const texts = z._default(z.array(z.string()), []);

const bucketSchema = z.strictObject({
  BucketName: z.optional(z.string()),
  VersioningConfiguration: z.optional(z.object({ Status: z.enum(['Enabled', 'Suspended']) })),
  ObjectLockEnabled: z._default(booleanSchema, false),
  CorsConfiguration: z.optional(
    z.object({
      CorsRules: z.array(
        z.object({
          AllowedOrigins: texts,
          AllowedMethods: texts,
          AllowedHeaders: texts,
          ExposedHeaders: texts,
          MaxAge: z.optional(numberSchema),
        }),
      ),
    }),
  ),
  LifecycleConfiguration: z.optional(
    z.object({
      Rules: z.array(
        z.object({
          Status: z.string(),
          ExpirationInDays: z.optional(numberSchema),
          Prefix: z.optional(z.string()),
          TagFilters: z.optional(z.array(z.unknown())),
        }),
      ),
    }),
  ),
  // A default retention would have to be honoured, so the schema lets only the empty configuration pass.
  ObjectLockConfiguration: z.optional(z.strictObject({ ObjectLockEnabled: z.literal('Enabled') })),
  ...ignoring(
    'BucketEncryption',
    'PublicAccessBlockConfiguration',
    'OwnershipControls',
    'LoggingConfiguration',
    'Tags',
  ),
  ...ignoring('AccessControl', 'MetricsConfigurations'),
});

/** `AWS::S3::Bucket`. */
export const provideBucket: Provider = (properties, context) => {
  const bucket = bucketSchema.parse(properties);
  const bucketName = bucket.BucketName ?? physicalName(context).toLowerCase();
  const { ExpirationInDays: expireAfterDays } =
    bucket.LifecycleConfiguration?.Rules.find(
      (rule) => rule.Status === 'Enabled' && !rule.Prefix && !rule.TagFilters?.length && rule.ExpirationInDays,
    ) ?? {};
  context.model.buckets.push({
    bucketName,
    versioned: bucket.VersioningConfiguration?.Status === 'Enabled',
    objectLock: bucket.ObjectLockEnabled,
    corsRules: (bucket.CorsConfiguration?.CorsRules ?? []).map((rule) => ({
      allowedOrigins: rule.AllowedOrigins,
      allowedMethods: rule.AllowedMethods,
      allowedHeaders: rule.AllowedHeaders,
      exposedHeaders: rule.ExposedHeaders,
      ...(rule.MaxAge !== undefined && { maxAgeSeconds: rule.MaxAge }),
    })),
    ...(expireAfterDays !== undefined && { expireAfterDays }),
  });
  const host = `${bucketName}.s3.${localRegion}.amazonaws.com`;
  return {
    ref: bucketName,
    attributes: { Arn: `arn:aws:s3:::${bucketName}`, DomainName: host, RegionalDomainName: host },
  };
};
