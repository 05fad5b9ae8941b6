import type { ComponentChildren } from 'preact';

/** What every field has. */
export interface FieldProps {
  /** Of the control that takes the focus when the summary of errors leads to the field. */
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

type FrameProps = FieldProps & { readonly children: ComponentChildren };

/** Whether something must be given, in words. */
export function Requirement({ isRequired }: Pick<FieldProps, 'isRequired'>) {
  return <span class={isRequired ? 'required' : 'optional'}>{isRequired ? '※必須' : '※任意'}</span>;
}

function Hint({ id, hint }: Pick<FieldProps, 'id' | 'hint'>) {
  return hint ? (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;
}

export function Problem({ id, problem }: Pick<FieldProps, 'id' | 'problem'>) {
  return problem ? (
    <p class="problem" id={`${id}-problem`}>
      ＊{problem}
    </p>
  ) : null;
}

/** What is read out with a field: what is wrong with it first. */
const describedBy = ({ id, hint, problem }: Omit<FieldProps, 'label'>): string | undefined =>
  [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;

/** How a control is announced: what describes it, whether it is wrong, whether it is needed. */
export const fieldStateOf = (props: Omit<FieldProps, 'label'>) => ({
  id: props.id,
  'aria-describedby': describedBy(props),
  'aria-invalid': props.problem ? ('true' as const) : undefined,
  'aria-required': props.isRequired ? ('true' as const) : undefined,
});

/** A control with its label, its hint, and what is wrong with it. */
export function FieldFrame({ children, ...props }: FrameProps) {
  return (
    <div class="field">
      <label for={props.id}>
        {props.label}
        <Requirement {...props} />
      </label>
      <Hint {...props} />
      {children}
      <Problem {...props} />
    </div>
  );
}

/** Several controls that are one question. */
export function QuestionFrame({ children, ...props }: FrameProps) {
  return (
    <fieldset class="field" aria-describedby={describedBy(props)}>
      <legend>
        {props.label}
        <Requirement {...props} />
      </legend>
      <Hint {...props} />
      {children}
      <Problem {...props} />
    </fieldset>
  );
}
