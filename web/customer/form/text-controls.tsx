import { FieldFrame, fieldStateOf } from '../../parts/field-frame.tsx';
import { framePropsOf, type ViewProps } from './field-props.ts';
import type { ChoiceField, TextField } from './form-field.ts';
import { partAt } from './form-path.ts';
import { shownText } from './shown-value.ts';

export function TextLine(props: ViewProps<TextField>) {
  const { field, draft } = props;
  const frame = framePropsOf(props);
  return (
    <FieldFrame {...frame}>
      <input
        {...fieldStateOf(frame)}
        name={field.path}
        type="text"
        class={field.width}
        inputMode={field.keyboard}
        autoComplete={field.autocomplete ?? 'off'}
        autoCapitalize="off"
        spellcheck={false}
        defaultValue={shownText(field.reading, partAt(draft, field.path))}
        data-reading={field.reading}
      />
    </FieldFrame>
  );
}

export function List(props: ViewProps<ChoiceField>) {
  const { field, draft } = props;
  const frame = framePropsOf(props);
  const value = partAt(draft, field.path);
  return (
    <FieldFrame {...frame}>
      <select {...fieldStateOf(frame)} name={field.path} class="medium">
        <option value="">選んでください</option>
        {Object.entries(field.choices).map(([name, { label }]) => (
          <option key={name} value={name} selected={value === name}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
