import * as z from 'zod/mini';
import type { Json } from '#local/step-functions/json.ts';

/** One way through the onboarding workflow, with what everybody answers written down. */
export interface ScriptedCase {
  readonly name: string;
  /** By wait kind, or `kind#letterId`: what completes each opening of the wait, in order. */
  readonly decisions: Readonly<Record<string, readonly Json[]>>;
  readonly letterIds: readonly string[];
}

/** What a function of the workflow answers, and the decision that a person takes afterwards, if it opened a wait. */
export interface ScriptedAnswer {
  readonly answer: Json;
  readonly decision?: { readonly taskToken: string; readonly output: Json };
}

const waitSchema = z.object({ kind: z.string(), taskToken: z.string(), letterId: z.optional(z.string()) });

const weekMs = 7 * 86_400_000;

/** The wait that comes next, due far later than any interpreter needs. */
export const nextWait = (round = 1): Json => ({ round, dueAt: new Date(Date.now() + weekMs).toISOString() });

/** The input that every scripted case starts with. */
export const scriptedInput: Json = { applicationId: 'application-1', deadlines: {}, checkpoint: 'submitted' };

/** Plays everybody's part of one run; each run needs a script of its own, because it counts the rounds. */
export const playScript = ({ decisions, letterIds }: ScriptedCase) => {
  const rounds = new Map<string, number>();
  const decide = (payload: Json): ScriptedAnswer => {
    const { kind, taskToken, letterId } = z.parse(waitSchema, payload);
    const key = letterId ? `${kind}#${letterId}` : kind;
    const round = rounds.get(key) ?? 0;
    rounds.set(key, round + 1);
    const output = decisions[key]?.[round];
    if (output === undefined) throw new Error(`Nobody decides ${key} for the ${round + 1}. time.`);
    return { answer: {}, decision: { taskToken, output } };
  };
  return (functionName: string, payload: Json): ScriptedAnswer => {
    switch (functionName) {
      case 'open-wait':
        return decide(payload);
      case 'open-verification-record':
        return { answer: { letters: letterIds.map((letterId) => ({ letterId, next: 'dispatch', wait: nextWait() })) } };
      case 'close-application':
        return { answer: { outcome: z.parse(z.object({ outcome: z.string() }), payload).outcome } };
      case 'assign-numbers':
      case 'carry-over-extensions':
        return { answer: { count: 1 } };
      case 'register-submission':
      case 'assess-documents':
      case 'request-resubmission':
        return { answer: { wait: nextWait() } };
      default:
        return { answer: {} };
    }
  };
};

const posted = { type: 'dispatched', wait: nextWait() };
const twoLetters = {
  letterIds: ['corporation', 'person_in_charge'],
  letters: {
    'dispatch#corporation': [posted],
    'delivery#corporation': [{ type: 'delivered' }],
    'dispatch#person_in_charge': [posted],
    'delivery#person_in_charge': [{ type: 'delivered' }],
  },
};

/** The ways that both interpreters are asked to take. */
export const scriptedCases: readonly ScriptedCase[] = [
  {
    name: 'a corporation that a second person approves',
    letterIds: twoLetters.letterIds,
    decisions: {
      documents: [{ type: 'documents_received' }],
      review: [{ type: 'escalated', wait: nextWait() }],
      approval: [{ type: 'approved' }],
      ...twoLetters.letters,
    },
  },
  {
    name: 'papers that are asked for again',
    letterIds: twoLetters.letterIds,
    decisions: {
      documents: [{ type: 'documents_received' }],
      review: [{ type: 'deficient' }, { type: 'approved' }],
      resubmission: [{ type: 'documents_received' }],
      ...twoLetters.letters,
    },
  },
  {
    name: 'a letter that comes back and is posted again',
    letterIds: ['sole_proprietor'],
    decisions: {
      documents: [{ type: 'documents_received' }],
      review: [{ type: 'approved' }],
      'dispatch#sole_proprietor': [posted, { type: 'dispatched', wait: nextWait(2) }],
      'delivery#sole_proprietor': [{ type: 'resend', wait: nextWait(2) }, { type: 'delivered' }],
    },
  },
  {
    name: 'a customer who withdraws',
    letterIds: [],
    decisions: { documents: [{ type: 'withdrawn' }] },
  },
];
