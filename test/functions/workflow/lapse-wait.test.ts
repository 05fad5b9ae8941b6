import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resumeWorkflow } from '#functions/delivery/resume-workflow.ts';
import { decideAndSave } from '#functions/wiring/decide-and-save.ts';
import { lapseWait } from '#functions/workflow/lapse-wait.ts';
import type { TaskInput } from '#shared/contracts/workflow.ts';
import type { Change } from '#shared/domain/change.ts';
import { civilDateOf, type Instant } from '#shared/domain/civil-date.ts';
import { decideWithdrawal } from '#shared/domain/decisions/end-application.ts';
import { decideLapse } from '#shared/domain/decisions/lapse-wait.ts';
import { decideEnvelope } from '#shared/domain/decisions/register-envelope.ts';
import type { WaitKind, WaitOutcome } from '#shared/domain/wait.ts';
import { CaseWalk, people } from '#test/support/case-walk.ts';
import { approvedWalk, post } from '../approved-walk.ts';
import { inTurns, interleave } from '../interleave.ts';
import { callAt, openWorkbench, recordingSignals, type Workbench } from '../workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.stop());

const waitOf = ({ application }: CaseWalk, waitKey: string) => {
  const wait = application.openWaits[waitKey];
  if (!wait) throw new Error(`no ${waitKey}`);
  return wait;
};

const lapsed = (
  applicationId: string,
  kind: WaitKind,
  dueAt: Instant,
  more: { letterId?: string; round?: number } = {},
): TaskInput<'lapse-wait'> => ({
  applicationId,
  kind,
  round: 1,
  dueAt,
  ...more,
});

const lapse = (input: TaskInput<'lapse-wait'>, at = input.dueAt) => {
  const { told, signals } = recordingSignals();
  const parts = { store: bench.store, signals, waitStates: bench.waitStates };
  return { outcome: lapseWait(parts)(input, callAt(at)), told };
};

/** Lets the reminders of a wait go out, so that its next due time is its end. */
const reminded = (walk: CaseWalk, waitKey: string): CaseWalk => {
  for (let wait = waitOf(walk, waitKey); wait.dueAt < wait.endsAt; wait = waitOf(walk, waitKey)) {
    walk.at = wait.dueAt;
    const decided = decideLapse(walk.application, { ...wait, dueAt: wait.dueAt }, walk.as('workflow'));
    if (decided?.change) walk.save(decided.change);
  }
  walk.at = waitOf(walk, waitKey).dueAt;
  return walk;
};

describe('silence', () => {
  test('is reminded of first, and repeated the reminder is the same one', async () => {
    const walk = new CaseWalk().submitted();
    const applicationId = await bench.seed(walk);
    const { dueAt } = waitOf(walk, 'documents');
    const { outcome, told } = lapse(lapsed(applicationId, 'documents', dueAt));
    const first = await outcome;
    expect(first).toMatchObject({ type: 'reminded', wait: { round: 1 } });
    expect(await lapse(lapsed(applicationId, 'documents', dueAt)).outcome).toEqual(first);
    expect((await bench.trail(applicationId)).filter((action) => action === 'wait_reminded')).toHaveLength(1);
    expect(told).toEqual([`mail ${applicationId}`]);
  });

  test('ends the application in the end, and repeated it answers the same end', async () => {
    const walk = reminded(new CaseWalk().submitted(), 'documents');
    const applicationId = await bench.seed(walk);
    const input = lapsed(applicationId, 'documents', walk.at);
    expect(await lapse(input).outcome).toEqual({ type: 'expired' });
    expect(await lapse(input).outcome).toEqual({ type: 'expired' });
    expect(await bench.load(applicationId)).toMatchObject({ status: 'expired', openWaits: {} });
    expect((await bench.trail(applicationId)).filter((action) => action === 'application_expired')).toHaveLength(1);
  });

  test('about a letter counts it as lost and posts it again', async () => {
    const letter = post(approvedWalk().letters(), 'corporation', '385-99-00001-6').openWaits();
    const walk = reminded(letter, 'delivery#corporation');
    const applicationId = await bench.seed(walk);
    const input = lapsed(applicationId, 'delivery', walk.at, { letterId: 'corporation' });
    const first = await lapse(input).outcome;
    expect(first).toMatchObject({ type: 'resend', wait: { round: 2 } });
    expect(await lapse(input).outcome).toEqual(first);
  });

  test('of one letter that ends the application tells the sister letter as well', async () => {
    const walk = reminded(approvedWalk().letters(), 'dispatch#corporation');
    const applicationId = await bench.seed(walk);
    const { outcome, told } = lapse(lapsed(applicationId, 'dispatch', walk.at, { letterId: 'corporation' }));
    expect(await outcome).toEqual({ type: 'expired' });
    expect(told).toContain(`resume ${applicationId} dispatch#person_in_charge`);
  });
});

