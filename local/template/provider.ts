import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { SystemModel } from './system-model.ts';

/** What other resources see of a provided resource: the value of `Ref`, and the attributes of `Fn::GetAtt`. */
export interface Provided {
  readonly ref: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** What a provider may use besides the resolved properties of its resource. */
export interface ProviderContext {
  readonly stackName: string;
  readonly logicalId: string;
  readonly model: SystemModel;
  /** Where the HTTP API of the template is reached on this machine. */
  readonly webOrigin: string;
  /** The path on this disk of an asset that the template names by its key. */
  assetPath(objectKey: string): string;
  arn(service: string, resource: string): string;
}

/** Adds one resource to the model. Properties arrive resolved, and are parsed strictly: an unknown one must fail. */
export type Provider = (properties: unknown, context: ProviderContext) => Provided;

/** The name CloudFormation would make up for a resource without one: the same at every start. */
export function physicalName({ stackName, logicalId }: ProviderContext, maxLength = 63): string {
  const name = `${stackName}-${logicalId}`;
  return name.length <= maxLength ? name : `${name.slice(0, maxLength - 9)}-${stableId(name, 8)}`;
}

/** A made-up id of lower-case letters and digits that depends on nothing but the seed. */
export function stableId(seed: string, length: number): string {
  const digest = BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`);
  return digest.toString(36).padStart(length, '0').slice(-length);
}

/** Properties that may stand in the template but mean nothing on one machine. */
export function ignoring<Name extends string>(...names: Name[]): Record<Name, z.ZodMiniOptional<z.ZodMiniUnknown>> {
  const entries = names.map((name) => [name, z.optional(z.unknown())] as const);
  return Object.fromEntries(entries) as Record<Name, z.ZodMiniOptional<z.ZodMiniUnknown>>;
}

/** CloudFormation allows numbers and booleans as texts. */
export const numberSchema = z.pipe(
  z.union([z.number(), z.string()]),
  z.transform((value) => Number(value)),
);
export const booleanSchema = z.pipe(
  z.union([z.boolean(), z.enum(['true', 'false'])]),
  z.transform((value) => value === true || value === 'true'),
);
