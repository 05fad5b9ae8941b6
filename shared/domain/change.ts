import type { Application } from './application.ts';
import type { AuditAction } from './audit-action.ts';
import type { Instant } from './civil-date.ts';
import type { MailKind } from './mail-kind.ts';
import type { Actor } from './people.ts';
import type { WaitKind, WaitOutcome } from './wait.ts';

/** What happened, for the audit trail: a past-tense name, and facts that are never personal data. */
export interface AuditFact {
  action: AuditAction;
  actor: Actor;
  details: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** A change to one wait in the Waits table; the transaction fails when the wait is not as expected. */
export type WaitChange =
  | { type: 'open'; waitKey: string; kind: WaitKind; round: number; dueAt: Instant; taskToken: string }
  | { type: 'decide'; waitKey: string; round: number; outcome: WaitOutcome }
  | { type: 'remind'; waitKey: string; round: number; dueAt: Instant }
  | { type: 'lapse'; waitKey: string; round: number; outcome: WaitOutcome };

/** A mail that the change asks for; recorded with it, sent later, at most once per kind and round. */
export interface MailRequest {
  kind: MailKind;
  /** Distinguishes mails of one kind: the round, or the letter and its attempt. */
  round: string;
}

/** A scan that must be destroyed with every version of it; recorded with the change, done later, until nothing is left. */
export interface ScanPurge {
  scanId: string;
  objectKey: string;
}

/** What a decision asks to be saved, all or nothing. */
export interface Change {
  application: Application;
  at: Instant;
  audit: readonly AuditFact[];
  waits: readonly WaitChange[];
  mails: readonly MailRequest[];
  /** A run of the workflow that must be started once the change is saved. */
  start?: { executionName: string; input: string };
  purge?: ScanPurge;
}

/** Who decides and when; ids come from outside, so that a decision is a function. */
export interface DecisionContext {
  actor: Actor;
  at: Instant;
}

/**
 * Builds the change from the next state: the version grows by one, the rest is what the decision says. Bookkeeping of the
 * workflow that changes nothing for people keeps the version, so that nobody's decision is refused because of it.
 */
export const changeOf = (
  before: Application,
  patch: Partial<Application>,
  context: DecisionContext,
  effects: {
    audit: Omit<AuditFact, 'actor'> | readonly Omit<AuditFact, 'actor'>[];
    waits?: readonly WaitChange[];
    mails?: readonly MailRequest[];
    start?: { executionName: string; input: string };
    purge?: ScanPurge;
    keepsVersion?: true;
  },
): Change => ({
  application: {
    ...before,
    ...patch,
    version: effects.keepsVersion ? before.version : before.version + 1,
    updatedAt: context.at,
  },
  at: context.at,
  audit: [effects.audit].flat().map((fact) => ({ ...fact, actor: context.actor })),
  waits: effects.waits ?? [],
  mails: effects.mails ?? [],
  ...(effects.start ? { start: effects.start } : {}),
  ...(effects.purge ? { purge: effects.purge } : {}),
});
