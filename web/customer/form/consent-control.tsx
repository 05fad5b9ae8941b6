import { fieldStateOf, Problem, Requirement } from '../../parts/field-frame.tsx';
import { framePropsOf, type ViewProps } from './field-props.ts';
import type { ConsentField } from './form-field.ts';
import { partAt } from './form-path.ts';

export function Consent(props: ViewProps<ConsentField>) {
  const { field, draft } = props;
  // Its text is what there is to say; there is no hint beside it.
  const { hint: _, ...frame } = framePropsOf(props);
  const { title, paragraphs, edition } = field.text;
  return (
    <section class="consent">
      <h3>{title}</h3>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p class="hint">{edition}版</p>
      <label class="option">
        <input
          type="checkbox"
          {...fieldStateOf(frame)}
          name={field.path}
          defaultChecked={partAt(draft, field.path) !== undefined}
        />
        <span>
          {frame.label}
          <Requirement isRequired />
        </span>
      </label>
      <Problem {...frame} />
    </section>
  );
}
