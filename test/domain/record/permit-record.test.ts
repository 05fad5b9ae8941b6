import { expect, test } from 'vitest';
import { decideApproval } from '#shared/domain/decisions/decide-approval.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import { asksForRecord, permitRecord, requireRecord } from '#shared/domain/record/permit-record.ts';
import { refuse } from '#shared/domain/result.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import {
  approvedWalk,
  corporateCase,
  corporation,
  mobileCase,
  papersOf,
  type RecordCase,
  reviewedWalk,
  suspectedCase,
} from './record-walk.ts';

const { relation: _, ...unrelated } = corporation.personInCharge;
const withoutRelation: RecordCase = { ...corporateCase, form: { ...corporation, personInCharge: unrelated } };

type Outcome = 'approve' | 'escalate' | 'decline';

const reviewOf = (given: RecordCase, outcome: Outcome) => {
  const walk = reviewedWalk(given);
  const { expectedVersion } = walk;
  const decision = decideReview(walk.application, { outcome, round: 1, expectedVersion }, walk.as('reviewer'));
  return { decision, required: requireRecord(decision, papersOf(given), walk.as('reviewer')) };
};

test.each<readonly [string, RecordCase, Outcome]>([
  ['an approval', corporateCase, 'approve'],
  ['an escalation', corporateCase, 'escalate'],
  ['an approval that needs a second one', suspectedCase, 'approve'],
  ['an approval under the other law, its papers read', mobileCase, 'approve'],
])('%s leads on with a record that lacks nothing', (_name, given, outcome) => {
  const { decision, required } = reviewOf(given, outcome);
  expect(decision.ok).toBe(true);
  expect(required).toBe(decision);
  expect(decision.ok && decision.value && asksForRecord(decision.value)).toBe(true);
});

test.each<readonly [string, RecordCase, Outcome, string, number]>([
  ['an approval', withoutRelation, 'approve', '20条1項22号', 1],
  ['an escalation', withoutRelation, 'escalate', '20条1項22号', 1],
  [
    'an approval of a suspected case',
    { ...suspectedCase, facts: { risks: ['false_statement_suspected'] } },
    'approve',
    '20条1項30号',
    1,
  ],
  [
    'an approval under the other law, its papers not read',
    { ...mobileCase, readings: {} },
    'approve',
    '携帯法施行規則8条1項3号ニ 携帯法施行規則8条1項4号ニ',
    2,
  ],
])('%s is refused with the articles of what is missing', (_name, given, outcome, items, count) => {
  const { decision, required } = reviewOf(given, outcome);
  expect(decision.ok).toBe(true);
  expect(required).toEqual(refuse('record_incomplete', { count, items }));
});

test('a decline asks for no record', () => {
  const { decision, required } = reviewOf(withoutRelation, 'decline');
  expect(required).toBe(decision);
  if (!decision.ok || !decision.value) throw new Error('refused');
  expect(asksForRecord(decision.value)).toBe(false);
});

test('a refused decision stays refused for its own reason, and one that was taken before stays taken', () => {
  const walk = reviewedWalk(corporateCase);
  const refused = refuse('case_locked');
  expect(requireRecord(refused, papersOf(withoutRelation), walk.as('reviewer'))).toBe(refused);
  const done = { ok: true, value: null } as const;
  expect(requireRecord(done, papersOf(withoutRelation), walk.as('reviewer'))).toBe(done);
});

test('the second approval is asked for its own part', () => {
  const walk = reviewedWalk(suspectedCase);
  const review = { outcome: 'approve', round: 1, expectedVersion: walk.expectedVersion } as const;
  walk.take(decideReview(walk.application, review, walk.as('reviewer'))).openWaits();
  const approval = { outcome: 'approve', round: 1, expectedVersion: walk.expectedVersion } as const;
  const decision = decideApproval(walk.application, approval, walk.as('approver'));
  expect(requireRecord(decision, papersOf(suspectedCase), walk.as('approver'))).toBe(decision);
  const early = permitRecord(walk.application, papersOf(suspectedCase), 'approval', walk.as('approver'));
  expect(early).toMatchObject({ ok: false, refusal: { details: { items: '20条1項1号' } } });
});

test('nothing is completed before the letters are posted, nor recorded before papers came', () => {
  const walk = approvedWalk(corporateCase);
  const completion = permitRecord(walk.application, papersOf(corporateCase), 'completion', walk.as('workflow'));
  expect(completion).toEqual(refuse('record_incomplete', { count: 1, items: '20条1項6号' }));
  const opened = permitRecord(walk.application, papersOf(corporateCase), 'approval', walk.as('workflow'));
  expect(opened).toMatchObject({ ok: true, value: { items: { customer: { state: 'recorded' } } } });
  const { application } = new CaseWalk().submitted();
  expect(permitRecord(application, papersOf(corporateCase), 'review', walk.as('reviewer'))).toEqual(
    refuse('order_not_covered'),
  );
});
