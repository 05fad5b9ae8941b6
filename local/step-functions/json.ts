import * as z from 'zod/mini';

/** Any JSON value: what states hand to each other. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** For fields of documents that came out of `JSON.parse`: only the absence of the value needs to be ruled out. */
export const jsonSchema = z.custom<Json>((value) => value !== undefined, 'is missing');

/** The most bytes that Step Functions lets a state take in, hand out or assign to one variable. */
export const payloadLimitBytes = 262_144;

/** Parses JSON text; throws a SyntaxError when it is none. */
export function parseJson(text: string): Json {
  return JSON.parse(text);
}

/** The value as it looks after crossing a wire: no undefined, no functions, no dates. */
export function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

export function isJsonObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the value is larger than a state may hand over. */
export function isOverLimit(value: Json): boolean {
  return Buffer.byteLength(JSON.stringify(value)) > payloadLimitBytes;
}
