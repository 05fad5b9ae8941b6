import type { ComponentChildren } from 'preact';
import { progressStepWords } from '#shared/copy/ja/status-words.ts';
import type { Progress } from '#shared/domain/progress.ts';
import { dayWords } from './date-words.ts';

type Step = Progress['steps'][number];

const stateWords = { done: '完了', current: '現在ここ', upcoming: 'これから' } as const;

const dayOf = ({ state, on }: Step): string | undefined =>
  state === 'done' && on ? `${dayWords(on)}に完了` : undefined;

/** The steps of an application from top to bottom; which is done is said in words. */
export function Timeline({
  steps,
  detail,
}: {
  steps: Progress['steps'];
  /** What more is to be said of a step. */
  detail?: (step: Step) => ComponentChildren;
}) {
  return (
    <ol class="timeline">
      {steps.map((step) => {
        const day = dayOf(step);
        return (
          <li key={step.step} class={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
            <h3>{progressStepWords[step.step]}</h3>
            <span class="label">{stateWords[step.state]}</span>
            {day && <p>{day}</p>}
            {detail?.(step)}
          </li>
        );
      })}
    </ol>
  );
}
