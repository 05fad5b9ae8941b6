import type { DraftForm } from '#shared/domain/form.ts';
import type { CountsField, FormField } from './form-field.ts';
import { partAt, withPart } from './form-path.ts';
import type { FormStep } from './form-steps.ts';
import { readEntry } from './read-entry.ts';

const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

/** The name of the control that counts one kind. */
export const countName = (path: string, kind: string): string => `${path}.${kind}`;
/** The name of the control that asks whether a part is there. */
export const partName = (path: string): string => `${path}?`;

const countsOf = ({ path, choices }: CountsField, data: FormData): unknown => {
  const counts = Object.keys(choices).flatMap((kind) => {
    const count = readEntry('number', textOf(data, countName(path, kind)));
    return count === undefined || count === 0 ? [] : [{ kind, count }];
  });
  return counts.length > 0 ? counts : undefined;
};

const chosenOf = (path: string, data: FormData): unknown => {
  const chosen = data.getAll(path).filter((value) => typeof value === 'string');
  return chosen.length > 0 ? chosen : undefined;
};

const answerOf = (field: FormField, data: FormData, draft: DraftForm): unknown => {
  switch (field.control) {
    case 'boxes':
      return chosenOf(field.path, data);
    case 'part':
      // What is in it has fields of its own.
      return textOf(data, partName(field.path)) === 'yes' ? (partAt(draft, field.path) ?? {}) : undefined;
    case 'counts':
      return countsOf(field, data);
    case 'consent':
      return data.has(field.path) ? field.text.edition : undefined;
    default:
      return readEntry(field.reading, textOf(data, field.path));
  }
};

/** The draft with what stands on the page of one step. */
export const readStep = (step: FormStep, draft: DraftForm, form: HTMLFormElement): DraftForm => {
  const data = new FormData(form);
  const fields = step.groups(draft).flatMap((group) => group.fields);
  const isPart = ({ control }: FormField) => control === 'part';
  // Parts last: one that was answered with no goes with everything in it.
  return [...fields.filter((field) => !isPart(field)), ...fields.filter(isPart)].reduce(
    (read, field) => withPart(read, field.path, answerOf(field, data, read)),
    draft,
  );
};
