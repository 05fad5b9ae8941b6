import type { DraftForm } from '#shared/domain/form.ts';
import type { FieldProps } from '../../parts/field-frame.tsx';
import { type FormField, wordsOf } from './form-field.ts';

export interface ViewProps<Field extends FormField> {
  readonly field: Field;
  readonly draft: DraftForm;
  readonly problem: string | undefined;
}

/** The control that takes the focus when the summary leads to a field. */
export const controlId = (field: FormField): string => `field-${field.path}`;

/** A question of the form as its frame shows it. */
export const framePropsOf = ({ field, problem }: ViewProps<FormField>): FieldProps => {
  const { label, hint } = wordsOf(field);
  return { id: controlId(field), label, isRequired: field.isRequired, hint, problem };
};
