import type { ComponentChildren } from 'preact';
import type { DraftForm } from '#shared/domain/form.ts';
import { type FormField, wordsOf } from './form-field.ts';

export interface ViewProps<Field extends FormField> {
  readonly field: Field;
  readonly draft: DraftForm;
  readonly problem: string | undefined;
}

/** The control that takes the focus when the summary leads to a field. */
export const controlId = (field: FormField): string => `field-${field.path}`;
export const hintId = (field: FormField): string => `hint-${field.path}`;
export const problemId = (field: FormField): string => `problem-${field.path}`;

export const describedBy = ({ field, problem }: ViewProps<FormField>): string | undefined =>
  [problem && problemId(field), wordsOf(field).hint && hintId(field)].filter(Boolean).join(' ') || undefined;

export function Requirement({ isRequired }: { isRequired: boolean }) {
  return <span class={isRequired ? 'required' : 'optional'}>{isRequired ? '※必須' : '※任意'}</span>;
}

export function Hint({ field }: { field: FormField }) {
  const { hint } = wordsOf(field);
  return hint ? (
    <p class="hint" id={hintId(field)}>
      {hint}
    </p>
  ) : null;
}

export function Problem({ field, problem }: ViewProps<FormField>) {
  return problem ? (
    <p class="problem" id={problemId(field)}>
      ＊{problem}
    </p>
  ) : null;
}

/** Several controls that are one question. */
export function Question({
  isRequired,
  children,
  ...props
}: ViewProps<FormField> & { isRequired: boolean; children: ComponentChildren }) {
  const { field } = props;
  return (
    <fieldset class="field" aria-describedby={describedBy(props)}>
      <legend>
        {wordsOf(field).label}
        <Requirement isRequired={isRequired} />
      </legend>
      <Hint field={field} />
      {children}
      <Problem {...props} />
    </fieldset>
  );
}
