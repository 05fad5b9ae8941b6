import { describe, expect, it } from 'vitest';
import { deficiencySchema } from '#shared/domain/application.ts';
import { civilDateOf, instant } from '#shared/domain/civil-date.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import type { DeficiencyCode } from '#shared/domain/deficiency.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { askAgain } from './case-steps.ts';

describe('the deadline of a resubmission', () => {
  const more = (paperId: string) => [
    { paperId, kind: 'drivers_license' as const, subject: 'person_in_charge' as const, form: 'copy' as const },
  ];

  it('is kept by a second notice, and extended by an event of its own when too little remains', () => {
    const walk = new CaseWalk().submitted().received().inspected();
    const first = askAgain(walk);
    walk.at = instant('2026-12-01T01:00:00.000Z');
    walk.received(more('p6'));
    const second = askAgain(walk);
    walk.at = instant('2026-12-22T01:00:00.000Z');
    walk.received(more('p7'));
    const third = askAgain(walk);

    expect(civilDateOf(first ?? walk.at)).toBe('2026-12-24');
    expect(second).toBe(first);
    expect(civilDateOf(third ?? walk.at)).toBe('2027-01-04');
    const extended = walk.changes.flatMap(({ audit }) => audit).filter(({ action }) => action === 'deadline_extended');
    expect(extended).toHaveLength(1);
  });
});

describe('a notice', () => {
  it('is refused when it leaves the applicant nothing to do', () => {
    const walk = new CaseWalk().submitted().received().inspected();
    const ask = (...codes: DeficiencyCode[]) => {
      const { expectedVersion } = walk;
      const deficiencies = codes.map((code) => ({ code }));
      const notice = { outcome: 'request_resubmission', round: 1, expectedVersion, deficiencies } as const;
      return decideReview(walk.application, notice, walk.as('reviewer'));
    };

    expect(ask('individual_number_visible')).toMatchObject({ refusal: { code: 'finding_required' } });
    expect(ask('individual_number_visible', 'paper_unreadable')).toMatchObject({ ok: true });
  });

  it('that was stored before it said what to send is still read', () => {
    const stored = { code: 'beneficial_owner_incomplete', subject: 'corporation' };
    expect(deficiencySchema.parse(stored)).toEqual(stored);
    expect(deficiencySchema.safeParse({ ...stored, wanted: 'enhanced' }).success).toBe(false);
  });

  it('names entries of the form, and nothing that somebody typed', () => {
    const notice = (items: string[]) => deficiencySchema.safeParse({ code: 'form_entries_missing', items }).success;

    expect(notice(['personInCharge.name', 'transactionPurposes', 'soleProprietor.occupation'])).toBe(true);
    expect(notice(['偽造の疑い'])).toBe(false);
    expect(notice(['personInCharge.suspicion'])).toBe(false);
  });
});
