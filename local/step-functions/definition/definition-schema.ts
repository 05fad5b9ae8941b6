import * as z from 'zod/mini';
import { jsonSchema } from '../json.ts';
import { assignSchema, errorHandling } from './retry-and-catch-schema.ts';

/** `{% … %}`: a string that is a JSONata expression, captured without the space around it. */
export const expressionPattern = /^\{%\s*([\s\S]*?)\s*%\}$/;

const expressionSchema = z.string().check(z.regex(expressionPattern, 'must be a JSONata expression {% … %}'));
const integerOr = (minimum: number) =>
  z.union([z.int().check(z.gte(minimum), z.lte(99_999_999)), expressionSchema], 'must be a whole number or {% … %}');

const anyState = { Comment: z.optional(z.string()), QueryLanguage: z.optional(z.literal('JSONata')) };
const output = { Output: z.optional(jsonSchema) };
const assign = { Assign: z.optional(assignSchema) };
const transition = { Next: z.optional(z.string()), End: z.optional(z.literal(true)) };

const passSchema = z.strictObject({ Type: z.literal('Pass'), ...anyState, ...output, ...assign, ...transition });
const succeedSchema = z.strictObject({ Type: z.literal('Succeed'), ...anyState, ...output });
const failSchema = z.strictObject({
  Type: z.literal('Fail'),
  ...anyState,
  Error: z.optional(z.string()),
  Cause: z.optional(z.string()),
});
const waitSchema = z.strictObject({
  Type: z.literal('Wait'),
  ...anyState,
  ...output,
  ...assign,
  ...transition,
  Seconds: z.optional(integerOr(0)),
  Timestamp: z.optional(z.string()),
});
const choiceRuleSchema = z.strictObject({
  Condition: z.union([z.boolean(), expressionSchema]),
  Next: z.string(),
  Comment: z.optional(z.string()),
  ...output,
  ...assign,
});
const choiceSchema = z.strictObject({
  Type: z.literal('Choice'),
  ...anyState,
  ...output,
  ...assign,
  Choices: z.array(choiceRuleSchema).check(z.minLength(1)),
  Default: z.optional(z.string()),
});

/** What a Task may call: a Lambda function, waiting for its answer or for the task token to come back. */
export const taskResources = ['arn:aws:states:::lambda:invoke', 'arn:aws:states:::lambda:invoke.waitForTaskToken'];
const lambdaArgumentsSchema = z.strictObject({
  FunctionName: z.string(),
  Payload: z.exactOptional(jsonSchema),
  Qualifier: z.exactOptional(z.string()),
});
const taskSchema = z.strictObject({
  Type: z.literal('Task'),
  ...anyState,
  ...output,
  ...assign,
  ...transition,
  ...errorHandling,
  Resource: z.string().check(z.refine((arn) => taskResources.includes(arn), 'is not a supported resource')),
  Arguments: z.union([lambdaArgumentsSchema, expressionSchema]),
  TimeoutSeconds: z.optional(integerOr(1)),
  HeartbeatSeconds: z.optional(integerOr(1)),
});

const branchSchema: z.ZodMiniType<Branch> = z.lazy(() =>
  z.strictObject({ Comment: z.optional(z.string()), StartAt: z.string(), States: statesSchema }),
);
const processorSchema: z.ZodMiniType<Branch> = z.lazy(() =>
  z.strictObject({
    Comment: z.optional(z.string()),
    ProcessorConfig: z.optional(z.strictObject({ Mode: z.literal('INLINE', 'only INLINE is supported') })),
    StartAt: z.string(),
    States: statesSchema,
  }),
);
const parallelSchema = z.strictObject({
  Type: z.literal('Parallel'),
  ...anyState,
  ...output,
  ...assign,
  ...transition,
  ...errorHandling,
  Arguments: z.optional(jsonSchema),
  Branches: z.array(branchSchema).check(z.minLength(1)),
});
const mapSchema = z.strictObject({
  Type: z.literal('Map'),
  ...anyState,
  ...output,
  ...assign,
  ...transition,
  ...errorHandling,
  Items: z.optional(z.union([z.array(jsonSchema), expressionSchema])),
  ItemSelector: z.optional(jsonSchema),
  MaxConcurrency: z.optional(integerOr(0)),
  ItemProcessor: processorSchema,
});

const stateSchema = z.discriminatedUnion('Type', [
  passSchema,
  succeedSchema,
  failSchema,
  waitSchema,
  choiceSchema,
  taskSchema,
  parallelSchema,
  mapSchema,
]);
const statesSchema = z.record(z.string().check(z.minLength(1), z.maxLength(80)), stateSchema);

/** A whole state machine; a field that is not named here is refused. */
export const definitionSchema = z.strictObject({
  Comment: z.optional(z.string()),
  Version: z.optional(z.literal('1.0')),
  QueryLanguage: z.literal('JSONata', 'must be JSONata (JSONPath is not supported)'),
  TimeoutSeconds: z.optional(z.int().check(z.positive(), z.lte(99_999_999))),
  StartAt: z.string(),
  States: statesSchema,
});

/** States that form one scope of names and variables: the machine itself, a Parallel branch or a Map iteration. */
export interface Branch {
  StartAt: string;
  States: Record<string, State>;
  Comment?: string | undefined;
}
/** A parsed state machine. */
export type Definition = z.infer<typeof definitionSchema>;
/** One state of any type. */
export type State = z.infer<typeof stateSchema>;
/** The state of the given type. */
export type StateOf<Type extends State['Type']> = Extract<State, { Type: Type }>;
