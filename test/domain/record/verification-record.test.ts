import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Application } from '#shared/domain/application.ts';
import { civilDate, epochMsOf, instantOf } from '#shared/domain/civil-date.ts';
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

const { businessContent: _business, ...identity } = corporation.corporation;
const customer = { kind: 'corporation' as const, ...identity };
const certificate = {
  paperId: 'corporation/certificate_of_registered_matters',
  kind: 'certificate_of_registered_matters' as const,
  subject: 'corporation' as const,
  form: 'copy' as const,
  receivedOn: civilDate('2026-11-24'),
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
    if (last?.stage !== 'completed') throw new Error('no statement');
    const { basis, items, mobile, attachments } = last;
    expect(recordInForce(record)).toEqual({ basis, items, mobile, attachments });
    expect(recordInForce({ versions: record.versions.slice(0, 1) }).items).not.toHaveProperty('lettersPosted');
    expect(recordInForce(completedCase().record)).not.toHaveProperty('mobile');
    expect(() => recordInForce({ versions: [] })).toThrow('no statement');
    const amended = settle(proposed(completedCase()));
    const versions = amended.ok ? amended.value.record.versions.slice(2) : [];
    expect(versions).toHaveLength(1);
    expect(() => recordInForce({ versions })).toThrow('no statement');
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
    expect(verificationRecordSchema.parse(decided.value.record)).toEqual(decided.value.record);
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
    const unlisted = amendmentProposalSchema.safeParse({ ...newPurposes, concerns: ['business'] });
    expect(unlisted.error?.issues).toMatchObject([{ path: ['concerns'] }]);
    const further = { ...newPurposes, concerns: ['business', 'purposes'] };
    expect(amendmentProposalSchema.safeParse(further).success).toBe(true);
    expect(amendmentProposalSchema.safeParse({ ...newPurposes, concerns: [] }).success).toBe(false);
    const inWords = { ...newPurposes, concerns: ['lettersPosted'], items: {} };
    expect(amendmentProposalSchema.safeParse(inWords).success).toBe(true);
    expect(amendmentProposalSchema.safeParse({ ...inWords, reason: ' ' }).success).toBe(false);
    const dates = { ...newPurposes, items: { lettersPosted: { value: [], from: 'letter' } } };
    expect(amendmentProposalSchema.safeParse(dates).success).toBe(false);
  });

  const ofCustomer = (change: object) => ({ customer: { value: { ...customer, ...change }, from: 'paper' } });
  const ofOwner = (familyName: string) => {
    const [owner] = corporation.beneficialOwners;
    const owners = [{ ...owner, name: { ...owner?.name, familyName } }];
    return { beneficialOwners: { value: { owners, means: 'paper', papers: [] }, from: 'paper' } };
  };
  const proposalWith = (items: object) => ({ ...newPurposes, concerns: Object.keys(items), items });

  test.each([[ofCustomer({})], [ofOwner('𠮷田')]])('takes over what a form could hold', (items) => {
    expect(amendmentProposalSchema.safeParse(proposalWith(items)).success).toBe(true);
  });

  test.each<readonly [what: string, items: object]>([
    ['a customer without a name', ofCustomer({ name: '' })],
    ['a name of spaces', ofCustomer({ name: '　' })],
    ['half a character in a name', ofCustomer({ name: 'みなと\ud840' })],
    ['no corporate number', ofCustomer({ corporateNumber: 'zzz' })],
    ['a corporate number without its check digit', ofCustomer({ corporateNumber: '1013301991234' })],
    ['no contract', { keys: { value: { contractId: '', customerId: 'customer-1' }, from: 'system' } }],
    ['no customer', { keys: { value: { contractId: 'c-1', customerId: ' ' }, from: 'system' } }],
    ['half a character in a key', { keys: { value: { contractId: '\ude00', customerId: 'c' }, from: 'system' } }],
    [
      'half a character in another name',
      { aliases: { value: [{ of: 'corporation', name: '\ud840', reason: 'other' }], from: 'declaration' } },
    ],
    [
      'no text of the business',
      { business: { value: { kind: 'business', text: ' ', means: 'paper', papers: [] }, from: 'paper' } },
    ],
    ['half a character of an owner', ofOwner('\ud840')],
    [
      'half a character in a related record',
      { relatedRecord: { value: { relatedRecordId: '\ud840' }, from: 'system' } },
    ],
  ])('does not take over what no form could hold: %s', (_what, items) => {
    expect(amendmentProposalSchema.safeParse(proposalWith(items)).success).toBe(false);
  });

  test.each<readonly [what: string, items: AmendmentProposal['items'], refusal: object]>([
    [
      'another kind of customer',
      {
        customer: {
          value: {
            kind: 'natural_person',
            name: corporation.personInCharge.name,
            bornOn: corporation.personInCharge.bornOn,
            residence: corporation.personInCharge.residence,
          },
          from: 'paper',
        },
      },
      { code: 'record_customer_kind_fixed' },
    ],
    [
      'the business without a paper',
      { business: { value: { kind: 'business', text: '灯台', means: 'telephone', papers: [] }, from: 'telephone' } },
      { code: 'record_incomplete', details: { count: 1, items: '20条1項24号' } },
    ],
    [
      'an occupation of a corporation',
      {
        business: {
          value: { kind: 'occupation', text: '灯台守', means: 'paper', papers: [certificate] },
          from: 'paper',
        },
      },
      { code: 'record_incomplete', details: { count: 1, items: '20条1項24号' } },
    ],
  ])('after which the record would not be whole is not confirmed: %s', (_what, items, refusal) => {
    const first = proposed(completedCase(), { proposal: amendmentProposalSchema.parse(proposalWith(items)) });
    expect(settle(first)).toMatchObject({ ok: false, refusal });
    expect(settle(first, { outcome: 'rejected' })).toMatchObject({ ok: true });
  });

  test('of a record that lacked something before may leave it so', () => {
    const { application, record } = completedCase();
    const versions = record.versions.map((version) => {
      if (version.stage === 'attached') return version;
      const { agent: _, ...items } = version.items;
      return { ...version, items };
    });
    const decided = settle(proposed({ application, record: { ...record, versions } }));
    expect(decided.ok).toBe(true);
  });

  test('携帯法施行規則8条: concerns the other record, too, and carries the customer and the person in charge over to it', () => {
    const given = completedCase(mobileCase);
    const inWords: AmendmentProposal = {
      ...newPurposes,
      kind: 'correction',
      reason: '登記事項証明書の記号番号は 整理番号 ア123457 である',
      concerns: ['mobileCustomerPapers'],
      items: {},
    };
    expect(amendmentProposalSchema.parse(inWords)).toEqual(inWords);
    const worded = settle(proposed(given, { proposal: inWords }));
    if (!worded.ok) throw new Error(worded.refusal.code);
    expect(worded.value.record.versions.at(-1)).toMatchObject({ concerns: ['mobileCustomerPapers'] });
    expect(worded.value.change.audit).toMatchObject([{ details: { items: ['mobileCustomerPapers'] } }]);

    const { name, bornOn, residence } = corporation.personInCharge;
    const newName = { ...name, familyName: '佐々木', familyNameKana: 'ササキ' };
    const { agent } = recordInForce(given.record).items;
    const acting = recordedValue(agent);
    if (!acting) throw new Error('no agent');
    const renamed: AmendmentProposal = {
      ...newPurposes,
      concerns: ['customer', 'agent'],
      items: {
        customer: { value: { ...customer, name: '株式会社みなと灯台' }, from: 'paper' },
        agent: { value: { ...acting, name: newName }, from: 'paper' },
      },
    };
    const decided = settle(proposed(given, { proposal: renamed }));
    if (!decided.ok) throw new Error(decided.refusal.code);
    const { mobile } = recordInForce(decided.value.record);
    expect(mobile).toEqual({
      ...recordInForce(given.record).mobile,
      customer: { ...customer, name: '株式会社みなと灯台' },
      agent: { name: newName, bornOn, residence, department: '総務部' },
    });
    expect(verificationRecordSchema.parse(decided.value.record)).toEqual(decided.value.record);
  });
});

type Move = { readonly type: 'propose' | 'confirmed' | 'rejected'; readonly which: number; readonly text: string };

const moves = fc.array(
  fc.record({
    type: fc.constantFrom('propose' as const, 'confirmed' as const, 'rejected' as const),
    which: fc.nat(4),
    text: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
  }),
  { maxLength: 12 },
);

const proposalOf = ({ which, text }: Move): AmendmentProposal => ({
  kind: which % 2 ? 'correction' : 'addition',
  reason: text,
  concerns: ['business', 'customer'],
  items: {
    business: { value: { kind: 'business', text, means: 'paper', papers: [certificate] }, from: 'paper' },
    ...(which > 2 ? { customer: { value: customer, from: 'paper' as const } } : {}),
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
