import type { DraftForm } from '#shared/domain/form.ts';

/** Any part of a draft. */
export type Part = unknown;

const isRecord = (part: Part): part is Record<string, Part> =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

const childOf = (part: Part, name: string): Part => {
  if (Array.isArray(part)) return part[Number(name)];
  return isRecord(part) ? part[name] : undefined;
};

/** What stands at a path such as `personInCharge.name.familyName` or `beneficialOwners.0.bornOn`. */
export const partAt = (draft: DraftForm, path: string): Part =>
  path.split('.').reduce<Part>((part, name) => childOf(part, name), draft);

const withChild = (part: Part, name: string, child: Part): Part => {
  if (/^\d+$/.test(name)) {
    const list = Array.isArray(part) ? [...part] : [];
    if (child === undefined) list.splice(Number(name), 1);
    else list[Number(name)] = child;
    return list;
  }
  const { [name]: _, ...others } = isRecord(part) ? part : {};
  return child === undefined ? others : { ...others, [name]: child };
};

const setAt = (part: Part, [name, ...rest]: readonly string[], value: Part): Part => {
  if (name === undefined) return value;
  const child = childOf(part, name);
  // What is to be emptied and is not there stays away, with everything above it.
  if (value === undefined && child === undefined) return part;
  return withChild(part, name, setAt(child, rest, value));
};

/** The draft with another value at a path; without the entry where the value is undefined. An element of a list is taken out. */
export const withPart = (draft: DraftForm, path: string, value: Part): DraftForm =>
  setAt(draft, path.split('.'), value) as DraftForm;

/** Whether two parts hold the same, in the same order. */
export const isSamePart = (left: Part, right: Part): boolean => JSON.stringify(left) === JSON.stringify(right);

/**
 * Brings two changes of one form together: what was changed here since `base` is put onto what somebody saved elsewhere.
 * Lists are taken whole, because their elements have no names.
 */
export const mergeForms = <Form extends Part>(base: Form, mine: Form, theirs: Form): Form => {
  if (isSamePart(base, mine)) return theirs;
  if (!isRecord(mine) || !isRecord(theirs)) return mine;
  const known: Record<string, Part> = isRecord(base) ? base : {};
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged = [...names].map((name) => [name, mergeForms(known[name], mine[name], theirs[name])] as const);
  return Object.fromEntries(merged.filter(([, part]) => part !== undefined)) as Form;
};
