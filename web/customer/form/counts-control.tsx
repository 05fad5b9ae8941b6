import { QuestionFrame } from '../../parts/field-frame.tsx';
import { controlId, framePropsOf, type ViewProps } from './field-props.ts';
import type { CountsField } from './form-field.ts';
import { partAt } from './form-path.ts';
import { countName } from './read-step.ts';
import { shownText } from './shown-value.ts';

export function Counts(props: ViewProps<CountsField>) {
  const { field, draft, problem } = props;
  const value = partAt(draft, field.path);
  const countOf = (kind: string): unknown =>
    (Array.isArray(value) ? value : []).map(Object).find((one) => one.kind === kind)?.count;
  return (
    <QuestionFrame {...framePropsOf(props)}>
      {Object.entries(field.choices).map(([kind, { label, hint }], index) => {
        const id = index === 0 ? controlId(field) : `${controlId(field)}.${kind}`;
        return (
          <div class="count" key={kind}>
            <label for={id}>
              {label}
              {hint && <small>{hint}</small>}
            </label>
            <input
              id={id}
              name={countName(field.path, kind)}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={shownText('number', countOf(kind))}
              data-reading="number"
              aria-invalid={problem ? true : undefined}
            />
            <span aria-hidden="true">番号</span>
          </div>
        );
      })}
    </QuestionFrame>
  );
}
