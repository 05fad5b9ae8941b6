import * as z from 'zod/mini';
import { type FieldMeanings, statedCaseFields } from '#shared/copy/ja/stated-case-fields.ts';
import { statedCaseSchema } from '#shared/domain/explain/stated-case.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const isSchema = (part: unknown): part is JsonSchema =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

/** The objects inside a field: the field itself, the items of a list, or the choices of a union. */
const objectsIn = (schema: JsonSchema): JsonSchema[] => {
  const inner = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema);
  return [...(schema.properties ? [schema] : []), ...inner.flatMap(objectsIn)];
};

/** Sets the meanings beside the fields; one that no choice of a union has is a mistake of ours. */
const describe = (objects: readonly JsonSchema[], meanings: FieldMeanings): void => {
  for (const [name, described] of Object.entries(meanings)) {
    const fields = objects.map(({ properties }) => properties?.[name]).filter(isSchema);
    if (fields.length === 0) throw new Error(`The schema of a stated case has no field ${name}.`);
    for (const field of fields) field.description = typeof described === 'string' ? described : described.meaning;
    if (typeof described !== 'string') describe(fields.flatMap(objectsIn), described.fields);
  }
};

/** The JSON Schema of a stated case, with what each field means in Japanese. */
export const describeInput = (): JsonSchema => {
  const schema = z.toJSONSchema(statedCaseSchema, { io: 'input' });
  schema.title = '取引時確認の判定に使う事実';
  describe([schema], statedCaseFields);
  return schema;
};
