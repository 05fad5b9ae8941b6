/** What can be written in exactly one way. */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

/** Keys are ordered by UTF-16 code units, which is what the default order of strings is. */
const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const isList = (value: CanonicalValue): value is readonly CanonicalValue[] => Array.isArray(value);

const scalar = (value: null | boolean | number | string): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('A canonical number must be finite.');
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('A canonical text must be well-formed.');
  return JSON.stringify(value);
};

/** JSON whose text depends on the value alone, not on the order in which keys were set (after RFC 8785). */
export const canonicalJson = (value: CanonicalValue): string => {
  if (value === null || typeof value !== 'object') return scalar(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .toSorted(([left], [right]) => byCodeUnit(left, right))
    .map(([key, member]) => `${scalar(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
};
