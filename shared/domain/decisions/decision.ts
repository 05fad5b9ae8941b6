import { type Application, holdingLock } from '../application.ts';
import { type Change, changeOf, type DecisionContext } from '../change.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type ApplicationAction, permitTransition, type Transition } from '../transitions.ts';

/** The answer of every decide… function: a change to save, `null` when it was done before, or a refusal. */
export type Decision = Result<Change | null, DomainRefusalCode>;

/** What a person saw when they decided: the version of the case, and where there is one, the round of the wait. */
export interface Expectation {
  expectedVersion: number;
}

/** Refuses when the case has moved on since it was read. */
export const permitVersion = (
  application: Application,
  { expectedVersion }: Expectation,
): Result<null, DomainRefusalCode> => (expectedVersion === application.version ? ok(null) : refuse('version_conflict'));

/** Refuses when the status does not allow the action, or when the case has moved on since it was read. */
export const permitAction = (
  application: Application,
  action: ApplicationAction,
  expectation?: Expectation,
): Result<Transition, DomainRefusalCode> => {
  const permitted = permitTransition(application.status, action);
  if (!permitted.ok || !expectation) return permitted;
  const current = permitVersion(application, expectation);
  return current.ok ? permitted : current;
};

/** Refuses when a colleague has the case open. */
export const permitByLock = (
  application: Application,
  { actor, at }: DecisionContext,
): Result<null, DomainRefusalCode> => {
  const lock = holdingLock(application.lock, at);
  return lock && lock.lockedBy !== actor.id ? refuse('case_locked') : ok(null);
};

/** The change of an action, with the status and the mail that its row of the transition table names. */
export const changeBy = (
  application: Application,
  row: Transition,
  patch: Partial<Application>,
  context: DecisionContext,
  effects: Parameters<typeof changeOf>[3] & { mailRound?: string },
): { readonly ok: true; readonly value: Change } => {
  const { mailRound = '1', ...others } = effects;
  const mails = row.mail ? [{ kind: row.mail, round: mailRound }] : [];
  return ok(
    changeOf(application, { ...(row.to ? { status: row.to } : {}), ...patch }, context, {
      ...others,
      mails: [...mails, ...(effects.mails ?? [])],
    }),
  );
};
