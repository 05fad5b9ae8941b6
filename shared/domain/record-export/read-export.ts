import type * as z from 'zod/mini';
import { type CanonicalValue, canonicalJson } from '../canonical-json.ts';
import { jsonSchema } from '../form.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type RecordExport, recordExportSchema } from './export-content.ts';

/** An export as it was read, with the very text of its content, of which the digest is taken. */
export interface ReadExport {
  readonly recordExport: RecordExport;
  readonly contentText: string;
}

export type UnreadableExport = 'export_not_json' | 'export_not_canonical' | 'export_not_of_this_format';

const parseJson = (text: string): CanonicalValue | undefined => {
  try {
    return jsonSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

const canonicalTextOf = (value: CanonicalValue): string | undefined => {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
};

/** Where the text departs from the format; names of entries only, never what stands in them. */
const placeOf = (error: z.core.$ZodError): string => {
  const [issue] = error.issues;
  return issue ? issue.path.map(String).join('.') : '';
};

const isObject = (value: CanonicalValue): value is { readonly [key: string]: CanonicalValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads an export. A value has one text only: a space, another order or another escape is refused, so that no byte can
 * be changed unnoticed.
 */
export const readExport = (text: string): Result<ReadExport, UnreadableExport> => {
  const value = parseJson(text);
  if (value === undefined || !isObject(value)) return refuse('export_not_json');
  if (canonicalTextOf(value) !== text) return refuse('export_not_canonical');
  const parsed = recordExportSchema.safeParse(value);
  if (!parsed.success) return refuse('export_not_of_this_format', { place: placeOf(parsed.error) });
  return ok({ recordExport: parsed.data, contentText: canonicalJson(value.content ?? null) });
};
