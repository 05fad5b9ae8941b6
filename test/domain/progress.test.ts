import { describe, expect, test } from 'vitest';
import { storedProgressSchema } from '#shared/contracts/items.ts';
import type { Application } from '#shared/domain/application.ts';
import { civilDate, civilDateOf, instant } from '#shared/domain/civil-date.ts';
import type { Letter, Posting } from '#shared/domain/letter.ts';
import { progressSchema } from '#shared/domain/progress.ts';
import { projectProgress } from '#shared/domain/project-progress.ts';
import { applicationStatuses } from '#shared/domain/status.ts';
import { documentsWait, opening } from '#test/adapters/cases.ts';

const at = instant('2026-11-25T01:00:00.000Z');
const today = civilDateOf(at);
const decided = { round: 1, decidedBy: 'staff-himitsu', decidedAt: at, deficiencies: [] };

const observed = { occurredOn: civilDate('2026-11-25'), source: 'manual', recordedBy: 'staff-himitsu' } as const;

const posted: Letter = {
  letterId: 'letter-1',
  addressee: 'corporation',
  destination: 'head_office',
  status: 'in_transit',
  postings: [
    {
      attempt: 1,
      trackingNumber: '38599000016',
      postedOn: civilDate('2026-11-25'),
      postedBy: 'staff-himitsu',
      trackingEvents: [{ ...observed, words: '転送', status: 'forwarded' }],
    },
  ],
};

/** An application with everything in it that a customer must not see. */
const full: Application = {
  ...opening('application-1').application,
  submittedAt: at,
  receivedOn: civilDate('2026-11-25'),
  promisedOn: civilDate('2026-12-01'),
  resubmissionEndsAt: instant('2026-12-25T14:59:59.999Z'),
  openWaits: { documents: documentsWait },
  papers: [
    {
      paperId: 'paper-1',
      envelopeId: 'envelope-1',
      kind: 'drivers_license',
      subject: 'person_in_charge',
      form: 'copy',
      receivedOn: civilDate('2026-11-25'),
      scans: [],
      inspection: { result: 'rejected', findings: ['name_differs'], inspectedBy: 'staff-himitsu', inspectedAt: at },
    },
  ],
  letters: [posted],
  reviews: [
    { ...decided, step: 'review', outcome: 'escalate' },
    { ...decided, step: 'approval', outcome: 'approve' },
  ],
  deficiencies: [{ code: 'name_differs', paperId: 'paper-1', items: ['personInCharge.name'] }],
  lock: { lockedBy: 'staff-himitsu', lockedAt: at, expiresAt: at },
  executions: ['run-himitsu'],
};
const inStatus = (status: Application['status'], patch: Partial<Application> = {}) =>
  projectProgress({ ...full, status, ...patch }, today);

