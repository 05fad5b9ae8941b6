import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Application } from '#shared/domain/application.ts';
import { epochMsOf, instantOf } from '#shared/domain/civil-date.ts';
import { decideAmendment, decideAmendmentProposal } from '#shared/domain/decisions/amend-record.ts';
import { type AmendmentProposal, amendmentProposalSchema } from '#shared/domain/record/amendment.ts';
import { completenessOf } from '#shared/domain/record/completeness.ts';
import { recordedValue } from '#shared/domain/record/record-item.ts';
import {
  recordInForce,
  type VerificationRecord,
  verificationRecordSchema,
  withStatement,
} from '#shared/domain/record/verification-record.ts';
import { type CaseWalk, people } from '#test/support/case-walk.ts';
import { approvedWalk, corporateCase, corporation, deliveredWalk, mobileCase, statementOf } from './record-walk.ts';

const written = (walk: CaseWalk, stage: 'opened' | 'completed') => ({
  applicationId: walk.application.applicationId,
  stage,
  salt: '5a1e0b1c-7c3f-4d0e-9a52-0c5e8f1d2b63',
  recordedBy: people.workflow,
  recordedAt: walk.at,
});

const completedCase = (given = corporateCase): { application: Application; record: VerificationRecord } => {
  const [opening, walk] = [approvedWalk(given), deliveredWalk(given)];
  const opened = withStatement(undefined, statementOf(opening, given), written(opening, 'opened'));
  const record = withStatement(opened, statementOf(walk, given), written(walk, 'completed'));
  return { application: walk.verified().application, record };
};

const newPurposes: AmendmentProposal = {
  kind: 'addition',
  reason: '利用目的が増えたとの申告を受けたため',
  concerns: ['purposes'],
  items: { purposes: { value: ['business_reception', 'remote_work'], from: 'telephone' } },
};

const later = instantOf(epochMsOf(approvedWalk(corporateCase).at) + 9 * 86_400_000);
const by = (id: string) => ({ actor: { kind: 'staff' as const, id }, at: later });

const proposed = (
  { application, record }: { application: Application; record: VerificationRecord | undefined },
  { proposal = newPurposes, amendmentId = 'amendment-1', id = 'reviewer-1' } = {},
) => {
  const expectation = { expectedVersion: application.version, amendmentId, proposal };
  const decided = decideAmendmentProposal(application, record, expectation, by(id));
  if (!decided.ok) throw new Error(`refused: ${decided.refusal.code}`);
  return {
    application: decided.value.change.application,
    record: decided.value.record,
    audit: decided.value.change.audit,
  };
};

const settle = (
  { application, record }: { application: Application; record: VerificationRecord | undefined },
  { outcome = 'confirmed' as 'confirmed' | 'rejected', amendmentId = 'amendment-1', id = 'approver-1' } = {},
) => decideAmendment(application, record, { expectedVersion: application.version, amendmentId, outcome }, by(id));

describe('the versions', () => {
  test('what the letters brought is a further version; the first one stays as it was', () => {
    const opening = approvedWalk(corporateCase);
    const opened = withStatement(undefined, statementOf(opening, corporateCase), written(opening, 'opened'));
    const before = structuredClone(opened);
    const walk = deliveredWalk(corporateCase);
    const completed = withStatement(opened, statementOf(walk, corporateCase), written(walk, 'completed'));
    expect(opened).toEqual(before);
    expect(opened).not.toHaveProperty('completedAt');
    expect(completed).toMatchObject({
      applicationId: 'application-1',
      openedAt: opening.at,
      completedAt: walk.at,
      amendments: [],
    });
    expect(completed.versions.map(({ version, stage, recordedBy }) => [version, stage, recordedBy.id])).toEqual([
      [1, 'opened', 'workflow'],
      [2, 'completed', 'workflow'],
    ]);
    expect(completed.versions[0]).toEqual(before.versions[0]);
    expect(verificationRecordSchema.parse(completed)).toEqual(completed);
  });

  test('the record in force is the last statement', () => {
    const { record } = completedCase(mobileCase);
    const last = record.versions.at(-1);
    if (!last || last.stage === 'amended') throw new Error('no statement');
    const { basis, items, mobile, attachments } = last;
    expect(recordInForce(record)).toEqual({ basis, items, mobile, attachments });
    expect(recordInForce({ versions: record.versions.slice(0, 1) }).items).not.toHaveProperty('lettersPosted');
    expect(recordInForce(completedCase().record)).not.toHaveProperty('mobile');
    expect(() => recordInForce({ versions: [] })).toThrow('no statement');
  });
});

