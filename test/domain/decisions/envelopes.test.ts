import { describe, expect, it } from 'vitest';
import { civilDate, instant } from '#shared/domain/civil-date.ts';
import { decideEnvelope, type Envelope } from '#shared/domain/decisions/register-envelope.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { approve, askAgain } from './case-steps.ts';

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
  it('is kept, and the case stays judged by the day of its approval', () => {
    const walk = new CaseWalk().submitted().received().inspected();
    walk.take(approve(walk));
    walk.at = instant('2027-04-02T01:00:00.000Z');
    register(walk, 'late', '2027-04-02', papers('p4'));

    expect(walk.application).toMatchObject({ status: 'confirming_addresses', receivedOn: '2026-11-24' });
    expect(walk.application.papers).toHaveLength(6);
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
