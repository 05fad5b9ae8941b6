import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LambdaFunctionName, lambdaFunctions } from '#shared/contracts/environment.ts';

/** The state machine in the Amazon States Language, with `${…}` where a function's ARN is put in. */
export const onboardingDefinition: string = readFileSync(join(import.meta.dirname, 'onboarding.asl.json'), 'utf8');

/** The names between `${` and `}` in a definition, each once. */
export const placeholdersOf = (definition: string): readonly string[] => [
  ...new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name)),
];

/** `open-wait` → `OpenWaitFunction`. */
export const placeholderOf = (name: LambdaFunctionName): string =>
  `${name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase())}Function`;

const isFunctionName = (name: string): name is LambdaFunctionName => Object.hasOwn(lambdaFunctions, name);

const functionOf = (placeholder: string): LambdaFunctionName => {
  const name = Object.keys(lambdaFunctions)
    .filter(isFunctionName)
    .find((candidate) => placeholderOf(candidate) === placeholder);
  if (name === undefined) throw new Error(`The workflow names \${${placeholder}}, which is no function`);
  return name;
};

/** The functions that the workflow calls, by the placeholder that stands for each. */
export const functionsOfOnboarding: ReadonlyMap<string, LambdaFunctionName> = new Map(
  placeholdersOf(onboardingDefinition).map((placeholder) => [placeholder, functionOf(placeholder)]),
);
