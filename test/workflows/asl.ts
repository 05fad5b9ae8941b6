import * as z from 'zod/mini';

const choice = z.object({ Condition: z.optional(z.string()), Next: z.string() });
const stateFields = {
  Type: z.string(),
  Comment: z.optional(z.string()),
  Resource: z.optional(z.string()),
  Next: z.optional(z.string()),
  Default: z.optional(z.string()),
  End: z.optional(z.boolean()),
  TimeoutSeconds: z.optional(z.union([z.number(), z.string()])),
  Retry: z._default(z.array(z.object({ ErrorEquals: z.array(z.string()), MaxAttempts: z.number() })), []),
  Catch: z._default(z.array(z.object({ ErrorEquals: z.array(z.string()), Next: z.string() })), []),
  Choices: z._default(z.array(choice), []),
  Arguments: z.optional(z.json()),
};
const stateSchema = z.object({
  ...stateFields,
  get ItemProcessor() {
    return z.optional(machineSchema);
  },
});
const machineSchema = z.object({
  StartAt: z.string(),
  get States() {
    return z.record(z.string(), stateSchema);
  },
});
export type State = z.infer<typeof stateSchema>;

/** Every state of a definition with its name, those inside a Map as well. */
export const statesOf = (definition: unknown): [string, State][] => {
  const collect = (machine: z.infer<typeof machineSchema>): [string, State][] =>
    Object.entries(machine.States).flatMap(([name, state]): [string, State][] => [
      [name, state],
      ...(state.ItemProcessor ? collect(state.ItemProcessor) : []),
    ]);
  return collect(machineSchema.parse(definition));
};
