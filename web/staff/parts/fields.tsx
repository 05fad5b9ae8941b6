import { FieldFrame, type FieldProps, fieldStateOf } from '../../parts/field-frame.tsx';

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