describe('an amendment', () => {
  test('規則20条3項: is proposed by one, confirmed by another, and adds only what it changes', () => {
    const given = completedCase();
    const before = structuredClone(given.record);
    const first = proposed(given);
    expect(first.audit).toEqual([
      {
        action: 'record_amendment_proposed',
        actor: { kind: 'staff', id: 'reviewer-1' },
        details: { amendmentId: 'amendment-1', kind: 'addition', items: ['purposes'] },
      },
    ]);
    expect(recordInForce(first.record)).toEqual(recordInForce(before));
    const decided = settle(first);
    if (!decided.ok) throw new Error(decided.refusal.code);
    const { change, record } = decided.value;
    expect(change.audit).toEqual([
      {
        action: 'record_amended',
        actor: { kind: 'staff', id: 'approver-1' },
        details: { amendmentId: 'amendment-1', kind: 'addition', items: ['purposes'] },
      },
    ]);
    expect(change.application.version).toBe(given.application.version + 2);
    expect(record.versions.slice(0, 2)).toEqual(before.versions);
    const proposer = { kind: 'staff', id: 'reviewer-1' };
    expect(record.versions[2]).toEqual({
      stage: 'amended',
      version: 3,
      recordedBy: { kind: 'staff', id: 'approver-1' },
      recordedAt: later,
      amendmentId: 'amendment-1',
      kind: 'addition',
      reason: newPurposes.reason,
      concerns: ['purposes'],
      proposedBy: 'reviewer-1',
      proposedAt: later,
      items: {
        purposes: {
          state: 'recorded',
          value: ['business_reception', 'remote_work'],
          by: proposer,
          at: later,
          from: 'telephone',
        },
      },
    });
    expect(record.amendments).toMatchObject([
      { settled: { outcome: 'confirmed', settledBy: 'approver-1', settledAt: later } },
    ]);
    expect(recordedValue(recordInForce(record).items.purposes)).toEqual(['business_reception', 'remote_work']);
    expect(completenessOf(recordInForce(record), 'completion').percent).toBe(100);
    expect(verificationRecordSchema.parse(record)).toEqual(record);
  });

  test('that is rejected changes nothing but what became of it', () => {
    const first = proposed(completedCase());
    const decided = settle(first, { outcome: 'rejected' });
    if (!decided.ok) throw new Error(decided.refusal.code);
    expect(decided.value.record.versions).toEqual(first.record?.versions);
    expect(decided.value.record.amendments).toMatchObject([{ settled: { outcome: 'rejected' } }]);
    expect(decided.value.change.audit).toMatchObject([{ action: 'record_amendment_rejected' }]);
  });

  test('is settled by itself, whatever else is proposed', () => {
    const two = proposed(proposed(completedCase()), { amendmentId: 'amendment-2' });
    const decided = settle(two, { amendmentId: 'amendment-2' });
    if (!decided.ok) throw new Error(decided.refusal.code);
    expect(decided.value.record.amendments.map(({ amendmentId, settled }) => [amendmentId, settled?.outcome])).toEqual([
      ['amendment-1', undefined],
      ['amendment-2', 'confirmed'],
    ]);
  });

  test('is refused to whoever proposed it, when it is unknown, when it is settled, and on an older version', () => {
    const first = proposed(completedCase());
    const code = (decided: ReturnType<typeof settle>) => (decided.ok ? 'ok' : decided.refusal.code);
    expect(code(settle(first, { id: 'reviewer-1' }))).toBe('amendment_by_same_person');
    expect(code(settle(first, { amendmentId: 'amendment-9' }))).toBe('amendment_unknown');
    const done = settle(first);
    if (!done.ok) throw new Error(done.refusal.code);
    const { change, record } = done.value;
    expect(code(settle({ application: change.application, record }))).toBe('amendment_settled');
    const stale = { ...first, application: { ...first.application, version: first.application.version + 1 } };
    const expectation = { expectedVersion: first.application.version, amendmentId: 'amendment-1' };
    const { application } = stale;
    expect(code(decideAmendment(application, first.record, { ...expectation, outcome: 'confirmed' }, by('a')))).toBe(
      'version_conflict',
    );
    const proposal = { ...expectation, proposal: newPurposes };
    expect(code(decideAmendmentProposal(application, first.record, proposal, by('a')))).toBe('version_conflict');
  });

  test('waits until the record is completed: before that, what is wrong is put right where it comes from', () => {
    const { application, record } = completedCase();
    const { completedAt: _, ...opened } = record;
    const expectation = { expectedVersion: application.version, amendmentId: 'amendment-1', proposal: newPurposes };
    for (const unfinished of [undefined, opened]) {
      const decided = decideAmendmentProposal(application, unfinished, expectation, by('reviewer-1'));
      expect(decided).toMatchObject({ ok: false, refusal: { code: 'not_possible_now' } });
      expect(settle({ application, record: unfinished })).toMatchObject({ refusal: { code: 'not_possible_now' } });
    }
    const delivered = deliveredWalk(corporateCase).application;
    const early = { ...expectation, expectedVersion: delivered.version };
    expect(decideAmendmentProposal(delivered, record, early, by('reviewer-1'))).toMatchObject({
      refusal: { code: 'not_possible_now' },
    });
    expect(settle({ application: delivered, record })).toMatchObject({ refusal: { code: 'not_possible_now' } });
  });

  test('tells in its list every item that it changes, and may tell of one only in words', () => {
    const unlisted = { ...newPurposes, concerns: ['business'] };
    expect(amendmentProposalSchema.safeParse(unlisted).success).toBe(false);
    expect(amendmentProposalSchema.safeParse({ ...newPurposes, concerns: [] }).success).toBe(false);
    const inWords = { ...newPurposes, concerns: ['lettersPosted'], items: {} };
    expect(amendmentProposalSchema.safeParse(inWords).success).toBe(true);
    expect(amendmentProposalSchema.safeParse({ ...inWords, reason: ' ' }).success).toBe(false);
    const dates = { ...newPurposes, items: { lettersPosted: { value: [], from: 'letter' } } };
    expect(amendmentProposalSchema.safeParse(dates).success).toBe(false);
  });
});

