import { describe, expect, it } from 'vitest';
import type { MetricName } from '#functions/wiring/observability.ts';
import { watchedMetrics } from '#infra/business-metrics.ts';
import { lambdaFunctions } from '#shared/contracts/environment.ts';
import { routes } from '#shared/contracts/http/routes.ts';
import { tableDefinitions } from '#shared/contracts/tables.ts';
import { staffRoles } from '#shared/domain/people.ts';
import { resourcesOfType, synthesizeStage, type Template } from './synthesized-stage.ts';

const stage = synthesizeStage('production');
const { mail, storage, service, edge, regions } = stage;
const propertiesOf = (template: Template, type: string) =>
  resourcesOfType(template, type).map(([id, { Properties }]) => [id, Properties] as const);

const stateful = ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::Cognito::UserPool'];

describe('what holds state', () => {
  it('keeps its logical ids, for a changed one would be a new and empty resource', async () => {
    const kinds = [...stateful, 'AWS::Cognito::UserPoolClient', 'AWS::Cognito::UserPoolDomain'];
    const ids = kinds.flatMap((type) => resourcesOfType(storage, type).map(([id]) => `${type} ${id}`));
    await expect(`${ids.toSorted().join('\n')}\n`).toMatchFileSnapshot('stateful-logical-ids.txt');
  });

  it('outlives its stack', () => {
    for (const type of stateful) {
      for (const [id, { DeletionPolicy, UpdateReplacePolicy }] of resourcesOfType(storage, type)) {
        expect.soft([DeletionPolicy, UpdateReplacePolicy], id).toEqual(['Retain', 'Retain']);
      }
    }
  });

  it('keeps the logical ids of what runs under way still call, by the names that they began with', async () => {
    const called = resourcesOfType(service, 'AWS::Lambda::Function').map(([id]) => id);
    const machines = resourcesOfType(service, 'AWS::StepFunctions::StateMachine').map(([id]) => id);
    await expect(`${[...called, ...machines].toSorted().join('\n')}\n`).toMatchFileSnapshot('called-logical-ids.txt');
  });

  it('keeps the keys that the mail identity signs with', () => {
    const identities = resourcesOfType(mail, 'AWS::SES::EmailIdentity');
    expect(identities).toHaveLength(1);
    expect(identities[0]?.[1]).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('has every table of the contract encrypted with our key, recoverable, capped and hard to delete', () => {
    const tables = propertiesOf(storage, 'AWS::DynamoDB::GlobalTable');
    expect(tables).toHaveLength(Object.keys(tableDefinitions).length);
    for (const [id, properties] of tables) {
      expect.soft(properties, id).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        WriteOnDemandThroughputSettings: { MaxWriteRequestUnits: expect.any(Number) },
        Replicas: [
          {
            Region: 'ap-northeast-1',
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
            SSESpecification: { KMSMasterKeyId: expect.anything() },
            ReadOnDemandThroughputSettings: { MaxReadRequestUnits: expect.any(Number) },
          },
        ],
      });
    }
  });

  it('gives no table a time to live but the claims', () => {
    const withTimeToLive = propertiesOf(storage, 'AWS::DynamoDB::GlobalTable').filter(
      ([, table]) => table.TimeToLiveSpecification,
    );
    expect(withTimeToLive.map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(['TablesClaims']);
  });

  it('has no bucket that is public or unencrypted', () => {
    const buckets = [storage, service].flatMap((template) => propertiesOf(template, 'AWS::S3::Bucket'));
    expect(buckets).toHaveLength(4);
    for (const [id, properties] of buckets) {
      expect.soft(properties, id).toMatchObject({
        BucketEncryption: expect.anything(),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
    }
  });

  it('keeps unchecked scans a week, and evidence versioned and lockable without a default retention', () => {
    const buckets = new Map(
      propertiesOf(storage, 'AWS::S3::Bucket').map(([id, bucket]) => [id.replace(/[0-9A-F]{8}$/, ''), bucket]),
    );
    expect(buckets.get('DocumentsIntake')).toMatchObject({
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 7 }] },
      CorsConfiguration: { CorsRules: [{ AllowedMethods: ['POST'], AllowedOrigins: [stage.settings.siteOrigin] }] },
    });
    expect(buckets.get('DocumentsEvidence')).toMatchObject({
      ObjectLockEnabled: true,
      VersioningConfiguration: { Status: 'Enabled' },
      CorsConfiguration: { CorsRules: [{ AllowedMethods: ['GET'], AllowedOrigins: [stage.settings.siteOrigin] }] },
    });
    expect(buckets.get('DocumentsEvidence')).not.toHaveProperty('ObjectLockConfiguration');
  });

  it('stays in Japan', () => {
    expect(regions).toEqual({
      'clocall-mail-production': 'ap-northeast-1',
      'clocall-storage-production': 'ap-northeast-1',
      'clocall-service-production': 'ap-northeast-1',
      'clocall-edge-production': 'us-east-1',
    });
    const typesAtTheEdge = Object.values(edge?.Resources ?? {}).map(({ Type }) => Type);
    expect(typesAtTheEdge.toSorted()).toEqual(['AWS::CertificateManager::Certificate', 'AWS::WAFv2::WebACL']);
  });
});

