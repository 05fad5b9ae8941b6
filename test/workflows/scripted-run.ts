import type { Json } from '#local/step-functions/json.ts';
import { StatesError } from '#local/step-functions/states-error.ts';
import type { LambdaFunctionName } from '#shared/contracts/environment.ts';
import { runWorkflow, type ScriptedContext, type WorkflowOutcome } from '#test/support/workflow-harness.ts';
import { functionsOfOnboarding, onboardingDefinition } from '#workflows/onboarding.ts';

/** What happens to an opened wait: a decision after an hour, silence until its due time, or an error by name. */
export type WaitMove = { decide: Json } | 'silence' | { refuse: string };

/** A run of the real state machine: what it begins with, and what everybody does. */
export interface ScriptedRun {
  checkpoint?: string;
  input?: Record<string, Json>;
  /** By wait kind, or by `kind#letterId`: the moves of each opening, in order. */
  waits?: Readonly<Record<string, readonly WaitMove[]>>;
  /** By wait kind or `kind#letterId`: what each lapse decides, in order. */
  lapses?: Readonly<Record<string, readonly Json[]>>;
  letters?: readonly Json[];
  /** By function: answers in place of the usual one, or errors by name; in order, then the usual again. */
  tasks?: Readonly<Partial<Record<LambdaFunctionName, readonly ({ answer: Json } | { refuse: string })[]>>>;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The wait that comes next, due in a week of the run's clock. */
export const nextWait = (round = 1, now = Date.now()): Json => ({
  round,
  dueAt: new Date(now + 7 * dayMs).toISOString(),
});

/** The definition with the functions' own names in the place of their ARNs. */
export const runnableDefinition = onboardingDefinition.replaceAll(
  /\$\{(\w+)\}/g,
  (_, placeholder: string) => functionsOfOnboarding.get(placeholder) ?? placeholder,
);

const textOf = (payload: Json, field: string): string => {
  const value = payload && typeof payload === 'object' && !Array.isArray(payload) ? payload[field] : undefined;
  return typeof value === 'string' ? value : '';
};

const waitKeyIn = (payload: Json): string =>
  textOf(payload, 'letterId') ? `${textOf(payload, 'kind')}#${textOf(payload, 'letterId')}` : textOf(payload, 'kind');

const usualAnswer = (name: string, run: ScriptedRun, payload: Json, now: number): Json => {
  switch (name) {
    case 'register-submission':
    case 'assess-documents':
    case 'request-resubmission':
    case 'report-activation-failure':
      return { wait: nextWait(1, now) };
    case 'open-verification-record':
      return { letters: [...(run.letters ?? [])] };
    case 'close-application':
      return { outcome: textOf(payload, 'outcome') === 'abandoned' ? 'declined' : textOf(payload, 'outcome') };
    default:
      return {};
  }
};

/** Runs the real state machine with everybody's part written down; unwritten waits and lapses fail the test. */
export const runScripted = (run: ScriptedRun): Promise<WorkflowOutcome> => {
  const turns = new Map<string, number>();
  const next = <T>(what: string, moves: readonly T[] | undefined): T | undefined => {
    const turn = turns.get(what) ?? 0;
    turns.set(what, turn + 1);
    return moves?.[turn];
  };
  const openWait = (payload: Json, { token, later, succeed }: ScriptedContext): Json => {
    const key = waitKeyIn(payload);
    const move = next(`wait ${key}`, run.waits?.[key]);
    if (move === undefined) throw new StatesError('Unscripted', `Nobody acts on ${key}`);
    if (move === 'silence') return {};
    if ('refuse' in move) throw new StatesError(move.refuse, '');
    later(hourMs, () => succeed(token, move.decide));
    return {};
  };
  const lapseWait = (payload: Json): Json => {
    const key = waitKeyIn(payload);
    const outcome = next(`lapse ${key}`, run.lapses?.[key]);
    if (outcome === undefined) throw new StatesError('Unscripted', `No lapse of ${key} is written`);
    return outcome;
  };
  const task = (name: LambdaFunctionName) => (payload: Json, context: ScriptedContext) => {
    const written = next(name, run.tasks?.[name]);
    if (written && 'refuse' in written) throw new StatesError(written.refuse, '');
    return written ? written.answer : usualAnswer(name, run, payload, context.now());
  };
  return runWorkflow({
    definition: runnableDefinition,
    input: { applicationId: 'application-1', deadlines: {}, checkpoint: run.checkpoint ?? 'submitted', ...run.input },
    lambdas: {
      ...Object.fromEntries([...functionsOfOnboarding.values()].map((name) => [name, task(name)])),
      'open-wait': openWait,
      'lapse-wait': lapseWait,
    },
  });
};
