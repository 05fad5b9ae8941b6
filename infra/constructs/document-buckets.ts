import { Duration } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { EncryptionKeys } from './encryption-keys.ts';
import { PrivateBucket } from './private-bucket.ts';

/** Where scans go: unchecked ones for a week, accepted ones as evidence. */
export class DocumentBuckets extends Construct {
  readonly intake: s3.Bucket;
  readonly evidence: s3.Bucket;
  /** Who read which object; readable by operations only. */
  readonly accessLogs: s3.Bucket;

  constructor(scope: Construct, { documents }: EncryptionKeys, { keepsState, siteOrigin, logRetentionDays }: Settings) {
    super(scope, 'Documents');
    this.accessLogs = new PrivateBucket(this, 'AccessLogs', {
      keepsState,
      encryption: s3.BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(logRetentionDays) }],
    });
    const encrypted = {
      keepsState,
      accessLogs: this.accessLogs,
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: documents,
      bucketKeyEnabled: true,
    };
    const fromSite = (method: s3.HttpMethods): s3.CorsRule => ({
      allowedOrigins: [siteOrigin],
      allowedMethods: [method],
      allowedHeaders: ['*'],
      maxAge: 3600,
    });
    this.intake = new PrivateBucket(this, 'Intake', {
      ...encrypted,
      cors: [fromSite(s3.HttpMethods.POST)],
      lifecycleRules: [{ expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    this.evidence = new PrivateBucket(this, 'Evidence', {
      ...encrypted,
      versioned: true,
      // No default retention: the seven years of the law begin when the contract ends, not at the upload.
      objectLockEnabled: true,
      cors: [fromSite(s3.HttpMethods.GET)],
      lifecycleRules: [
        {
          transitions: [
            { storageClass: s3.StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(90) },
          ],
        },
      ],
    });
  }
}
