import * as z from 'zod/mini';
import { jsonSchema } from '../json.ts';
import { statesErrors } from '../states-error.ts';

const errorEqualsSchema = z.array(z.string().check(z.minLength(1))).check(
  z.minLength(1),
  z.refine((names) => !names.includes(statesErrors.all) || names.length === 1, 'States.ALL must stand alone'),
);

const allOnlyLast = (rules: { ErrorEquals: string[] }[]) =>
  rules.slice(0, -1).every((rule) => !rule.ErrorEquals.includes(statesErrors.all));

/** Values that a state keeps for later states of its scope; `$states` is taken. */
export const assignSchema = z.record(
  z.string().check(z.regex(/^(?!states$)[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u, 'is no name for a variable')),
  jsonSchema,
);

const retrierSchema = z.strictObject({
  ErrorEquals: errorEqualsSchema,
  IntervalSeconds: z.optional(z.int().check(z.positive(), z.lte(99_999_999))),
  BackoffRate: z.optional(z.number().check(z.gte(1))),
  MaxAttempts: z.optional(z.int().check(z.gte(0), z.lte(99_999_999))),
  MaxDelaySeconds: z.optional(z.int().check(z.positive(), z.lte(31_622_400))),
  JitterStrategy: z.optional(z.enum(['FULL', 'NONE'])),
  Comment: z.optional(z.string()),
});

const catcherSchema = z.strictObject({
  ErrorEquals: errorEqualsSchema,
  Next: z.string(),
  Assign: z.optional(assignSchema),
  Output: z.optional(jsonSchema),
  Comment: z.optional(z.string()),
});

/** One rule of `Retry`. */
export type Retrier = z.infer<typeof retrierSchema>;
/** One rule of `Catch`. */
export type Catcher = z.infer<typeof catcherSchema>;

/** The fields `Retry` and `Catch`, which Task, Map and Parallel share. */
export const errorHandling = {
  Retry: z.optional(z.array(retrierSchema).check(z.refine(allOnlyLast, 'States.ALL must be in the last rule'))),
  Catch: z.optional(z.array(catcherSchema).check(z.refine(allOnlyLast, 'States.ALL must be in the last rule'))),
};