describe('the progress that a customer sees', () => {
  test.each(applicationStatuses)('in %s holds nothing of what is internal', (status) => {
    const progress = inStatus(status);
    expect(progressSchema.parse(progress)).toEqual(progress);
    expect(JSON.stringify(progress)).not.toMatch(/himitsu|escalate|customer-1|paper-1|envelope|findings|forwarded/);
  });

  test('looks the same whether a second person looks at the case or not', () => {
    expect(inStatus('awaiting_approval')).toEqual(inStatus('under_review'));
  });

  test('looks the same whether the application was declined or ran out', () => {
    const ended = (outcome: 'declined' | 'expired') => inStatus(outcome, { ended: { outcome, at } });
    expect(ended('declined')).toEqual(ended('expired'));
    expect(ended('declined')).toMatchObject({
      statusCode: 'closed',
      steps: [],
      letters: [],
      deficiencies: [],
      actions: [],
    });
  });

  test('names deficiencies and the last day only while they are asked for', () => {
    expect(inStatus('awaiting_resubmission')).toMatchObject({
      deficiencies: [{ code: 'name_differs', paperKind: 'drivers_license', items: ['personInCharge.name'] }],
      resubmissionEndsOn: '2026-12-25',
    });
    expect(inStatus('under_review')).toMatchObject({ deficiencies: [] });
    expect(inStatus('under_review')).not.toHaveProperty('resubmissionEndsOn');
  });

  test('tells whose words a notice is written in, and what is wanted', () => {
    const asked: Application['deficiencies'] = [
      { code: 'identity_papers_insufficient', subject: 'sole_proprietor', wanted: 'second_identity_paper' },
    ];
    const progress = inStatus('awaiting_resubmission', { applicantKind: 'sole_proprietor', deficiencies: asked });
    expect(progress).toMatchObject({ applicantKind: 'sole_proprietor', deficiencies: asked });
  });

  test('promises no day while something is asked for again: that promise was for papers without a flaw', () => {
    expect(inStatus('under_review')).toMatchObject({ promisedOn: '2026-12-01' });
    expect(inStatus('awaiting_resubmission')).not.toHaveProperty('promisedOn');
  });

  test('tells the letters that are being prepared from those that are under way', () => {
    const status = 'confirming_addresses';
    expect(inStatus(status, { letters: [] }).statusCode).toBe('preparing_letters');
    const unposted: Letter = { ...posted, status: 'awaiting_dispatch', postings: [] };
    expect(inStatus(status, { letters: [posted, unposted] }).statusCode).toBe('preparing_letters');
    expect(inStatus(status)).toMatchObject({
      statusCode: 'confirming_receipt',
      letters: [
        { addressee: 'corporation', status: 'in_transit', postedOn: '2026-11-25', trackingNumber: '38599000016' },
      ],
    });
  });

  test('tells where a letter is and how long it is kept, but not what went wrong with it', () => {
    const status = 'confirming_addresses';
    const [posting] = posted.postings;
    if (!posting) throw new Error('not posted');
    const tracked = (events: Posting['trackingEvents'], patch: Partial<Posting> = {}): Letter => ({
      ...posted,
      postings: [{ ...posting, ...patch, trackingEvents: events }],
    });
    const absentOn = civilDate('2026-11-27');
    const absent = { ...observed, words: 'ご不在のため持ち戻り', status: 'absent', occurredOn: absentOn } as const;
    expect(inStatus(status).letters[0]).not.toHaveProperty('tracking');
    expect(inStatus(status, { letters: [tracked([absent], { absentOn })] })).toMatchObject({
      holder: 'customer',
      letters: [{ tracking: { status: 'absent', on: '2026-11-27' }, heldUntil: '2026-12-04' }],
    });
    const returning = { ...absent, words: '返送', status: 'returning' } as const;
    expect(inStatus(status, { letters: [tracked([absent, returning], { absentOn })] }).letters[0]).not.toHaveProperty(
      'tracking',
    );
    const back = { absentOn, result: 'returned', resultOn: civilDate('2026-12-06'), returnReason: 'deceased' } as const;
    const again: Letter = { ...tracked([absent], back), status: 'awaiting_dispatch' };
    expect(inStatus(status, { letters: [again] }).letters).toEqual([
      { addressee: 'corporation', status: 'awaiting_dispatch', cameBackOn: '2026-12-06' },
    ]);
    const delivered: Letter = { ...tracked([absent], { absentOn, result: 'delivered' }), status: 'delivered' };
    expect(inStatus(status, { letters: [delivered] }).letters[0]).not.toHaveProperty('heldUntil');
  });

  test.each([
    ['draft', {}, 'customer'],
    ['awaiting_documents', { openWaits: {} }, 'operator'],
    ['awaiting_documents', {}, 'customer'],
    ['under_review', {}, 'operator'],
    ['awaiting_approval', {}, 'operator'],
    ['awaiting_resubmission', {}, 'customer'],
    ['confirming_addresses', { letters: [] }, 'operator'],
    ['confirming_addresses', {}, 'post'],
    ['confirming_addresses', { letters: [{ ...posted, status: 'delivered' }] }, 'operator'],
    ['activating', {}, 'operator'],
    ['active', {}, 'nobody'],
    ['declined', {}, 'nobody'],
  ] as const)('in %s with %j is for %3$s to go on with', (status, patch, holder) => {
    expect(inStatus(status, patch as Partial<Application>).holder).toBe(holder);
  });

  test('names reasons for a delay by the phase alone', () => {
    expect(inStatus('awaiting_approval').laterIf).toEqual(inStatus('under_review').laterIf);
    expect(inStatus('under_review').laterIf).toEqual(['papers_need_correction', 'letter_not_taken_in']);
    expect(inStatus('active').laterIf).toEqual([]);
  });

  test('is read back from what was stored before it explained itself', () => {
    const { holder: _, laterIf: __, papers: ___, ...before } = inStatus('under_review');
    expect(storedProgressSchema.parse(before)).toMatchObject({ laterIf: [], papers: [] });
  });

  test('has a step for everything that was done, with its day, and asks for no more polls at the end', () => {
    const active = inStatus('active', { ended: { outcome: 'active', at } });
    expect(active.steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(active.steps[2]).toEqual({ step: 'review', state: 'done', on: '2026-11-25' });
    expect(active).not.toHaveProperty('pollAfterSeconds');
    expect(inStatus('awaiting_documents').steps.map(({ state }) => state)).toEqual([
      'done',
      'current',
      'upcoming',
      'upcoming',
      'upcoming',
    ]);
    expect(inStatus('awaiting_documents', { openWaits: {} })).toMatchObject({
      statusCode: 'received',
      pollAfterSeconds: 10,
    });
  });
});
