import { controlId, describedBy, Hint, Problem, Requirement, type ViewProps } from './field-parts.tsx';
import { type ChoiceField, type TextField, wordsOf } from './form-field.ts';
import { partAt } from './form-path.ts';
import { shownText } from './shown-value.ts';

export function TextLine(props: ViewProps<TextField>) {
  const { field, draft, problem } = props;
  const id = controlId(field);
  return (
    <div class="field">
      <label for={id}>
        {wordsOf(field).label}
        <Requirement isRequired={field.isRequired} />
      </label>
      <Hint field={field} />
      <input
        id={id}
        name={field.path}
        type="text"
        class={field.width}
        inputMode={field.keyboard}
        autoComplete={field.autocomplete ?? 'off'}
        autoCapitalize="off"
        spellcheck={false}
        defaultValue={shownText(field.reading, partAt(draft, field.path))}
        data-reading={field.reading}
        aria-required={field.isRequired}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(props)}
      />
      <Problem {...props} />
    </div>
  );
}

export function List(props: ViewProps<ChoiceField>) {
  const { field, draft, problem } = props;
  const id = controlId(field);
  const value = partAt(draft, field.path);
  return (
    <div class="field">
      <label for={id}>
        {wordsOf(field).label}
        <Requirement isRequired={field.isRequired} />
      </label>
      <Hint field={field} />
      <select
        id={id}
        name={field.path}
        class="medium"
        aria-required={field.isRequired}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(props)}
      >
        <option value="">選んでください</option>
        {Object.entries(field.choices).map(([name, { label }]) => (
          <option key={name} value={name} selected={value === name}>
            {label}
          </option>
        ))}
      </select>
      <Problem {...props} />
    </div>
  );
}
