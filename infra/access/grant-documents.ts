import { Stack } from 'aws-cdk-lib';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { acknowledge } from '../compliance.ts';
import type { DocumentBuckets } from '../constructs/document-buckets.ts';
import type { EncryptionKeys } from '../constructs/encryption-keys.ts';
import type { ServiceFunctions } from '../constructs/service-functions.ts';

/** How cdk-nag names the objects of a bucket of another stack; a moved bucket makes the synthesis tell its new name. */
const findingOn = (bucket: s3.Bucket, outputName: string): string => {
  const { stackName, region } = Stack.of(bucket);
  const arn = JSON.stringify({
    'Fn::GetStackOutput': { StackName: stackName, Region: region, OutputName: outputName },
  });
  return `AwsSolutions-IAM5[Resource::${arn}/*]`;
};

/** Only the staff's API touches scans: it lets them be uploaded, checks them, keeps them, and shows them. */
export const grantDocuments = (
  functions: ServiceFunctions,
  { intake, evidence }: DocumentBuckets,
  { documents }: EncryptionKeys,
): void => {
  const staffApi = functions.of('staff-api');
  const throughS3 = { StringEquals: { 'kms:ViaService': `s3.${Stack.of(staffApi).region}.amazonaws.com` } };
  staffApi.allow(['s3:PutObject', 's3:GetObject'], [intake.arnForObjects('*')]);
  // Without it S3 answers 403 instead of 404 where nothing was uploaded yet.
  staffApi.allow(['s3:ListBucket'], [intake.bucketArn]);
  staffApi.allow(['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion'], [evidence.arnForObjects('*')]);
  staffApi.allow(['kms:Decrypt', 'kms:GenerateDataKey'], [documents.keyArn], throughS3);
  const reason = 'Every scan has a key of its own; the right is on the objects of this one bucket.';
  acknowledge(staffApi.role, findingOn(intake, 'PublishOutputFnGetAttDocumentsIntake35383BE5Arn6E0BAF12'), reason);
  acknowledge(staffApi.role, findingOn(evidence, 'PublishOutputFnGetAttDocumentsEvidence1CB31556Arn0516D15F'), reason);
};
