import { localAccount } from './local-account.ts';

/** Why a resource type is left out on one machine, and the attributes other resources may still read of it. */
export interface IgnoredType {
  readonly reason: string;
  readonly attributes?: (name: string, arn: (service: string, resource: string) => string) => Record<string, unknown>;
}

const permissions = 'nobody but the person at this machine can call; the deployed system checks permissions';
const encryption = 'the disk of this machine is the boundary';
const observation = 'functions log into files here; nothing is watched at night';
const edge = 'the web origin of this machine stands in for the distribution';

/** The resource types that mean nothing on one machine. A type that is neither here nor provided fails the start. */
export const ignoredTypes: Readonly<Record<string, IgnoredType>> = {
  'AWS::ApiGatewayV2::ApiMapping': { reason: edge },
  'AWS::ApiGatewayV2::DomainName': { reason: edge },
  'AWS::Backup::BackupPlan': { reason: 'copy the state directory instead' },
  'AWS::Backup::BackupSelection': { reason: 'copy the state directory instead' },
  'AWS::Backup::BackupVault': { reason: 'copy the state directory instead' },
  'AWS::Budgets::Budget': { reason: 'nothing costs here' },
  'AWS::CDK::Metadata': { reason: 'version statistics of the CDK' },
  'AWS::CloudFront::CachePolicy': { reason: edge, attributes: (name) => ({ Id: name }) },
  'AWS::CloudFront::Distribution': {
    reason: edge,
    attributes: (name) => ({ Id: name, DomainName: `${name.toLowerCase()}.cloudfront.net` }),
  },
  'AWS::CloudFront::Function': { reason: edge, attributes: (name) => ({ FunctionARN: name }) },
  'AWS::CloudFront::OriginAccessControl': { reason: edge, attributes: (name) => ({ Id: name }) },
  'AWS::CloudFront::OriginRequestPolicy': { reason: edge, attributes: (name) => ({ Id: name }) },
  'AWS::CloudFront::ResponseHeadersPolicy': { reason: edge, attributes: (name) => ({ Id: name }) },
  'AWS::CloudTrail::Trail': { reason: observation, attributes: (name, arn) => ({ Arn: arn('cloudtrail', name) }) },
  'AWS::CloudWatch::Alarm': { reason: observation, attributes: (name, arn) => ({ Arn: arn('cloudwatch', name) }) },
  'AWS::CloudWatch::CompositeAlarm': {
    reason: observation,
    attributes: (name, arn) => ({ Arn: arn('cloudwatch', name) }),
  },
  'AWS::CloudWatch::Dashboard': { reason: observation },
  'AWS::Cognito::ManagedLoginBranding': { reason: 'the local sign-in pages have their own look' },
  'AWS::Cognito::UserPoolRiskConfigurationAttachment': { reason: permissions },
  'AWS::IAM::ManagedPolicy': { reason: permissions, attributes: (name) => ({ PolicyArn: name }) },
  'AWS::IAM::Policy': { reason: permissions },
  'AWS::IAM::Role': {
    reason: permissions,
    attributes: (name) => ({ Arn: `arn:aws:iam::${localAccount}:role/${name}`, RoleId: name }),
  },
  'AWS::KMS::Alias': { reason: encryption },
  'AWS::KMS::Key': {
    reason: encryption,
    attributes: (name, arn) => ({ Arn: arn('kms', `key/${name}`), KeyId: name }),
  },
  'AWS::Lambda::Permission': { reason: permissions },
  'AWS::Logs::LogGroup': {
    reason: observation,
    attributes: (name, arn) => ({ Arn: `${arn('logs', `log-group:${name}`)}:*` }),
  },
  'AWS::Logs::MetricFilter': { reason: observation },
  'AWS::Logs::QueryDefinition': { reason: observation },
  'AWS::Logs::ResourcePolicy': { reason: permissions },
  'AWS::Route53::RecordSet': { reason: edge },
  'AWS::S3::BucketPolicy': { reason: permissions },
  'AWS::Scheduler::ScheduleGroup': {
    reason: 'every schedule runs in one group here',
    attributes: (name, arn) => ({ Arn: arn('scheduler', `schedule-group/${name}`) }),
  },
  'AWS::SNS::Subscription': { reason: observation },
  'AWS::SNS::Topic': {
    reason: 'only alarms are sent there',
    attributes: (name, arn) => ({ TopicArn: arn('sns', name), TopicName: name }),
  },
  'AWS::SNS::TopicPolicy': { reason: permissions },
  'AWS::SQS::Queue': {
    reason: 'only events that were given up go there; here they stay in platform.db',
    attributes: (name, arn) => ({ Arn: arn('sqs', name), QueueName: name }),
  },
  'AWS::SQS::QueuePolicy': { reason: permissions },
  'AWS::WAFv2::WebACL': { reason: edge, attributes: (name, arn) => ({ Arn: arn('wafv2', `webacl/${name}`) }) },
  'AWS::WAFv2::WebACLAssociation': { reason: edge },
};