describe('a decision of the same moment', () => {
  test('is handed to the workflow by the lapse, and nobody owes a signal any more', async () => {
    const walk = new CaseWalk().submitted();
    const { dueAt } = waitOf(walk, 'documents');
    const applicationId = await bench.seed(walk.received());
    expect(await lapse(lapsed(applicationId, 'documents', dueAt)).outcome).toEqual({ type: 'documents_received' });
    const state = await bench.waitStates.readState(applicationId, 'documents');
    expect(state).toMatchObject({ state: 'DECIDED', delivered: 'TAKEN' });
    expect(state?.delivery).toBeUndefined();
  });

  test('is a withdrawal as well', async () => {
    const walk = new CaseWalk().submitted();
    const { dueAt } = waitOf(walk, 'documents');
    const applicationId = await bench.seed(walk.take(decideWithdrawal(walk.application, walk.as('customer'))));
    expect(await lapse(lapsed(applicationId, 'documents', dueAt)).outcome).toEqual({ type: 'withdrawn' });
  });

  test('on another round is none: the wait that ran out was never there', async () => {
    const walk = new CaseWalk().submitted();
    const applicationId = await bench.seed(walk);
    const { dueAt } = waitOf(walk, 'documents');
    await expect(lapse(lapsed(applicationId, 'documents', dueAt, { round: 2 })).outcome).rejects.toThrow(
      'neither open',
    );
    await expect(lapse(lapsed(applicationId, 'repair', dueAt)).outcome).rejects.toThrow('neither open');
  });
});

/** The state of a walk saved with one write: a race needs no history. */
const seedState = async (walk: CaseWalk, applicationId: string): Promise<void> => {
  const { application, at } = walk;
  const opened = Object.entries(application.openWaits).map(
    ([waitKey, { kind, round, dueAt }]) => ({ type: 'open', waitKey, kind, round, dueAt, taskToken: 'dead' }) as const,
  );
  const audit = [{ action: 'wait_reminded', actor: people.workflow, details: {} }] as const;
  const change: Change = { application, at, audit, waits: opened, mails: [] };
  await bench.save(applicationId, change);
};

test('between a decision and the end of silence there is one winner, in a hundred orders', {
  timeout: 120_000,
}, async () => {
  const walk = reminded(new CaseWalk().submitted(), 'documents');
  const winners: string[] = [];
  for (let seed = 1; seed <= 100; seed += 1) {
    const applicationId = `race-${seed}`;
    await seedState(walk, applicationId);
    const { signals } = recordingSignals();
    const envelope = { envelopeId: 'e', receivedOn: civilDateOf(walk.at), papers: [] };
    const expectedVersion = walk.expectedVersion;
    const [decision, silence, resumed] = await interleave<unknown>(seed, [
      (turn) =>
        decideAndSave({
          store: inTurns(bench.store, turn),
          applicationId,
          decide: (application) => decideEnvelope(application, { ...envelope, expectedVersion }, walk.as('clerk')),
        }).then(({ ok }) => ok),
      (turn) =>
        lapseWait({ store: inTurns(bench.store, turn), signals, waitStates: inTurns(bench.waitStates, turn) })(
          lapsed(applicationId, 'documents', walk.at),
          callAt(walk.at),
        ),
      (turn) =>
        resumeWorkflow({ waitSignals: inTurns(bench.waitSignals, turn), signal: async () => 'late' as const })(
          { applicationId, waitKey: 'documents' },
          callAt(walk.at),
        ),
    ]);
    expect(resumed?.status).toBe('fulfilled');
    if (decision?.status !== 'fulfilled' || silence?.status !== 'fulfilled') throw new Error(`seed ${seed} threw`);
    const winner = decision.value ? 'documents_received' : 'expired';
    expect(silence.value, `seed ${seed}`).toEqual({ type: winner } satisfies WaitOutcome);
    const after = await bench.load(applicationId);
    expect(after.status, `seed ${seed}`).toBe(decision.value ? 'under_review' : 'expired');
    const state = await bench.waitStates.readState(applicationId, 'documents');
    expect(state?.outcome).toEqual({ type: winner });
    expect(state?.delivery, `seed ${seed}: a signal is still owed`).toBeUndefined();
    winners.push(winner);
  }
  expect(new Set(winners)).toEqual(new Set(['documents_received', 'expired']));
  const decided = winners.filter((winner) => winner === 'documents_received').length;
  console.info(`races: ${decided} won by the decision, ${winners.length - decided} by silence`);
});
