import { WorkflowNews } from '#functions/wiring/task-errors.ts';
import { type EarlyOutcome, earlyOutcomeOf } from '#shared/contracts/workflow.ts';
import type { Application } from '#shared/domain/application.ts';
import { nameOfEnd } from '#shared/domain/decisions/open-wait.ts';
import type { Step } from './workflow-task.ts';

/** No number is left in the pool; operations must add some and let the activation run again. */
export class NumbersExhausted extends Error {
  override readonly name = 'NumbersExhausted';
}

/** How the application has ended early, if it has. */
export const endOf = (application: Application): EarlyOutcome | undefined => earlyOutcomeOf(application.ended?.outcome);

/** The same decision, but an early end of the application is thrown by its name; the workflow catches it and closes. */
export const unlessEnded =
  (decide: Step['decide']): Step['decide'] =>
  (application, context) => {
    const end = endOf(application);
    if (end) throw new WorkflowNews(nameOfEnd[end]);
    return decide(application, context);
  };
