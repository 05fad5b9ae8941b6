import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { civilDateOf } from '../civil-date.ts';
import type { Confirmation } from '../policy/case-facts.ts';
import { revisionOf } from '../policy/declared-facts.ts';
import { refuse } from '../result.ts';
import { assessmentOf } from './case-policy.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock } from './decision.ts';

/** Items that a reviewer confirms in one go, each with the means by which it was confirmed. */
export interface ItemsToConfirm extends Expectation {
  items: readonly Pick<Confirmation, 'question' | 'means'>[];
}

/** Decides a confirmation of what was asked beside the papers (規則20条1項15号 wants the day of each item). */
export const decideConfirmation = (
  application: Application,
  { items, expectedVersion }: ItemsToConfirm,
  context: DecisionContext,
): Decision => {
  const permitted = permitAction(application, 'confirm_items', { expectedVersion });
  if (!permitted.ok) return permitted;
  const lock = permitByLock(application, context);
  if (!lock.ok) return lock;
  const { declared } = application;
  const asked = assessmentOf(application)?.questions;
  if (!declared || !asked) return refuse('order_not_covered');
  for (const { question } of items) {
    const known = asked.find(({ requirement }) => requirement.question === question);
    if (!known) return refuse('question_not_asked', { question });
    if (known.state === 'unanswered') return refuse('question_unanswered', { question });
  }
  const made = items.map(({ question, means }) => ({
    question,
    means,
    confirmedOn: civilDateOf(context.at),
    formRevision: revisionOf(declared, question),
    confirmedBy: context.actor.id,
    confirmedAt: context.at,
  }));
  return changeBy(application, permitted.value, { confirmations: [...application.confirmations, ...made] }, context, {
    audit: { action: 'items_confirmed', details: { items: items.map(({ question }) => question) } },
  });
};
