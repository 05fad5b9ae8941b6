import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { UnsupportedTemplate } from '../intrinsics.ts';
import { ignoring, type Provider, type ProviderContext, physicalName } from '../provider.ts';
import type { StateMachineModel } from '../system-model.ts';

const stateMachineSchema = z.strictObject({
  StateMachineName: z.optional(z.string()),
  StateMachineType: z.optional(z.literal('STANDARD')),
  DefinitionString: z.optional(z.string()),
  DefinitionS3Location: z.optional(z.object({ Key: z.string() })),
  DefinitionSubstitutions: z._default(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])), {}),
  RoleArn: z.string(),
  ...ignoring('LoggingConfiguration', 'TracingConfiguration', 'EncryptionConfiguration', 'Tags'),
});

function definitionOf(given: z.infer<typeof stateMachineSchema>, context: ProviderContext): string {
  const location = given.DefinitionS3Location;
  const text = given.DefinitionString ?? (location && readFileSync(context.assetPath(location.Key), 'utf8'));
  if (text === undefined)
    throw new UnsupportedTemplate('a state machine needs DefinitionString or DefinitionS3Location');
  const substituted = Object.entries(given.DefinitionSubstitutions).reduce(
    (definition, [name, value]) => definition.replaceAll(`\${${name}}`, () => String(value)),
    text,
  );
  const missing = /\$\{[A-Za-z0-9_]+\}/.exec(substituted);
  if (missing) throw new UnsupportedTemplate(`the definition leaves ${missing[0]} without a substitution`);
  return substituted;
}

/** `AWS::StepFunctions::StateMachine`. */
export const provideStateMachine: Provider = (properties, context) => {
  const given = stateMachineSchema.parse(properties);
  const name = given.StateMachineName ?? physicalName(context);
  const arn = context.arn('states', `stateMachine:${name}`);
  const definition = definitionOf(given, context);
  context.model.stateMachines.push({ arn, name, definition, roleArn: given.RoleArn, versionArns: [], aliasArns: [] });
  return { ref: arn, attributes: { Arn: arn, Name: name, StateMachineRevisionId: '1' } };
};

function stateMachineOf({ model }: ProviderContext, arn: string): StateMachineModel {
  const found = model.stateMachines.find((machine) => arn === machine.arn || arn.startsWith(`${machine.arn}:`));
  if (!found) throw new UnsupportedTemplate(`${arn} is no state machine of the template`);
  return found;
}

const versionSchema = z.strictObject({
  StateMachineArn: z.string(),
  ...ignoring('StateMachineRevisionId', 'Description'),
});

/** `AWS::StepFunctions::StateMachineVersion`. */
export const provideStateMachineVersion: Provider = (properties, context) => {
  const machine = stateMachineOf(context, versionSchema.parse(properties).StateMachineArn);
  const arn = `${machine.arn}:${machine.versionArns.length + 1}`;
  machine.versionArns.push(arn);
  return { ref: arn, attributes: { Arn: arn } };
};

const aliasSchema = z.strictObject({
  Name: z.string(),
  RoutingConfiguration: z.optional(z.array(z.object({ StateMachineVersionArn: z.string() }))),
  DeploymentPreference: z.optional(z.object({ StateMachineVersionArn: z.string() })),
  ...ignoring('Description'),
});

/** `AWS::StepFunctions::StateMachineAlias`. */
export const provideStateMachineAlias: Provider = (properties, context) => {
  const { Name, RoutingConfiguration, DeploymentPreference } = aliasSchema.parse(properties);
  const versionArn = (RoutingConfiguration?.[0] ?? DeploymentPreference)?.StateMachineVersionArn ?? '';
  const machine = stateMachineOf(context, versionArn);
  const arn = `${machine.arn}:${Name}`;
  machine.aliasArns.push(arn);
  return { ref: arn, attributes: { Arn: arn } };
};