const { businessContent: _business, ...identity } = corporation.corporation;

type Move = { readonly type: 'propose' | 'confirmed' | 'rejected'; readonly which: number; readonly text: string };

const moves = fc.array(
  fc.record({
    type: fc.constantFrom('propose' as const, 'confirmed' as const, 'rejected' as const),
    which: fc.nat(4),
    text: fc.string({ minLength: 1, maxLength: 20 }),
  }),
  { maxLength: 12 },
);

const proposalOf = ({ which, text }: Move): AmendmentProposal => ({
  kind: which % 2 ? 'correction' : 'addition',
  reason: text,
  concerns: ['business', 'customer'],
  items: {
    business: { value: { kind: 'business', text, means: 'declaration', papers: [] }, from: 'declaration' },
    ...(which > 2 ? { customer: { value: { kind: 'corporation', ...identity }, from: 'paper' as const } } : {}),
  },
});

const take = (
  state: { application: Application; record: VerificationRecord },
  move: Move,
  at: number,
): { application: Application; record: VerificationRecord } => {
  const { application, record } = state;
  const expectedVersion = application.version;
  const decided =
    move.type === 'propose'
      ? decideAmendmentProposal(
          application,
          record,
          { expectedVersion, amendmentId: `amendment-${at}`, proposal: proposalOf(move) },
          by('reviewer-1'),
        )
      : decideAmendment(
          application,
          record,
          { expectedVersion, amendmentId: `amendment-${move.which}`, outcome: move.type },
          by('approver-1'),
        );
  return decided.ok ? { application: decided.value.change.application, record: decided.value.record } : state;
};

test('規則20条3項: whatever is proposed, confirmed or rejected, nothing that was written is ever changed', () => {
  const start = completedCase();
  fc.assert(
    fc.property(moves, (taken) => {
      let state = start;
      for (const [at, move] of taken.entries()) {
        const before = structuredClone(state.record);
        state = take(state, move, at);
        const { versions, amendments } = state.record;
        expect(versions.slice(0, before.versions.length)).toEqual(before.versions);
        expect(versions.map(({ version }) => version)).toEqual(versions.map((_one, index) => index + 1));
        const written = amendments.map(({ settled: _, ...one }) => one);
        const earlier = before.amendments.map(({ settled: _, ...one }) => one);
        expect(written.slice(0, earlier.length)).toEqual(earlier);
        const settledBefore = before.amendments.filter(({ settled }) => settled);
        expect(amendments).toEqual(expect.arrayContaining(settledBefore));
        const confirmed = amendments.filter(({ settled }) => settled?.outcome === 'confirmed');
        expect(versions).toHaveLength(2 + confirmed.length);
      }
    }),
    { numRuns: 60 },
  );
});
