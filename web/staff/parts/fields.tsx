import type { ComponentChildren } from 'preact';

/** What every field has. */
export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

/** Whether something must be given stands in words beside the label. */
export function FieldFrame({
  id,
  label,
  isRequired,
  hint,
  problem,
  children,
}: FieldProps & { children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>
        {label} <span class={isRequired ? 'required' : 'optional'}>{isRequired ? '※必須' : '※任意'}</span>
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          ＊{problem}
        </p>
      )}
    </div>
  );
}

const describedBy = ({ id, hint, problem }: FieldProps): string | undefined =>
  [...(hint ? [`${id}-hint`] : []), ...(problem ? [`${id}-problem`] : [])].join(' ') || undefined;

/** How a field is announced: what describes it, whether it is wrong, whether it is needed. */
export const fieldStateOf = (props: FieldProps) => ({
  id: props.id,
  'aria-describedby': describedBy(props),
  'aria-invalid': props.problem ? ('true' as const) : undefined,
  'aria-required': props.isRequired ? ('true' as const) : undefined,
});

/** A line of text. */
export function TextField({
  value,
  onValue,
  isNumeric,
  ...props
}: FieldProps & { value: string; onValue: (value: string) => void; isNumeric?: boolean }) {
  return (
    <FieldFrame {...props}>
      <input
        type="text"
        autocomplete="off"
        inputMode={isNumeric ? 'numeric' : undefined}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        {...fieldStateOf(props)}
      />
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextAreaField({
  value,
  onValue,
  rows = 3,
  ...props
}: FieldProps & { value: string; onValue: (value: string) => void; rows?: number }) {
  return (
    <FieldFrame {...props}>
      <textarea
        rows={rows}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        {...fieldStateOf(props)}
      />
    </FieldFrame>
  );
}

/** One of a list. */
export function SelectField({
  value,
  onValue,
  options,
  none,
  ...props
}: FieldProps & {
  value: string;
  onValue: (value: string) => void;
  options: readonly (readonly [value: string, label: string])[];
  /** What the empty choice is called; none where something is always chosen. */
  none?: string;
}) {
  return (
    <FieldFrame {...props}>
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)} {...fieldStateOf(props)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Names by code as the options of a list. */
export const optionsOf = (names: Readonly<Record<string, string>>): [string, string][] => Object.entries(names);
