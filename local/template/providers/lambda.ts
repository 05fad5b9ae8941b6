import * as z from 'zod/mini';
import { UnsupportedTemplate } from '../intrinsics.ts';
import { ignoring, numberSchema, type Provider, type ProviderContext, physicalName } from '../provider.ts';
import type { FunctionModel } from '../system-model.ts';

const functionSchema = z.strictObject({
  FunctionName: z.optional(z.string()),
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string().check(z.startsWith('nodejs')),
  Timeout: z._default(numberSchema, 3),
  MemorySize: z._default(numberSchema, 128),
  ReservedConcurrentExecutions: z.optional(numberSchema),
  Environment: z.optional(z.object({ Variables: z._default(z.record(z.string(), z.string()), {}) })),
  ...ignoring('Role', 'Architectures', 'Description', 'LoggingConfig', 'TracingConfig', 'KmsKeyArn', 'Tags'),
  ...ignoring('DeadLetterConfig', 'RuntimeManagementConfig', 'RecursiveLoop', 'PackageType'),
});

/** `AWS::Lambda::Function`, of an asset directory. */
export const provideFunction: Provider = (properties, context) => {
  const given = functionSchema.parse(properties);
  const functionName = given.FunctionName ?? physicalName(context, 64);
  const arn = context.arn('lambda', `function:${functionName}`);
  context.model.functions.push({
    functionName,
    arn,
    codeDirectory: context.assetPath(given.Code.S3Key),
    handler: given.Handler,
    timeoutSeconds: given.Timeout,
    memoryMegabytes: given.MemorySize,
    reservedConcurrency: given.ReservedConcurrentExecutions,
    environment: given.Environment?.Variables ?? {},
    qualifiers: new Set(['$LATEST']),
    asynchronous: { maximumRetryAttempts: 2, maximumEventAgeSeconds: 21_600 },
  });
  return { ref: functionName, attributes: { Arn: arn } };
};

/** The function that a name, an ARN or a qualified ARN names. */
export function functionOf({ model }: Pick<ProviderContext, 'model'>, nameOrArn: string): FunctionModel {
  const name = (nameOrArn.split(':function:')[1] ?? nameOrArn).split(':')[0];
  const found = model.functions.find(({ functionName }) => functionName === name);
  if (!found) throw new UnsupportedTemplate(`${nameOrArn} is no function of the template`);
  return found;
}

const versionSchema = z.strictObject({
  FunctionName: z.string(),
  ...ignoring('Description', 'CodeSha256', 'RuntimePolicy', 'ProvisionedConcurrencyConfig'),
});

/** `AWS::Lambda::Version`. Every version runs the present code: older code is not kept on this machine. */
export const provideFunctionVersion: Provider = (properties, context) => {
  const target = functionOf(context, versionSchema.parse(properties).FunctionName);
  const version = String(target.qualifiers.size);
  target.qualifiers.add(version);
  const arn = `${target.arn}:${version}`;
  return { ref: arn, attributes: { Version: version, FunctionArn: arn } };
};

const aliasSchema = z.strictObject({
  FunctionName: z.string(),
  Name: z.string(),
  FunctionVersion: z.string(),
  ...ignoring('Description', 'ProvisionedConcurrencyConfig'),
});

/** `AWS::Lambda::Alias`. */
export const provideFunctionAlias: Provider = (properties, context) => {
  const { FunctionName, Name } = aliasSchema.parse(properties);
  const target = functionOf(context, FunctionName);
  target.qualifiers.add(Name);
  const arn = `${target.arn}:${Name}`;
  return { ref: arn, attributes: { AliasArn: arn } };
};

const eventInvokeConfigSchema = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.string(),
  MaximumRetryAttempts: z._default(numberSchema, 2),
  MaximumEventAgeInSeconds: z._default(numberSchema, 21_600),
  ...ignoring('DestinationConfig'),
});

/** `AWS::Lambda::EventInvokeConfig`: how often an asynchronous invocation is tried again. */
export const provideEventInvokeConfig: Provider = (properties, context) => {
  const config = eventInvokeConfigSchema.parse(properties);
  const { asynchronous } = functionOf(context, config.FunctionName);
  asynchronous.maximumRetryAttempts = config.MaximumRetryAttempts;
  asynchronous.maximumEventAgeSeconds = config.MaximumEventAgeInSeconds;
  return { ref: context.logicalId };
};
