import { Declined, Withdrawn } from '#functions/wiring/task-errors.ts';
import { type EarlyOutcome, earlyOutcomeOf } from '#shared/contracts/workflow.ts';
import type { Application } from '#shared/domain/application.ts';
import { nameOfEnd, type WaitNotOpened } from '#shared/domain/decisions/open-wait.ts';

/** Tells the workflow that silence has ended the application. */
class Expired extends Error {
  override readonly name = 'Expired';
}

/** Tells a letter that its sister went back to the papers. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** No number is left in the pool; operations must add some and let the activation run again. */
export class NumbersExhausted extends Error {
  override readonly name = 'NumbersExhausted';
}

/** The error that the workflow catches by this name. */
export const workflowError = (name: WaitNotOpened): Error => {
  switch (name) {
    case 'Withdrawn':
      return new Withdrawn('The application was withdrawn.');
    case 'Declined':
      return new Declined('The application was declined.');
    case 'Expired':
      return new Expired('The application has expired.');
    case 'Interrupted':
      return new Interrupted('The letters are not waited for any more.');
  }
};

/** How the application has ended early, if it has. */
export const endOf = (application: Application): EarlyOutcome | undefined => earlyOutcomeOf(application.ended?.outcome);

/** Throws by name when the application has ended; the workflow catches it and closes. */
export const assertGoesOn = (application: Application): void => {
  const end = endOf(application);
  if (end) throw workflowError(nameOfEnd[end]);
};
