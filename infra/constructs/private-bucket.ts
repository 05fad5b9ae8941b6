import { RemovalPolicy } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

interface PrivateBucketProps extends Omit<s3.BucketProps, 'removalPolicy'> {
  readonly keepsState: boolean;
  readonly accessLogs?: s3.Bucket;
}

/** The bucket as other constructs take it: the class declares its optional properties looser than the interface. */
export const bucketReference = (bucket: s3.Bucket): s3.IBucket => bucket as s3.IBucket;

/** A bucket that nobody reaches but by IAM and TLS 1.2, and whose readers stand in the access log. */
export class PrivateBucket extends s3.Bucket {
  constructor(scope: Construct, id: string, { keepsState, accessLogs, ...props }: PrivateBucketProps) {
    super(scope, id, {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(accessLogs
        ? { serverAccessLogsBucket: bucketReference(accessLogs), serverAccessLogsPrefix: `${id.toLowerCase()}/` }
        : {}),
      ...props,
    });
  }
}