describe('who signs in', () => {
  const pools = propertiesOf(storage, 'AWS::Cognito::UserPool');
  const poolOf = (name: string) => pools.find(([id]) => id.startsWith(`UserPools${name}`))?.[1];

  it('must have a second factor and an invitation as staff', () => {
    expect(poolOf('Staff')).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
    });
    expect(poolOf('Customers')).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      AutoVerifiedAttributes: ['email'],
      LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0' } },
      DeletionProtection: 'ACTIVE',
    });
  });

  it('finds a group for each role of staff', () => {
    const groups = propertiesOf(storage, 'AWS::Cognito::UserPoolGroup').map(([, { GroupName }]) => GroupName);
    expect(groups.toSorted()).toEqual([...staffRoles].toSorted());
  });

  it('uses public clients with the code flow and without a secret', () => {
    for (const [id, client] of propertiesOf(storage, 'AWS::Cognito::UserPoolClient')) {
      expect
        .soft(client, id)
        .toMatchObject({ AllowedOAuthFlows: ['code'], GenerateSecret: false, PreventUserExistenceErrors: 'ENABLED' });
      // Without a list Cognito would add the custom flow to these two.
      expect
        .soft(client.ExplicitAuthFlows, id)
        .toEqual(expect.arrayContaining(['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']));
      expect.soft(client.ExplicitAuthFlows, id).toHaveLength(2);
    }
  });

  it('meets a limit for each address where no sign-in is asked for', () => {
    const acls = propertiesOf(edge ?? service, 'AWS::WAFv2::WebACL').map(([, acl]) => JSON.stringify(acl));
    expect(acls.join()).toMatch(/"Limit":100,.*"SearchString":"\/api\/status\/"/);
  });

  it('meets a limit of attempts, for the sign-in stands on no distribution', () => {
    const [, acl] = propertiesOf(service, 'AWS::WAFv2::WebACL')[0] ?? [];
    expect(acl).toMatchObject({
      Scope: 'REGIONAL',
      Rules: expect.arrayContaining([
        expect.objectContaining({
          Statement: { RateBasedStatement: expect.objectContaining({ AggregateKeyType: 'IP' }) },
        }),
      ]),
    });
    const guarded = propertiesOf(service, 'AWS::WAFv2::WebACLAssociation').map(([, { ResourceArn }]) =>
      JSON.stringify(ResourceArn),
    );
    expect(guarded).toHaveLength(2);
    for (const name of ['Customers', 'Staff'])
      expect(guarded.some((arn) => arn.includes(`UserPools${name}`))).toBe(true);
  });
});

