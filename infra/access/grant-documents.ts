import { Stack } from 'aws-cdk-lib';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { acknowledge } from '../compliance.ts';
import type { DocumentBuckets } from '../constructs/document-buckets.ts';
import type { EncryptionKeys } from '../constructs/encryption-keys.ts';
import type { ServiceFunctions } from '../constructs/service-functions.ts';

/** How cdk-nag names the objects of a bucket of another stack; a moved bucket makes the synthesis tell its new name. */
const findingOn = (bucket: s3.Bucket, outputName: string, prefix = ''): string => {
  const { stackName, region } = Stack.of(bucket);
  const arn = JSON.stringify({
    'Fn::GetStackOutput': { StackName: stackName, Region: region, OutputName: outputName },
  });
  return `AwsSolutions-IAM5[Resource::${arn}/${prefix}*]`;
};

const intakeOutput = 'PublishOutputFnGetAttDocumentsIntake35383BE5Arn6E0BAF12';
const evidenceOutput = 'PublishOutputFnGetAttDocumentsEvidence1CB31556Arn0516D15F';

/** 番号法20条: one function destroys scans with their versions, nothing else of the buckets, and can read none. */
const grantDestruction = (
  functions: ServiceFunctions,
  { intake, evidence }: Pick<DocumentBuckets, 'intake' | 'evidence'>,
): void => {
  const destroyScans = functions.of('destroy-scans');
  destroyScans.allow(['s3:DeleteObject'], [intake.arnForObjects('intake/*')]);
  destroyScans.allow(['s3:ListBucketVersions'], [evidence.bucketArn], { StringLike: { 's3:prefix': 'evidence/*' } });
  destroyScans.allow(['s3:DeleteObjectVersion'], [evidence.arnForObjects('evidence/*')]);
  const reason = 'Every scan has a key of its own; the right is on the scans of this one bucket.';
  acknowledge(destroyScans.role, findingOn(intake, intakeOutput, 'intake/'), reason);
  acknowledge(destroyScans.role, findingOn(evidence, evidenceOutput, 'evidence/'), reason);
};

/** Only the staff's API touches scans: it lets them be uploaded, checks them, keeps them, and shows them. It cannot delete. */
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
  acknowledge(staffApi.role, findingOn(intake, intakeOutput), reason);
  acknowledge(staffApi.role, findingOn(evidence, evidenceOutput), reason);
  grantDestruction(functions, { intake, evidence });
};
