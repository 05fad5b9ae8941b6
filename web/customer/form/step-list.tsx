import type { FormStep } from './form-steps.ts';

/** Where in the form somebody is, in words and as a list of the pages that were filled in before. */
export function StepList({
  steps,
  current,
  base,
}: {
  steps: readonly Pick<FormStep, 'name' | 'heading'>[];
  current: Pick<FormStep, 'name'> | undefined;
  base: string;
}) {
  const pages = [...steps, { name: 'confirm', heading: '入力内容の確認' }];
  const at = current ? pages.findIndex(({ name }) => name === current.name) : pages.length - 1;
  return (
    <nav class="steps" aria-label="入力の順序">
      <p>
        ページ {at + 1}
        {/* Which pages follow is not known before it is known who applies. */}
        {steps.length > 1 && `／${pages.length}`}
      </p>
      <ol>
        {pages.map(({ name, heading }, index) => (
          <li key={name} aria-current={index === at ? 'step' : undefined}>
            {index < at ? <a href={`#${base}/${name}`}>{heading}</a> : heading}
          </li>
        ))}
      </ol>
    </nav>
  );
}
