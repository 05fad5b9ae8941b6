import * as z from 'zod/mini';

const ruleSchema = z.looseObject({ Next: z.string(), Condition: z.string() });
const catcherSchema = z.looseObject({ ErrorEquals: z.array(z.string()), Next: z.string() });

interface StateShape {
  Type: string;
  Comment?: string | undefined;
  Resource?: string | undefined;
  Next?: string | undefined;
  Default?: string | undefined;
  Arguments?: { FunctionName?: string | undefined } | undefined;
  Choices?: z.infer<typeof ruleSchema>[] | undefined;
  Catch?: z.infer<typeof catcherSchema>[] | undefined;
  ItemProcessor?: MachineShape | undefined;
}

interface MachineShape {
  StartAt: string;
  States: Record<string, StateShape>;
}

/** The parts of a state machine that documents, pictures and checks look at; everything else is let through. */
const machineSchema: z.ZodMiniType<MachineShape> = z.looseObject({
  StartAt: z.string(),
  States: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Comment: z.optional(z.string()),
      Resource: z.optional(z.string()),
      Next: z.optional(z.string()),
      Default: z.optional(z.string()),
      Arguments: z.optional(z.looseObject({ FunctionName: z.optional(z.string()) })),
      Choices: z.optional(z.array(ruleSchema)),
      Catch: z.optional(z.array(catcherSchema)),
      get ItemProcessor() {
        return z.optional(machineSchema);
      },
    }),
  ),
});

/** One way out of a state. */
export interface Edge {
  from: string;
  to: string;
  kind: 'next' | 'choice' | 'default' | 'catch';
  label?: string;
}

/** A state with the names of the Map in which it stands, if any. */
export interface NamedState extends StateShape {
  name: string;
  within?: string;
}

/** Reads an Amazon States Language document. Throws when it has not the shape of one. */
export const parseMachine = (definition: string): MachineShape => machineSchema.parse(JSON.parse(definition));

/** Every state, those of a Map after the Map itself. */
export const statesOf = (machine: MachineShape, within?: string): NamedState[] =>
  Object.entries(machine.States).flatMap(([name, state]) => [
    { name, ...state, ...(within ? { within } : {}) },
    ...(state.ItemProcessor ? statesOf(state.ItemProcessor, name) : []),
  ]);

const labelOf = (condition: string): string =>
  [...condition.matchAll(/'([a-z_]+)'/g)].map(([, word]) => word).join(', ');

/** Every way from one state to another; a Map leads to the state with which its items begin. */
export const edgesOf = (machine: MachineShape): Edge[] =>
  statesOf(machine).flatMap(({ name, ...state }): Edge[] => [
    ...(state.ItemProcessor ? [{ from: name, to: state.ItemProcessor.StartAt, kind: 'next' as const }] : []),
    ...(state.Next ? [{ from: name, to: state.Next, kind: 'next' as const }] : []),
    ...(state.Choices ?? []).map(({ Next, Condition }) => ({
      from: name,
      to: Next,
      kind: 'choice' as const,
      label: labelOf(Condition),
    })),
    ...(state.Default ? [{ from: name, to: state.Default, kind: 'default' as const }] : []),
    ...(state.Catch ?? []).map(({ Next, ErrorEquals }) => ({
      from: name,
      to: Next,
      kind: 'catch' as const,
      label: ErrorEquals.join(', '),
    })),
  ]);
