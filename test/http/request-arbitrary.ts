import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Route } from '#shared/contracts/http/route.ts';

const texts = z.record(z.string(), z.unknown());
const schemaSchema = z.looseObject({
  type: z.optional(z.string()),
  const: z.optional(z.unknown()),
  enum: z.optional(z.array(z.unknown())),
  anyOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
  properties: z.optional(texts),
  required: z.optional(z.array(z.string())),
  additionalProperties: z.optional(z.unknown()),
  items: z.optional(z.unknown()),
  minItems: z.optional(z.number()),
  maxItems: z.optional(z.number()),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  maxLength: z.optional(z.number()),
  pattern: z.optional(z.string()),
  format: z.optional(z.string()),
  $ref: z.optional(z.string()),
});
type JsonSchema = z.infer<typeof schemaSchema>;

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const textOf = ({ format, pattern, maxLength = 20 }: JsonSchema): fc.Arbitrary<string> => {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return day;
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength, 20) });
};

const objectOf = ({ properties = {}, required = [], additionalProperties }: JsonSchema): fc.Arbitrary<unknown> => {
  const isRecord = typeof additionalProperties === 'object' && additionalProperties !== null;
  if (isRecord) return fc.dictionary(fc.string({ maxLength: 10 }), arbitraryOf(additionalProperties), { maxKeys: 3 });
  const parts = Object.entries(properties).map(([name, part]) => [name, arbitraryOf(part)] as const);
  return fc.record(Object.fromEntries(parts), { requiredKeys: required });
};

const arbitraryOf = (described: unknown): fc.Arbitrary<unknown> => {
  const schema = schemaSchema.parse(described);
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.$ref || (choices && choices.length > 5)) return fc.jsonValue({ maxDepth: 2 });
  if (choices) return fc.oneof(...choices.map(arbitraryOf));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const { minimum = 1, maximum = 9, minItems = 0, maxItems = 3 } = schema;
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(arbitraryOf(schema.items), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 2) });
    case 'integer':
    case 'number':
      return fc.integer({ min: minimum, max: Math.min(maximum, Math.max(minimum, 9)) });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(schema);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
};

/** Bodies that a route's schema accepts, or nearly: refinements that no JSON Schema can say may still refuse them. */
export const bodyArbitrary = ({ request: { body } }: Route): fc.Arbitrary<unknown> =>
  arbitraryOf(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }));

/** What nobody should send. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    '\u0000',
    '\ud800',
    'echoed-canary',
    "'; DROP TABLE--",
    '../../etc/passwd',
    Number.MAX_VALUE,
    -1,
    0.5,
    1e20,
    2 ** 53,
    [],
    {},
    [[[[[[]]]]]],
    '９９９',
    '2027-02-30',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue(),
);

/** Puts something odd into one field of a body, or beside its fields. */
export const spoiled = (bodies: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(bodies, oddValue, fc.nat(), fc.boolean()).map(([body, odd, position, isExtra]) => {
    if (typeof body !== 'object' || body === null) return odd;
    const names = Object.keys(body);
    const name = isExtra || names.length === 0 ? 'echoed-canary' : names[position % names.length];
    return { ...body, [name ?? 'extra']: odd };
  });
