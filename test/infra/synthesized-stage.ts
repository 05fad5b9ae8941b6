import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { buildApp } from '#infra/build-app.ts';
import { placeholderCode } from '#infra/function-code.ts';
import { type Settings, type Stage, settingsOf } from '#infra/settings.ts';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.json()), {}),
  DeletionPolicy: z.optional(z.string()),
  UpdateReplacePolicy: z.optional(z.string()),
});
export type Resource = z.infer<typeof resourceSchema>;

const templateSchema = z.object({
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z._default(z.record(z.string(), z.object({ Value: z.json() })), {}),
});
export type Template = z.infer<typeof templateSchema>;

const cdkJsonSchema = z.object({ context: z.record(z.string(), z.unknown()) });
const cdkJson = (): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8'));

/** The templates of one stage, synthesized without the functions' code. */
export interface SynthesizedStage {
  readonly settings: Settings;
  readonly mail: Template;
  readonly storage: Template;
  readonly service: Template;
  readonly edge: Template | undefined;
  /** Stack name and region of every stack. */
  readonly regions: Readonly<Record<string, string>>;
}

/** Synthesizes a stage; throws what cdk-nag and CloudFormation Validate find, unless `anew` turns them off. */
export const synthesizeStage = (stage: Stage, anew: Partial<Settings> = { isChecked: false }): SynthesizedStage => {
  const settings = settingsOf(stage, anew);
  const outdir = mkdtempSync(join(tmpdir(), 'clocall-synth-'));
  try {
    const { context } = cdkJsonSchema.parse(cdkJson());
    const { stacks } = buildApp({ settings, functionCode: placeholderCode, context, outdir }).app.synth();
    const templateOf = (name: string) =>
      stacks.find(({ stackName }) => stackName === `clocall-${name}-${stage}`)?.template;
    const edge = templateOf('edge');
    return {
      settings,
      mail: templateSchema.parse(templateOf('mail')),
      storage: templateSchema.parse(templateOf('storage')),
      service: templateSchema.parse(templateOf('service')),
      edge: edge === undefined ? undefined : templateSchema.parse(edge),
      regions: Object.fromEntries(stacks.map(({ stackName, environment }) => [stackName, environment.region])),
    };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};

/** The resources of one type with their logical ids. */
export const resourcesOfType = ({ Resources }: Template, type: string): [string, Resource][] =>
  Object.entries(Resources).filter(([, { Type }]) => Type === type);
