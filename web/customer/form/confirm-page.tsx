import { Notice } from '../../parts/notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import type { Act } from '../../parts/use-act.ts';
import { failureSentence } from '../../session/failure-sentence.ts';
import { siteName } from '../site-name.ts';
import { wordsOf } from './form-field.ts';
import type { KeptForm } from './form-keeper.ts';
import { type FormStep, formSteps } from './form-steps.ts';
import { KeepStatus } from './keep-status.tsx';
import { shownAnswer } from './shown-value.ts';
import { StepList } from './step-list.tsx';

interface ConfirmPageProps {
  readonly kept: KeptForm;
  readonly base: string;
  readonly act: Act;
  /** Whether a submitted form is corrected. */
  readonly isCorrection: boolean;
  readonly onSubmit: () => void;
  readonly onSignIn: () => void;
}

const rowsOf = (step: FormStep, draft: KeptForm['form']) =>
  step.groups(draft).map(({ heading, fields }) => ({
    heading,
    rows: fields.map((field) => ({ path: field.path, label: wordsOf(field).label, answer: shownAnswer(field, draft) })),
  }));

/** Everything that was entered, to be looked over before it is sent; nothing is sent by coming here. */
export function ConfirmPage({ kept, base, act, isCorrection, onSubmit, onSignIn }: ConfirmPageProps) {
  const steps = formSteps(kept.form);
  const send = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <>
      <StepList steps={steps} current={undefined} base={base} />
      <PageHeading title="入力内容の確認" site={siteName} />
      <p>
        {isCorrection
          ? '修正した内容をご確認ください。「この内容で修正を送信する」を押すと、お申し込み内容が置き換わります。'
          : '内容をご確認ください。「この内容で申し込む」を押すと送信されます。送信した後に、必要な書類を印刷できます。'}
      </p>
      {steps.map((step) => (
        <section key={step.name} class="answers" aria-labelledby={`answers-${step.name}`}>
          <div class="answers-heading">
            <h2 id={`answers-${step.name}`}>{step.heading}</h2>
            <a href={`#${base}/${step.name}`} aria-label={`${step.heading}を修正する`}>
              修正する
            </a>
          </div>
          {rowsOf(step, kept.form).map(({ heading, rows }) => (
            <div key={heading}>
              {heading && <h3>{heading}</h3>}
              <dl>
                {rows.map(({ path, label, answer }) => (
                  <div key={path}>
                    <dt>{label}</dt>
                    <dd>{answer || '（入力なし）'}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </section>
      ))}
      <form onSubmit={send}>
        {act.failure && (
          <Notice kind="error" title="送信できませんでした" isLive>
            <p>{failureSentence(act.failure)}</p>
            {act.failure.kind === 'signed_out' && (
              <button type="button" class="button" onClick={onSignIn}>
                ログインして続ける
              </button>
            )}
          </Notice>
        )}
        {kept.state !== 'kept' && kept.state !== 'unsent' && <KeepStatus kept={kept} onSignIn={onSignIn} />}
        <div class="buttons">
          <button type="submit" class="button">
            {isCorrection ? 'この内容で修正を送信する' : 'この内容で申し込む'}
          </button>
        </div>
        <p role="status">{act.isRunning ? '送信しています。このままお待ちください…' : ''}</p>
      </form>
    </>
  );
}
