import { describe, expect, it } from 'vitest';
import { civilDate, instant } from '#shared/domain/civil-date.ts';
import { decideAssessment } from '#shared/domain/decisions/advance-workflow.ts';
import { decideEnvelope, type Envelope } from '#shared/domain/decisions/register-envelope.ts';
import { decideAnnouncement } from '#shared/domain/decisions/request-resubmission.ts';
import type { Paper } from '#shared/domain/paper.ts';
import type { PaperKind, PaperSubject } from '#shared/domain/policy/paper-kind.ts';
import { permitRecord } from '#shared/domain/record/permit-record.ts';
import { recordedValue } from '#shared/domain/record/record-item.ts';
import type { RecordStatement } from '#shared/domain/record/verification-record.ts';
import {
  approvedWalk,
  completedStatement,
  corporateCase,
  paper,
  papersOf,
  postLetter,
  proprietorCase,
  type RecordCase,
} from '#test/domain/record/record-walk.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { approve, askAgain, dispatch, returned } from './case-steps.ts';

const complete = new CaseWalk().submitted().received().application.papers;
const papers = (...paperIds: string[]): Envelope['papers'] =>
  complete
    .filter(({ paperId }) => paperIds.includes(paperId))
    .map(({ envelopeId: _, receivedOn: __, scans: ___, ...paper }) => paper);

const register = (walk: CaseWalk, envelopeId: string, receivedOn: string, inIt: Envelope['papers']) => {
  const { expectedVersion } = walk;
  const envelope = { expectedVersion, envelopeId, receivedOn: civilDate(receivedOn), papers: inIt };
  return walk.take(decideEnvelope(walk.application, envelope, walk.as('clerk')));
};

describe('an envelope after the approval', () => {
  /** Posts and delivers every letter, and completes the record as the workflow does. */
  const completed = (walk: CaseWalk, given: RecordCase) => {
    for (const { letterId, status } of walk.application.letters) {
      if (status !== 'delivered') postLetter(walk, letterId, 'delivered');
    }
    const statement = permitRecord(walk.verified().application, papersOf(given), 'completion', walk.as('workflow'));
    if (!statement.ok) throw new Error(JSON.stringify(statement.refusal));
    return statement.value;
  };

  /** What the record says of the identities, and by which law. */
  const verified = ({ basis, items, attachments }: RecordStatement) => ({
    basis,
    papers: [items.papersReceived, items.originalsReceived, items.methods, items.customer],
    attachments,
  });

  const late = (subject: PaperSubject, kind: PaperKind, form: Paper['form'] = 'copy') =>
    // Sorts before every other paper, where the better of two equal papers is looked for.
    paper(subject, kind, form, `a-late/${kind}`);

  it.each<readonly [what: string, given: RecordCase, late: Envelope['papers'][number], receivedOn: string]>([
    ['a second licence', proprietorCase, late('sole_proprietor', 'drivers_license'), '2026-11-25'],
    ['a better paper', corporateCase, late('person_in_charge', 'resident_record_copy', 'original'), '2026-11-25'],
    ['a paper under another law', corporateCase, late('person_in_charge', 'tax_receipt'), '2027-04-02'],
    ['an original under another law', proprietorCase, late('sole_proprietor', 'passport', 'original'), '2027-04-02'],
  ])('is kept, and the case stays judged by the day of its approval: %s', (_what, given, inIt, receivedOn) => {
    const walk = approvedWalk(given);
    walk.at = instant(`${receivedOn}T01:00:00.000Z`);
    register(walk, 'late', receivedOn, [inIt]);

    expect(walk.application).toMatchObject({ status: 'confirming_addresses', receivedOn: '2026-11-24' });
    expect(walk.application.papers).toHaveLength(given.papers.length + 1);
    expect(verified(completed(walk, given))).toEqual(verified(completedStatement(given)));
  });

  it('counts once the case is reviewed anew because a letter came back', () => {
    const walk = approvedWalk(proprietorCase);
    walk.at = instant('2026-11-25T01:00:00.000Z');
    register(walk, 'late', '2026-11-25', [late('sole_proprietor', 'drivers_license')]);
    dispatch(walk, 'sole_proprietor', '385-99-00001-6');
    walk.at = instant('2026-11-26T01:00:00.000Z');
    returned(walk, 'sole_proprietor', 'address_unknown');
    walk.take(decideAnnouncement(walk.application, walk.as('workflow'))).openWaits();
    walk.at = instant('2026-11-28T01:00:00.000Z');
    walk.received([late('sole_proprietor', 'resident_record_copy', 'original')]);
    expect(approve(walk)).toMatchObject({ refusal: { code: 'papers_not_inspected', details: { count: 2 } } });

    walk.take(approve(walk.inspected())).letters();
    const { basis, items, attachments } = completed(walk, proprietorCase);
    expect(basis).toMatchObject({
      receivedOn: '2026-11-28',
      identities: [{ method: 'original_paper_and_registered_letter', paperIds: ['a-late/resident_record_copy'] }],
    });
    expect(recordedValue(items.papersReceived)?.map(({ paperId }) => paperId)).toEqual(['a-late/resident_record_copy']);
    expect(attachments).toHaveLength(6);
  });

  it('that is looked at because a correction answered a notice brings the case under the law of its own day', () => {
    const walk = approvedWalk(corporateCase);
    walk.at = instant('2027-04-02T01:00:00.000Z');
    register(walk, 'late', '2027-04-02', [late('person_in_charge', 'tax_receipt')]);
    expect(walk.application.policyEdition).not.toBe('2027-04-01');
    walk.application = { ...walk.application, status: 'under_review', reviewRound: 2 };
    walk.take(decideAssessment(walk.application, walk.as('workflow')));
    expect(walk.application).toMatchObject({ receivedOn: '2027-04-02', policyEdition: '2027-04-01' });
  });
});

