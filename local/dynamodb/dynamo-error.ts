import * as z from 'zod/mini';

const wireErrorSchema = z.object({ statusCode: z.number(), body: z.looseObject({ __type: z.string() }) });

/** What a caller sees of a refused operation: the status and the JSON body with its `__type`. */
export type WireError = z.infer<typeof wireErrorSchema>;

/** An operation refused the way DynamoDB refuses it; dynalite's own errors have the same two fields. */
export class DynamoError extends Error {
  readonly statusCode = 400;
  readonly body: WireError['body'];

  constructor(name: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = name;
    this.body = { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message, ...details };
  }
}

/** The directory of the tables cannot be used. */
export class LocalDynamoDbError extends Error {
  override name = 'LocalDynamoDbError';
}

/** A request that breaks a documented rule. */
export function validationError(message: string): DynamoError {
  return new DynamoError('ValidationException', message);
}

/** Reads a refusal out of whatever was thrown; undefined when it is a bug and not a refusal. */
export function toWireError(error: unknown): WireError | undefined {
  const parsed = wireErrorSchema.safeParse(error);
  return parsed.success ? parsed.data : undefined;
}

/** Whether the thrown value refuses with the exception of this name. */
export function isRefusal(error: unknown, name: string): boolean {
  return toWireError(error)?.body.__type.endsWith(`#${name}`) ?? false;
}
