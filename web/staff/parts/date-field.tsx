import { dayWords } from '../../parts/date-words.ts';
import { FieldFrame, type FieldProps, fieldStateOf } from '../../parts/field-frame.tsx';
import { readDay } from './read-day.ts';

interface DateProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A day as it is printed: in an era, by the western year, or as eight digits; put in order when the field is left. */
export function DateInput({ value, onValue, ...attributes }: DateProps & Record<string, unknown>) {
  return (
    <input
      type="text"
      class="day"
      autocomplete="off"
      value={value}
      onInput={(event) => onValue(event.currentTarget.value)}
      onBlur={(event) => {
        const day = readDay(event.currentTarget.value);
        if (day) onValue(day);
      }}
      {...attributes}
    />
  );
}

/** A day with its label, and how it was understood. */
export function DateField({ value, onValue, ...props }: FieldProps & DateProps) {
  const day = readDay(value);
  return (
    <FieldFrame {...props}>
      <DateInput value={value} onValue={onValue} {...fieldStateOf(props)} />
      <span class="hint understood">{day ? dayWords(day) : '例：2026-11-29、R8.11.29、20261129'}</span>
    </FieldFrame>
  );
}
