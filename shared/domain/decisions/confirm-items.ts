import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { civilDateOf } from '../civil-date.ts';
import type { Assessment } from '../policy/assess-case.ts';
import type { Confirmation } from '../policy/case-facts.ts';
import { fittingMeansOf } from '../policy/confirmation-means.ts';
import { revisionOf } from '../policy/declared-facts.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';
import { assessmentOf } from './case-policy.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock } from './decision.ts';

/** Items that a reviewer confirms in one go, each with the means by which it was confirmed. */
export interface ItemsToConfirm extends Expectation {
  items: readonly Pick<Confirmation, 'question' | 'means'>[];
}

/** An item is confirmed by what the law wants it confirmed by: not everything is left to the customer's word. */
const permitItem = (
  { question, means }: ItemsToConfirm['items'][number],
  application: Application,
  { questions, situation }: Assessment,
): Result<null, DomainRefusalCode> => {
  const known = questions.find(({ requirement }) => requirement.question === question);
  if (!known) return refuse('question_not_asked', { question });
  if (known.state === 'unanswered') return refuse('question_unanswered', { question });
  const fitting = fittingMeansOf(question, application, situation);
  return fitting.means.includes(means)
    ? ok(null)
    : refuse('means_do_not_fit', { question, article: fitting.article, fitting: fitting.means.join(' ') });
};

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
  const assessment = assessmentOf(application);
  if (!declared || !assessment) return refuse('order_not_covered');
  for (const item of items) {
    const allowed = permitItem(item, application, assessment);
    if (!allowed.ok) return allowed;
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
