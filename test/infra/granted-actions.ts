import * as z from 'zod/mini';
import { resourcesOfType, type SynthesizedStage, type Template } from './synthesized-stage.ts';

const statementSchema = z.object({
  Effect: z.literal('Allow'),
  Action: z.pipe(
    z.union([z.string(), z.array(z.string())]),
    z.transform((value) => [value].flat()),
  ),
  Resource: z.pipe(
    z.union([z.array(z.json()), z.json()]),
    z.transform((value) => (Array.isArray(value) ? value : [value])),
  ),
  Condition: z._default(z.record(z.string(), z.record(z.string(), z.json())), {}),
});
const policySchema = z.object({
  Roles: z.tuple([z.object({ Ref: z.string() })]),
  PolicyDocument: z.object({ Statement: z.array(statementSchema) }),
});
const functionSchema = z.object({ Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) });
const machineSchema = z.object({ RoleArn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) });
const intrinsicSchema = z.union([
  z.string(),
  z.object({ Ref: z.string() }),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.json())]) }),
  z.object({ 'Fn::GetStackOutput': z.object({ OutputName: z.string() }) }),
]);

/** One statement of a role: what is allowed on which resource, under which conditions. */
export interface Grant {
  readonly actions: readonly string[];
  readonly resource: string;
  readonly conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** `TablesWaitsAB3392E1` → `Waits`, `FunctionsSendMailFunction83B4FBB2` → `SendMail`. */
export const plainName = (logicalId: string): string =>
  logicalId
    .replace(/[0-9A-F]{8}$/, '')
    .replace(/^(Tables|Documents|Functions)/, '')
    .replace(/(?<=.)(Function|Role)$/, '');

/** A resource of a statement in words: the plain name of what it refers to, with what follows. */
const describeResource = (value: unknown, storage: Template): string => {
  const parsed = intrinsicSchema.parse(value);
  if (typeof parsed === 'string') return parsed;
  if ('Ref' in parsed) return parsed.Ref.startsWith('AWS::') ? '' : plainName(parsed.Ref);
  if ('Fn::GetAtt' in parsed) return plainName(parsed['Fn::GetAtt'][0]);
  if ('Fn::Join' in parsed) return parsed['Fn::Join'][1].map((part) => describeResource(part, storage)).join('');
  return describeResource(storage.Outputs[parsed['Fn::GetStackOutput'].OutputName]?.Value, storage);
};

const grantsOfRoles = (template: Template, storage: Template): Map<string, Grant[]> => {
  const grants = new Map<string, Grant[]>();
  for (const [, { Properties }] of resourcesOfType(template, 'AWS::IAM::Policy')) {
    const { Roles, PolicyDocument } = policySchema.parse(Properties);
    const found = PolicyDocument.Statement.flatMap(({ Action, Resource, Condition }) =>
      Resource.map((resource) => ({
        actions: Action,
        resource: describeResource(resource, storage),
        conditions: Condition,
      })),
    );
    grants.set(Roles[0].Ref, [...(grants.get(Roles[0].Ref) ?? []), ...found]);
  }
  return grants;
};

/** What every function may do, by the plain name of the function. */
export const grantsOfFunctions = ({ storage, service }: SynthesizedStage): ReadonlyMap<string, readonly Grant[]> =>
  new Map(
    [storage, service].flatMap((template) => {
      const grants = grantsOfRoles(template, storage);
      return resourcesOfType(template, 'AWS::Lambda::Function').map(([id, { Properties }]) => {
        const role = functionSchema.parse(Properties).Role['Fn::GetAtt'][0];
        return [plainName(id), grants.get(role) ?? []] as const;
      });
    }),
  );

/** What the state machine may do. */
export const grantsOfStateMachine = ({ storage, service }: SynthesizedStage): readonly Grant[] => {
  const [machine] = resourcesOfType(service, 'AWS::StepFunctions::StateMachine');
  const role = machineSchema.parse(machine?.[1].Properties).RoleArn['Fn::GetAtt'][0];
  return grantsOfRoles(service, storage).get(role) ?? [];
};