describe('the API', () => {
  it('has a route for each row of the contract, each behind the authorizer of its audience', () => {
    const authorizers = new Map(
      propertiesOf(service, 'AWS::ApiGatewayV2::Authorizer').map(([id, { Name }]) => [id, Name]),
    );
    const found = propertiesOf(service, 'AWS::ApiGatewayV2::Route').map(
      ([, { RouteKey, AuthorizationType, AuthorizerId }]) => {
        const id =
          typeof AuthorizerId === 'object' && AuthorizerId !== null && 'Ref' in AuthorizerId ? AuthorizerId.Ref : '';
        return `${RouteKey} ${AuthorizationType} ${authorizers.get(String(id))}`;
      },
    );
    const wanted = routes.map(({ method, path, actor }) =>
      actor === 'visitor' ? `${method} ${path} NONE undefined` : `${method} ${path} JWT ${actor}-authorizer`,
    );
    expect(found.toSorted()).toEqual(wanted.toSorted());
  });

  it('takes access tokens of the code flow alone: identity tokens name no scope', () => {
    for (const [id, route] of propertiesOf(service, 'AWS::ApiGatewayV2::Route')) {
      if (route.AuthorizationType !== 'NONE') expect.soft(route.AuthorizationScopes, id).toEqual(['openid']);
    }
  });

  it('has no error of one caller served to the next from the cache', () => {
    const [site] = propertiesOf(service, 'AWS::CloudFront::Distribution');
    const responses: unknown = Object(site?.[1].DistributionConfig).CustomErrorResponses;
    // What CloudFront keeps for ten seconds otherwise, whatever Cache-Control says.
    expect(responses).toEqual(
      [404, 405, 414, 500, 501, 502, 503, 504].map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })),
    );
  });

  it('writes no address, path or token of a request into its log', () => {
    const [stageOfApi] = propertiesOf(service, 'AWS::ApiGatewayV2::Stage');
    const format = JSON.stringify(stageOfApi?.[1].AccessLogSettings);
    expect(format).not.toMatch(/sourceIp|userAgent|context\.path|claims|identity/);
    expect(stageOfApi?.[1]).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
    });
  });

  it('犯収法8条4項: keeps no path with an application, whoever asks for it, and no count by route', () => {
    const all = [storage, service, edge].flatMap((template) => Object.entries(template?.Resources ?? {}));
    const [site] = propertiesOf(service, 'AWS::CloudFront::Distribution');
    const distribution = Object(site?.[1].DistributionConfig);
    expect(distribution).not.toHaveProperty('Logging');
    expect(JSON.stringify(distribution)).not.toContain('RealtimeLogConfigArn');
    const logging = [
      'AWS::CloudFront::RealtimeLogConfig',
      'AWS::Logs::DeliverySource',
      'AWS::WAFv2::LoggingConfiguration',
    ];
    expect(all.filter(([, { Type }]) => logging.includes(Type)).map(([id]) => id)).toEqual([]);
    for (const [id, properties] of propertiesOf(edge ?? service, 'AWS::WAFv2::WebACL')) {
      expect.soft(JSON.stringify(properties), id).not.toContain('"SampledRequestsEnabled":true');
    }
    const [stageOfApi] = propertiesOf(service, 'AWS::ApiGatewayV2::Stage');
    expect(stageOfApi?.[1]).toMatchObject({ DefaultRouteSettings: { DetailedMetricsEnabled: false } });
    expect(stageOfApi?.[1]).not.toHaveProperty('RouteSettings');
  });
});

describe('every function', () => {
  const functions = [storage, service].flatMap((template) => propertiesOf(template, 'AWS::Lambda::Function'));

  it('of the contract exists once, on the runtime of the project, with its own log group', () => {
    expect(functions).toHaveLength(Object.keys(lambdaFunctions).length);
    const groups = new Set(functions.map(([, { LoggingConfig }]) => JSON.stringify(LoggingConfig)));
    expect(groups.size).toBe(functions.length);
    for (const [id, properties] of functions) {
      expect
        .soft(properties, id)
        .toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], TracingConfig: { Mode: 'Active' } });
    }
  });

  it('gets exactly the variables that its contract lists', () => {
    const pascalCase = (name: string) =>
      name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
    for (const [name, { environment }] of Object.entries(lambdaFunctions)) {
      const [, found] =
        functions.find(([id]) => new RegExp(`^(Functions)?${pascalCase(name)}Function[0-9A-F]{8}$`).test(id)) ?? [];
      const variables = Object.keys(Object(found?.Environment).Variables ?? {});
      expect.soft(variables.toSorted(), name).toEqual([...environment].toSorted());
    }
  });

  it('keeps its encrypted log for a set time', () => {
    const groups = [storage, service].flatMap((template) => propertiesOf(template, 'AWS::Logs::LogGroup'));
    for (const [id, { RetentionInDays, KmsKeyId }] of groups) {
      expect.soft([RetentionInDays, KmsKeyId !== undefined], id).toEqual([365, true]);
    }
  });
});

