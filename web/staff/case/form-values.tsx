import { Line } from '../parts/lines.tsx';
import { useCase } from './case-context.ts';
import { formParts } from './form-words.ts';

/** What the applicant entered, as it was entered. */
export function FormValues() {
  const { staffCase } = useCase();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
    <section class="form-values" aria-labelledby="form-values-title" tabIndex={0}>
      <h2 id="form-values-title">申込の内容</h2>
      {staffCase.form ? (
        formParts(staffCase.form).map(({ title, facts }) => (
          <div key={title}>
            <h3>{title}</h3>
            <dl class="facts">
              {facts.map(({ name, value }) => (
                <Line key={`${name} ${value}`} name={name}>
                  {value}
                </Line>
              ))}
            </dl>
          </div>
        ))
      ) : (
        <p class="quiet">申込の内容はありません。</p>
      )}
    </section>
  );
}