describe('a second envelope during the review', () => {
  it('that completes the papers moves the day of receipt and the promise', () => {
    const walk = new CaseWalk().submitted();
    register(walk, 'first', '2026-11-24', papers('p1', 'p2', 'p3', 'p5'));
    walk.at = instant('2026-11-26T01:00:00.000Z');
    register(walk, 'second', '2026-11-26', papers('p4'));

    expect(walk.application).toMatchObject({ receivedOn: '2026-11-26', promisedOn: '2026-12-03' });
  });

  it('that was not needed leaves the promise as it was', () => {
    const walk = new CaseWalk().submitted();
    register(walk, 'first', '2026-11-24', papers('p1', 'p2', 'p3', 'p4', 'p5'));
    walk.at = instant('2026-11-26T01:00:00.000Z');
    register(walk, 'second', '2026-11-26', [
      { paperId: 'p9', kind: 'passport', subject: 'person_in_charge', form: 'copy' },
    ]);

    expect(walk.application).toMatchObject({ promisedOn: '2026-12-01' });
  });

  it('that was found late does not move the day of receipt back', () => {
    const walk = new CaseWalk('2026-11-24T01:12:00.000Z').submitted();
    walk.at = instant('2026-11-26T01:00:00.000Z');
    walk.received(papers('p4')).inspected();
    askAgain(walk);
    register(walk, 'first', '2026-11-25', papers('p1', 'p2', 'p3', 'p5'));

    expect(walk.application).toMatchObject({ receivedOn: '2026-11-26', promisedOn: '2026-12-03' });
  });

  it('brings the papers under the law of its own day: a copy that comes when copies have ended does not count', () => {
    const walk = new CaseWalk('2027-03-31T01:00:00.000Z').submitted();
    const fresh = papers('p1', 'p2', 'p3', 'p5').map((paper) =>
      paper.kind === 'certificate_of_registered_matters'
        ? { ...paper, form: 'original' as const, issuedOn: civilDate('2027-03-20') }
        : paper,
    );
    walk.received(fresh);
    walk.at = instant('2027-04-02T01:00:00.000Z');
    register(walk, 'second', '2027-04-02', papers('p4'));
    expect(walk.application.policyEdition).toBe('2027-04-01');
    const scans = walk.application.papers.flatMap(({ scans: stored }) => stored).slice(0, 1);
    walk.application = {
      ...walk.application,
      papers: walk.application.papers.map((paper) => ({ ...paper, scans })),
    };

    expect(approve(walk.inspected())).toMatchObject({ refusal: { code: 'papers_missing' } });
  });
});
