import * as z from 'zod/mini';
import { corporationFormSchema, soleProprietorFormSchema } from './form.ts';

const namesOf = (shape: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(shape).flatMap(([name, part]) =>
    part instanceof z.ZodMiniObject ? [name, ...Object.keys(part.shape).map((inner) => `${name}.${inner}`)] : [name],
  );

/** Every entry of the form, such as `personInCharge.name`. */
export const formEntryNames = (): readonly string[] => [
  ...new Set([corporationFormSchema, soleProprietorFormSchema].flatMap(({ shape }) => namesOf(shape))),
];

const formEntries: ReadonlySet<string> = new Set(formEntryNames());

/** Whether a text names an entry of the form, such as `personInCharge.name`. */
export const isFormEntry = (name: string): boolean => formEntries.has(name);
