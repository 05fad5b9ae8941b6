import type { Application } from '../application.ts';
import type { AuditAction } from '../audit-action.ts';
import type { DecisionContext } from '../change.ts';
import { changeOf } from '../change.ts';
import { civilDateOf } from '../civil-date.ts';
import { areAllDelivered } from '../letter.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Transition } from '../transitions.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitVersion } from './decision.ts';
import { endedBy } from './end-application.ts';
import { findWait, planWait, settleAllWaits, settleWait, withPlanned } from './waits.ts';

type Activation = NonNullable<Application['activation']>;

const activationOf = (application: Application): Activation => {
  if (!application.activation) throw new Error(`An activation step runs in status ${application.status}.`);
  return application.activation;
};

/** A letter that came back after its delivery was recorded: no service is opened before it has arrived. */
const permitLetters = ({ letters }: Application): Result<null, 'letter_came_back'> =>
  areAllDelivered(letters) ? ok(null) : refuse('letter_came_back');

/** Whether the next step of the activation may be taken. */
const permitStep = (application: Application): Result<Transition, DomainRefusalCode> => {
  const permitted = permitAction(application, 'activate');
  const letters = permitLetters(application);
  return permitted.ok && !letters.ok ? letters : permitted;
};

/** Another run may have given the activation up meanwhile: then no step of it is noted, and none goes on. */
const mark = (
  application: Application,
  marks: Partial<Activation>,
  action: AuditAction,
  details: Record<string, string | number>,
  context: DecisionContext,
): Decision => {
  const permitted = permitStep(application);
  if (!permitted.ok) return permitted;
  const activation = { ...activationOf(application), ...marks };
  return ok(changeOf(application, { activation }, context, { audit: { action, details } }));
};

/** Marks that the ordered numbers are reserved; `null` when they were before. */
export const decideNumbersAssigned = (application: Application, count: number, context: DecisionContext): Decision =>
  activationOf(application).numbersAssignedAt
    ? ok(null)
    : mark(application, { numbersAssignedAt: context.at }, 'numbers_assigned', { count }, context);

/** Marks that the trial's extensions are part of the contract (FAQ: 試用時に作成した内線は引き継がれる). */
export const decideExtensionsCarriedOver = (
  application: Application,
  count: number,
  context: DecisionContext,
): Decision =>
  activationOf(application).extensionsCarriedOverAt
    ? ok(null)
    : mark(application, { extensionsCarriedOverAt: context.at }, 'extensions_carried_over', { count }, context);

/** Marks the day from which the service is charged: the day of activation. */
export const decideBillingStarted = (application: Application, context: DecisionContext): Decision => {
  if (activationOf(application).billingStartedOn) return ok(null);
  const billingStartedOn = civilDateOf(context.at);
  return mark(application, { billingStartedOn }, 'billing_started', { billingStartedOn }, context);
};

/** Opens the service; possible only when every step before has left its mark. */
export const decideActivation = (application: Application, context: DecisionContext): Decision => {
  if (application.status === 'active') return ok(null);
  const permitted = permitStep(application);
  if (!permitted.ok) return permitted;
  const { numbersAssignedAt, extensionsCarriedOverAt, billingStartedOn } = activationOf(application);
  if (!numbersAssignedAt || !extensionsCarriedOverAt || !billingStartedOn) {
    throw new Error('The workflow activates a service whose activation steps are not done.');
  }
  const ended = { outcome: 'active', at: context.at } as const;
  /** A run that took over a stuck activation may find the wait for its repair still open. */
  const { openWaits, plannedWaits, changes } = settleAllWaits(application, { type: 'retry' });
  return changeBy(application, permitted.value, { ended, closedAt: context.at, openWaits, plannedWaits }, context, {
    audit: { action: 'service_activated', details: { billingStartedOn } },
    waits: changes,
  });
};

/** Makes a stuck activation visible: operations gets a wait of its own, and a mail. */
export const decideActivationFailure = (
  application: Application,
  failure: { step: string; error: string },
  context: DecisionContext,
): Decision => {
  const permitted = permitAction(application, 'activate');
  if (!permitted.ok) return permitted;
  const activation = activationOf(application);
  const { attempt: round } = activation;
  if (application.plannedWaits.repair?.round === round || application.openWaits.repair?.round === round)
    return ok(null);
  const wait = planWait(application, { kind: 'repair', round }, context.at);
  return ok(
    changeOf(
      application,
      { activation: { ...activation, failedStep: failure.step }, plannedWaits: withPlanned(application, wait) },
      context,
      {
        audit: { action: 'activation_failed', details: { ...failure, attempt: round } },
        mails: [{ kind: 'activation_stuck', round: String(round) }],
      },
    ),
  );
};

/** Decides about a stuck activation: let it run again, or give it up; then everything done is taken back. */
export const decideRepair = (
  application: Application,
  repair: Expectation & { outcome: 'retry' | 'abandon'; round: number },
  context: DecisionContext,
): Decision => {
  const action = repair.outcome === 'retry' ? 'retry_activation' : 'abandon_activation';
  const permitted = permitAction(application, action);
  if (!permitted.ok) return permitted;
  const wait = findWait(application, 'repair', repair.round);
  if (!wait.ok) return wait;
  const current = permitVersion(application, repair);
  if (!current.ok) return current;
  if (repair.outcome === 'retry') {
    const letters = permitLetters(application);
    if (!letters.ok) return letters;
    /** The service is charged from the day on which it opens, and that is not the day on which it got stuck. */
    const { failedStep: _, billingStartedOn: __, ...activation } = activationOf(application);
    const { openWaits, change } = settleWait(application, wait.value, { type: 'retry' });
    return changeBy(
      application,
      permitted.value,
      { activation: { ...activation, attempt: activation.attempt + 1 }, openWaits },
      context,
      { audit: { action: 'activation_retried', details: { attempt: activation.attempt + 1 } }, waits: [change] },
    );
  }
  const { change } = settleWait(application, wait.value, { type: 'abandoned' });
  const { patch } = endedBy(application, 'declined', context.at);
  return changeBy(application, permitted.value, patch, context, {
    audit: { action: 'activation_abandoned', details: { attempt: repair.round } },
    waits: [change],
  });
};

/** Notes that what the activation had done was taken back; `null` when nothing was, or it was noted before. */
export const decideReversal = (application: Application, context: DecisionContext): Decision => {
  const { activation } = application;
  if (
    !activation ||
    !(activation.numbersAssignedAt || activation.extensionsCarriedOverAt || activation.billingStartedOn)
  ) {
    return ok(null);
  }
  return ok(
    changeOf(application, { activation: { attempt: activation.attempt } }, context, {
      audit: { action: 'activation_reversed', details: { attempt: activation.attempt } },
    }),
  );
};
