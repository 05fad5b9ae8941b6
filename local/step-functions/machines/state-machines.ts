import { ApiError } from '../api/api-error.ts';
import type { Definition } from '../definition/definition-schema.ts';
import { parseDefinition } from '../definition/parse-definition.ts';
import type { DefinitionStore } from '../store/definition-store.ts';

/** A state machine as the template describes it; the placeholders of the definition have their values. */
export interface StateMachineInput {
  arn: string;
  name: string;
  definition: string;
  roleArn: string;
}

/** A defined state machine. */
export interface StateMachine extends StateMachineInput {
  definitionId: string;
  createdAt: number;
}

/** An alias leads to one version, or to two by weight (percent). */
export interface StateMachineAlias {
  arn: string;
  routing: readonly { versionArn: string; weight: number }[];
}

/** What an ARN of a machine, a version or an alias stands for when an execution is started. */
export interface StartTarget {
  machine: StateMachine;
  definitionId: string;
  versionArn: string | undefined;
  aliasArn: string | undefined;
}

/** The state machines, their versions and their aliases. Versions stay when the definition changes. */
export class StateMachines {
  readonly #definitions: DefinitionStore;
  readonly #now: () => number;
  readonly #machines = new Map<string, StateMachine>();
  readonly #aliases = new Map<string, StateMachineAlias>();
  readonly #parsed = new Map<string, Definition>();

  constructor(definitions: DefinitionStore, now: () => number) {
    this.#definitions = definitions;
    this.#now = now;
  }

  define(input: StateMachineInput): void {
    const definition = parseDefinition(input.name, input.definition);
    const definitionId = this.#definitions.save(input.definition);
    this.#parsed.set(definitionId, definition);
    this.#machines.set(input.arn, { ...input, definitionId, createdAt: this.#now() });
  }

  /** Publishes the machine's definition; the same definition as the last version stays that version. */
  publishVersion(machineArn: string): string {
    const machine = this.get(machineArn);
    const last = this.#definitions.versions(machineArn).at(-1);
    if (last?.definitionId === machine.definitionId) return `${machineArn}:${last.number}`;
    const number = (last?.number ?? 0) + 1;
    this.#definitions.addVersion(machineArn, { number, definitionId: machine.definitionId, createdAt: this.#now() });
    return `${machineArn}:${number}`;
  }

  defineAlias(alias: StateMachineAlias): void {
    const total = alias.routing.reduce((sum, route) => sum + route.weight, 0);
    if (total !== 100) throw new Error(`The weights of alias ${alias.arn} add up to ${total}, not 100`);
    for (const route of alias.routing) this.resolve(route.versionArn);
    this.#aliases.set(alias.arn, alias);
  }

  list(): StateMachine[] {
    return [...this.#machines.values()];
  }

  get(machineArn: string): StateMachine {
    const machine = this.#machines.get(machineArn);
    if (!machine) throw doesNotExist(machineArn);
    return machine;
  }

  /** Finds what to run for the ARN of a machine, a version or an alias. */
  resolve(arn: string): StartTarget {
    const machine = this.#machines.get(arn);
    if (machine) return { machine, definitionId: machine.definitionId, versionArn: undefined, aliasArn: undefined };
    const alias = this.#aliases.get(arn);
    if (!alias) return this.#resolveVersion(arn);
    return { ...this.#resolveVersion(pickRoute(alias, Math.random() * 100)), aliasArn: arn };
  }

  /** The definition with the id, for whichever machine and version it was registered. */
  parsed(machineName: string, definitionId: string): Definition {
    const known = this.#parsed.get(definitionId);
    if (known) return known;
    const definition = parseDefinition(machineName, this.#definitions.load(definitionId));
    this.#parsed.set(definitionId, definition);
    return definition;
  }

  #resolveVersion(arn: string): StartTarget {
    const [, machineArn, number] = /^(.*):(\d+)$/.exec(arn) ?? [];
    const machine = this.#machines.get(machineArn ?? '');
    const version = machine && this.#definitions.versions(machine.arn).find((known) => known.number === Number(number));
    if (!machine || !version) throw doesNotExist(arn);
    return { machine, definitionId: version.definitionId, versionArn: arn, aliasArn: undefined };
  }
}

function pickRoute(alias: StateMachineAlias, drawn: number): string {
  let reached = 0;
  for (const route of alias.routing) {
    reached += route.weight;
    if (drawn < reached) return route.versionArn;
  }
  throw new Error(`Alias ${alias.arn} leads nowhere`);
}

function doesNotExist(arn: string): ApiError {
  return new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
}