describe('the workflow', () => {
  it('keeps inputs, outputs and with them task tokens out of its log', () => {
    const [machine] = propertiesOf(service, 'AWS::StepFunctions::StateMachine');
    expect(machine?.[1]).toMatchObject({
      StateMachineName: 'clocall-onboarding-production',
      LoggingConfiguration: { IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
      EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY' },
    });
  });

  it('survives its stack, but not a failed first deployment, which could never be repeated under its name', () => {
    const named = [
      ...resourcesOfType(service, 'AWS::StepFunctions::StateMachine'),
      ...resourcesOfType(service, 'AWS::Logs::LogGroup').filter(([, { Properties }]) => Properties.LogGroupName),
    ];
    expect(named).toHaveLength(2);
    for (const [id, { DeletionPolicy, UpdateReplacePolicy }] of named) {
      expect.soft([DeletionPolicy, UpdateReplacePolicy], id).toEqual(['RetainExceptOnCreate', 'Retain']);
    }
  });

  it('keeps the versions that running executions began with', () => {
    const [version] = resourcesOfType(service, 'AWS::StepFunctions::StateMachineVersion');
    expect(version?.[1]).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });
});

describe('mail', () => {
  it('is reported when it comes back, and no other news of the mail service is heard', () => {
    const [rule] = propertiesOf(service, 'AWS::Events::Rule');
    expect(rule?.[1].EventPattern).toEqual({
      source: ['aws.ses'],
      'detail-type': ['Email Bounced', 'Email Complaint Received'],
    });
  });

  it('that comes back is not forwarded to the sender, whom nobody reads', () => {
    const [identity] = propertiesOf(mail, 'AWS::SES::EmailIdentity');
    expect(identity?.[1].FeedbackAttributes).toEqual({ EmailForwardingEnabled: false });
  });
});

describe('the alarms', () => {
  it('may be told: their topic and its key let CloudWatch in', () => {
    const statementsOf = (policy: unknown) => JSON.stringify(Object(policy).Statement);
    const [topic] = propertiesOf(service, 'AWS::SNS::TopicPolicy');
    expect(statementsOf(topic?.[1].PolicyDocument)).toMatch(
      /"Action":"sns:Publish","Condition":\{"StringEquals":\{"aws:SourceAccount".*"Effect":"Allow","Principal":\{"Service":"cloudwatch\.amazonaws\.com"/,
    );
    const keys = propertiesOf(storage, 'AWS::KMS::Key').map(([, { KeyPolicy }]) => statementsOf(KeyPolicy));
    expect(keys.filter((policy) => policy.includes('"cloudwatch.amazonaws.com"'))).toHaveLength(1);
  });

  it('tell that nobody sweeps, too', () => {
    const [sweep] = propertiesOf(service, 'AWS::CloudWatch::Alarm').filter(
      ([, { MetricName }]) => MetricName === 'Invocations',
    );
    expect(sweep?.[1]).toMatchObject({ ComparisonOperator: 'LessThanThreshold', TreatMissingData: 'breaching' });
  });

  it('look at metrics that the functions count', () => {
    const counted: readonly MetricName[] = watchedMetrics.map(({ name }) => name);
    expect(new Set(counted).size).toBe(watchedMetrics.length);
  });

  it('watch runs, events, API, functions and what people wait for', () => {
    const alarms = propertiesOf(service, 'AWS::CloudWatch::Alarm').map(([, { MetricName }]) => MetricName);
    expect(alarms.toSorted()).toEqual(
      [
        '5xx',
        'ApproximateNumberOfMessagesVisible',
        'Errors',
        'ExecutionThrottled',
        'ExecutionsFailed',
        'ExecutionsTimedOut',
        'Invocations',
        ...watchedMetrics.map(({ name }) => name),
        'Throttles',
      ].toSorted(),
    );
  });
});
