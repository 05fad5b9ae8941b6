import type { ChoiceWords } from '#shared/copy/ja/application-form/choice-words.ts';
import { type EntryName, type EntryWords, entryWords } from '#shared/copy/ja/application-form/entry-words.ts';
import type { Reading } from './read-entry.ts';

interface AnyField {
  /** Where its value stands in the form; also the name and the id of the control. */
  readonly path: string;
  readonly entry: EntryName;
  readonly isRequired: boolean;
}

/** A line of text. */
export interface TextField extends AnyField {
  readonly control: 'text';
  readonly reading: Exclude<Reading, 'yes_no'>;
  readonly autocomplete?: string;
  readonly keyboard?: 'numeric' | 'decimal' | 'tel';
  /** As wide as the answer that is expected. */
  readonly width?: 'short' | 'medium';
}

/** One choice of several, as buttons or, where they are many, as a list. */
export interface ChoiceField extends AnyField {
  readonly control: 'radios' | 'list';
  readonly reading: 'text' | 'yes_no';
  readonly choices: Readonly<Record<string, ChoiceWords>>;
}

/** Several choices; the value is the list of their names. */
export interface ChoicesField extends AnyField {
  readonly control: 'boxes';
  readonly choices: Readonly<Record<string, ChoiceWords>>;
}

/** Whether a whole part of the form is there: `yes` makes it, `no` takes it away with all that is in it. */
export interface PartField extends AnyField {
  readonly control: 'part';
}

/** How many of each; the value is the list of those that are ordered. */
export interface CountsField extends AnyField {
  readonly control: 'counts';
  readonly choices: Readonly<Record<string, ChoiceWords>>;
}

/** A text to be agreed to; the value is its edition. */
export interface ConsentField extends AnyField {
  readonly control: 'consent';
  readonly text: { readonly edition: string; readonly title: string; readonly paragraphs: readonly string[] };
}

/** One question of the form. */
export type FormField = TextField | ChoiceField | ChoicesField | PartField | CountsField | ConsentField;

/** Questions that belong together. */
export interface FieldGroup {
  readonly heading?: string;
  readonly lead?: string;
  readonly fields: readonly FormField[];
  /** The element of a list that the group is, where it can be taken out. */
  readonly removes?: { readonly path: string; readonly label: string };
}

/** The words of a field. */
export const wordsOf = ({ entry }: FormField): EntryWords => entryWords[entry];
