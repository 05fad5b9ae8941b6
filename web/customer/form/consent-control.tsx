import { controlId, Problem, problemId, Requirement, type ViewProps } from './field-parts.tsx';
import { type ConsentField, wordsOf } from './form-field.ts';
import { partAt } from './form-path.ts';

export function Consent(props: ViewProps<ConsentField>) {
  const { field, draft, problem } = props;
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
          id={controlId(field)}
          name={field.path}
          defaultChecked={partAt(draft, field.path) !== undefined}
          aria-required="true"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? problemId(field) : undefined}
        />
        <span>
          {wordsOf(field).label}
          <Requirement isRequired />
        </span>
      </label>
      <Problem {...props} />
    </section>
  );
}
