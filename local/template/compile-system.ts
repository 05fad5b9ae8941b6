import * as z from 'zod/mini';
import type { Assembly, AssemblyStack } from './assembly.ts';
import { ignoredTypes } from './ignored-types.ts';
import { resolveValue, type Scope, UnsupportedTemplate } from './intrinsics.ts';
import { localAccount, localRegion } from './local-account.ts';
import { type Provided, type ProviderContext, physicalName } from './provider.ts';
import { resourceProviders } from './resource-providers.ts';
import { emptySystemModel, type SystemModel } from './system-model.ts';

/** What the templates cannot know: where this machine serves. */
export interface CompileOptions {
  readonly webOrigin: string;
}

/**
 * Turns the templates of an assembly into the model of one system. Resources are resolved on demand, so they come in
 * the order of their references, also across stacks; a circle of references fails.
 */
export function compileSystem(assembly: Assembly, options: CompileOptions): SystemModel {
  const compilation = new Compilation(assembly, options);
  return compilation.run();
}

class Compilation {
  readonly #assembly: Assembly;
  readonly #options: CompileOptions;
  readonly #model = emptySystemModel();
  readonly #providers = resourceProviders();
  readonly #provided = new Map<string, Provided | 'in progress'>();
  readonly #stacks: Map<string, AssemblyStack>;

  constructor(assembly: Assembly, options: CompileOptions) {
    this.#assembly = assembly;
    this.#options = options;
    const here = assembly.stacks.filter(({ region }) => region === localRegion || region === 'unknown-region');
    this.#stacks = new Map(here.map((stack) => [stack.stackName, stack]));
  }

  run(): SystemModel {
    for (const stack of this.#stacks.values()) {
      for (const [logicalId, { Condition }] of Object.entries(stack.template.Resources)) {
        if (Condition === undefined || this.#conditionHolds(stack, Condition)) this.#provide(stack, logicalId);
      }
    }
    return this.#model;
  }

  #provide(stack: AssemblyStack, logicalId: string): Provided {
    const key = `${stack.stackName}/${logicalId}`;
    const known = this.#provided.get(key);
    if (known === 'in progress') throw new UnsupportedTemplate(`${key} refers to itself in a circle`);
    if (known) return known;
    const resource = stack.template.Resources[logicalId];
    if (!resource) throw new UnsupportedTemplate(`${key} is referred to but does not exist`);
    this.#provided.set(key, 'in progress');
    const provided = this.#ignore(stack, logicalId, resource.Type) ?? this.#create(stack, logicalId, resource.Type);
    this.#provided.set(key, provided);
    return provided;
  }

  #ignore(stack: AssemblyStack, logicalId: string, type: string): Provided | undefined {
    const ignored = ignoredTypes[type];
    if (!ignored) return undefined;
    const { ignored: counts } = this.#model;
    counts.set(type, (counts.get(type) ?? 0) + 1);
    const context = this.#contextOf(stack, logicalId);
    const name = physicalName(context);
    return { ref: name, attributes: ignored.attributes?.(name, context.arn) ?? {} };
  }

  #create(stack: AssemblyStack, logicalId: string, type: string): Provided {
    const provider = this.#providers[type];
    const where = `${stack.stackName}/${logicalId} (${type})`;
    if (!provider)
      throw new UnsupportedTemplate(`${where}: this resource type is neither provided nor ignored locally`);
    const properties = this.#resolve(stack, stack.template.Resources[logicalId]?.Properties);
    try {
      return provider(properties, this.#contextOf(stack, logicalId));
    } catch (error) {
      if (!(error instanceof z.core.$ZodError)) throw error;
      throw new UnsupportedTemplate(`${where}: ${error.issues.map(describeIssue).join('; ')}`);
    }
  }

  #contextOf({ stackName }: AssemblyStack, logicalId: string): ProviderContext {
    return {
      stackName,
      logicalId,
      model: this.#model,
      webOrigin: this.#options.webOrigin,
      assetPath: (objectKey) => {
        const path = this.#assembly.assetPaths.get(objectKey);
        if (!path) throw new UnsupportedTemplate(`${stackName}/${logicalId}: the asset ${objectKey} is not there`);
        return path;
      },
      arn: (service, resource) => `arn:aws:${service}:${localRegion}:${localAccount}:${resource}`,
    };
  }

  #resolve(stack: AssemblyStack, value: unknown): unknown {
    return resolveValue(value, this.#scopeOf(stack));
  }

  #conditionHolds(stack: AssemblyStack, name: string): boolean {
    if (!(name in stack.template.Conditions)) throw new UnsupportedTemplate(`there is no condition ${name}`);
    return this.#resolve(stack, stack.template.Conditions[name]) === true;
  }

  #scopeOf(stack: AssemblyStack): Scope {
    return {
      reference: (name) => pseudoParameter(stack, name) ?? parameter(stack, name) ?? this.#provide(stack, name).ref,
      attribute: (logicalId, name) => this.#attribute(stack, logicalId, name),
      condition: (name) => this.#conditionHolds(stack, name),
      mapping: (map, key, second) => {
        const value = stack.template.Mappings[map]?.[key]?.[second];
        if (value === undefined) throw new UnsupportedTemplate(`the mapping ${map}.${key}.${second} does not exist`);
        return value;
      },
      exportedValue: (exportName) => this.#exportedValue(exportName),
      stackOutput: (stackName, outputName) => {
        const owner = this.#stacks.get(stackName);
        const output = owner?.template.Outputs[outputName];
        if (!owner || !output)
          throw new UnsupportedTemplate(`${stackName} has no output ${outputName} on this machine`);
        return this.#resolve(owner, output.Value);
      },
    };
  }

  #attribute(stack: AssemblyStack, logicalId: string, name: string): unknown {
    const { attributes = {} } = this.#provide(stack, logicalId);
    if (name in attributes) return attributes[name];
    const type = stack.template.Resources[logicalId]?.Type;
    throw new UnsupportedTemplate(`${stack.stackName}/${logicalId} (${type}): no attribute ${name} on this machine`);
  }

  #exportedValue(exportName: string): unknown {
    for (const stack of this.#stacks.values()) {
      for (const { Export, Value } of Object.values(stack.template.Outputs)) {
        if (Export && this.#resolve(stack, Export.Name) === exportName) return this.#resolve(stack, Value);
      }
    }
    throw new UnsupportedTemplate(`no stack on this machine exports ${exportName}`);
  }
}

// The small build of zod has no sentences of its own.
function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.') || 'Properties';
  if (issue.code === 'unrecognized_keys') return `${path}: ${issue.keys.join(', ')} is not supported locally`;
  if (issue.code === 'invalid_type') return `${path} must be of type ${issue.expected}`;
  if (issue.code === 'invalid_value') return `${path} must be ${issue.values.join(' or ')}`;
  return `${path}: ${issue.code}`;
}

function parameter({ template }: AssemblyStack, name: string): unknown {
  return template.Parameters[name]?.Default;
}

function pseudoParameter({ stackName }: AssemblyStack, name: string): string | undefined {
  const values: Readonly<Record<string, string>> = {
    'AWS::Region': localRegion,
    'AWS::AccountId': localAccount,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stackName,
    'AWS::StackId': `arn:aws:cloudformation:${localRegion}:${localAccount}:stack/${stackName}/local`,
  };
  return values[name];
}
