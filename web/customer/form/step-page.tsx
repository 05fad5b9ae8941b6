import { useState } from 'preact/hooks';
import type { DraftForm } from '#shared/domain/form.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { siteName } from '../site-name.ts';
import { checkStep, type FieldProblem } from './check-form.ts';
import { FieldView } from './field-view.tsx';
import type { FieldGroup } from './form-field.ts';
import type { KeptForm } from './form-keeper.ts';
import { withPart } from './form-path.ts';
import { type FormStep, formSteps, roomForOwners } from './form-steps.ts';
import { KeepStatus } from './keep-status.tsx';
import { StepList } from './step-list.tsx';
import { TownChoice } from './town-choice.tsx';
import { useStepForm } from './use-step-form.ts';

interface StepPageProps {
  readonly step: FormStep;
  readonly kept: KeptForm;
  readonly base: string;
  readonly onKeep: (draft: DraftForm) => void;
  readonly onNext: () => void;
  readonly onSignIn: () => void;
}

/** One page of the form: every field is saved when it is left; what is wrong is told when the page is left. */
export function StepPage({ step, kept, base, onKeep, onNext, onSignIn }: StepPageProps) {
  const draft = kept.form;
  const steps = formSteps(draft);
  const [attempt, setAttempt] = useState(0);
  const [removals, setRemovals] = useState(0);
  const { form, read, onChange, openTowns, fill, said } = useStepForm(step, draft, onKeep);
  const problems: readonly FieldProblem[] = attempt > 0 ? checkStep(step, draft) : [];
  const problemAt = (path: string) => problems.find((problem) => problem.path === path)?.sentence;

  const submit = (event: Event) => {
    event.preventDefault();
    const now = read();
    onKeep(now);
    if (checkStep(step, now).length > 0) setAttempt(attempt + 1);
    else onNext();
  };

  /** The fields behind the one that goes move up, so their controls are made anew. */
  const remove = (path: string | undefined) => {
    if (path === undefined) return;
    onKeep(withPart(read(), path, undefined));
    setRemovals(removals + 1);
  };

  const groupView = (group: FieldGroup, index: number) => (
    <section key={group.removes?.path ?? index}>
      {group.heading && <h2>{group.heading}</h2>}
      {group.lead && <p>{group.lead}</p>}
      {group.fields.map((field) => (
        <div key={field.path}>
          <FieldView field={field} draft={draft} problem={problemAt(field.path)} />
          {openTowns && field.path === `${openTowns.address}.postalCode` && (
            <TownChoice towns={openTowns.towns} onChoose={(town) => fill(openTowns.address, town)} />
          )}
        </div>
      ))}
      {group.removes && (
        <button type="button" class="button plain" onClick={() => remove(group.removes?.path)}>
          {group.removes.label}
        </button>
      )}
    </section>
  );

  return (
    <>
      <StepList steps={steps} current={step} base={base} />
      <PageHeading title={step.heading} prefix={problems.length > 0 ? 'エラー：' : undefined} site={siteName} />
      <ErrorSummary
        attempt={attempt}
        entries={problems.map(({ path, sentence }) => ({ id: `field-${path}`, sentence }))}
      />
      {kept.state === 'unsent' && (
        <Notice kind="info" title="送信済みのお申し込みを修正しています">
          <p>最後の確認画面で修正を送信するまで、お申し込みの内容は変わりません。</p>
        </Notice>
      )}
      {step.lead && <p>{step.lead}</p>}
      <form ref={form} noValidate onSubmit={submit} onChange={onChange} autoComplete="on">
        <div key={`${kept.revision}.${removals}`}>{step.groups(draft).map(groupView)}</div>
        {step.name === 'owners' && roomForOwners(draft) && (
          <button type="button" class="button plain" onClick={() => onKeep(withOwner(read()))}>
            実質的支配者を追加する
          </button>
        )}
        <p class="visually-hidden" role="status">
          {said}
        </p>
        <KeepStatus kept={kept} onSignIn={onSignIn} />
        <div class="buttons">
          <button type="submit" class="button">
            次へ進む
          </button>
          <BackLink steps={steps} step={step} base={base} />
        </div>
      </form>
    </>
  );
}

const withOwner = (draft: DraftForm): DraftForm => {
  const owners = draft.beneficialOwners?.length ? draft.beneficialOwners : [{}];
  return { ...draft, beneficialOwners: [...owners, {}] };
};

function BackLink({ steps, step, base }: { steps: readonly FormStep[]; step: FormStep; base: string }) {
  const before = steps[steps.findIndex(({ name }) => name === step.name) - 1];
  return before ? <a href={`#${base}/${before.name}`}>前のページに戻る</a> : null;
}
