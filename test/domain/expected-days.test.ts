import { describe, expect, test } from 'vitest';
import { civilDate, civilDateOf, instant } from '#shared/domain/civil-date.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import { decideAnnouncement } from '#shared/domain/decisions/request-resubmission.ts';
import { projectProgress } from '#shared/domain/project-progress.ts';
import { CaseWalk, corporatePapers } from '#test/support/case-walk.ts';

/** The expected days of the steps that are not done, as they are when something is saved on a day. */
const expectedOf = ({ application }: CaseWalk, today: string) =>
  Object.fromEntries(
    projectProgress(application, civilDate(today)).steps.flatMap(({ step, state, expectedOn }) =>
      state === 'done' ? [] : [[step, expectedOn]],
    ),
  );
const days = (documents: string | undefined, review: string | undefined, letters: string, activation = letters) => ({
  ...(documents ? { documents } : {}),
  ...(review ? { review } : {}),
  letters,
  activation,
});

const submitted = () => new CaseWalk('2026-11-24T01:12:00.000Z').submitted();
const decided = (walk: CaseWalk, outcome: 'approve' | 'escalate'): CaseWalk => {
  const { expectedVersion, application } = walk;
  const decision = { outcome, expectedVersion, round: application.reviewRound };
  return walk.take(decideReview(application, decision, walk.as('reviewer')));
};
/** The licence cannot be read; the notice says so. */
const askedAgain = (walk: CaseWalk): CaseWalk => {
  const { expectedVersion, application } = walk;
  const deficiencies = [{ code: 'paper_unreadable', paperId: 'p4' }] as const;
  const decision = { outcome: 'request_resubmission', deficiencies, expectedVersion, round: 1 } as const;
  return walk.take(decideReview(application, decision, walk.as('reviewer')));
};
const announced = (walk: CaseWalk): CaseWalk =>
  walk.take(decideAnnouncement(walk.application, walk.as('workflow'))).openWaits();
const statesOf = ({ application, at }: CaseWalk) =>
  projectProgress(application, civilDateOf(at)).papers.map(({ paperKind, state }) => `${paperKind} ${state}`);

describe('the expected days (domain.md §7: business days, the first day not counted, 民法140条)', () => {
  test.each([
    [
      '2026-11-24',
      'papers are expected three business days after they were asked for',
      days('2026-11-27', '2026-12-01', '2026-12-04'),
    ],
    ['2026-11-27', 'also on that day', days('2026-11-27', '2026-12-01', '2026-12-04')],
    ['2026-12-08', 'later, three business days from the day itself', days('2026-12-11', '2026-12-15', '2026-12-18')],
    ['2027-01-25', 'never after the last day of the wait', days('2027-01-25', '2027-01-27', '2027-02-01')],
    ['2026-12-25', 'not on closing days at the turn of the year', days('2027-01-05', '2027-01-07', '2027-01-13')],
  ])('while papers are awaited on %s: %s', (today, _, expected) => {
    expect(expectedOf(submitted(), today)).toEqual(expected);
  });

  test.each([
    ['2026-11-24', 'the promise of five business days', days(undefined, '2026-11-26', '2026-12-01')],
    ['2026-11-28', 'no day that has passed: the rest moves along', days(undefined, '2026-11-30', '2026-12-03')],
  ])('while papers are looked at on %s: %s', (today, _, expected) => {
    expect(expectedOf(submitted().received(), today)).toEqual(expected);
  });

  test('are the same whether a second person looks at the case or not', () => {
    const reviewed = submitted().received().inspected();
    const escalated = decided(submitted().received().inspected(), 'escalate');
    expect(escalated.application.status).toBe('awaiting_approval');
    for (const today of ['2026-11-24', '2026-12-07'])
      expect(expectedOf(escalated, today)).toEqual(expectedOf(reviewed, today));
  });

  test('count from the notice again when something is asked for once more, and are gone when the calendar ends', () => {
    const walk = submitted().received().inspected();
    askedAgain(walk);
    announced(walk);
    expect(expectedOf(walk, '2026-11-24')).toEqual(days('2026-11-27', '2026-12-01', '2026-12-04'));
    expect(expectedOf(walk, '2026-12-02')).toEqual(days('2026-12-07', '2026-12-09', '2026-12-14'));
    expect(expectedOf(walk, '2031-06-01').documents).toBeUndefined();
  });

  test('of a posted letter are two days after its posting, and tomorrow for one that nobody took in', () => {
    const walk = decided(submitted().received().inspected(), 'approve').letters();
    expect(expectedOf(walk, '2026-11-24')).toEqual(days(undefined, undefined, '2026-11-27', '2026-12-01'));
    const out = (patch: object) => ({
      ...walk.application,
      letters: walk.application.letters.map((letter) => ({
        ...letter,
        status: 'in_transit' as const,
        postings: [
          {
            attempt: 1,
            trackingNumber: '385-99-00001-6',
            postedOn: civilDate('2026-11-25'),
            postedBy: 'clerk',
            ...patch,
          },
        ],
      })),
    });
    const lettersOn = (patch: object, today: string) =>
      projectProgress(out(patch), civilDate(today)).steps.find(({ step }) => step === 'letters')?.expectedOn;
    expect(lettersOn({}, '2026-11-25')).toBe('2026-11-27');
    expect(lettersOn({}, '2026-11-30')).toBe('2026-11-30');
    expect(lettersOn({ absentOn: civilDate('2026-11-27') }, '2026-11-27')).toBe('2026-11-30');
  });

  test('are none for a draft and after the end', () => {
    expect(expectedOf(new CaseWalk(), '2026-11-24')).toEqual({
      submission: undefined,
      documents: undefined,
      review: undefined,
      letters: undefined,
      activation: undefined,
    });
  });
});

describe('the papers that came', () => {
  test('are told as received until a round is decided, whatever a reviewer has found on them', () => {
    const received = submitted().received();
    const { papers } = projectProgress(received.application, civilDateOf(received.at));
    expect(papers).toEqual(
      corporatePapers.map(({ kind, subject }) => ({
        paperKind: kind,
        subject,
        receivedOn: '2026-11-24',
        state: 'received',
      })),
    );
    const inspected = submitted().received().inspected();
    expect(statesOf(inspected)).toEqual(statesOf(received));
    expect(statesOf(decided(inspected, 'escalate'))).toEqual(statesOf(received));
  });

  test('are told as accepted by a notice that does not ask for them, and by an approval', () => {
    const walk = submitted().received().inspected();
    askedAgain(walk);
    const asked = [
      'application_form accepted',
      'verification_questionnaire accepted',
      'certificate_of_registered_matters accepted',
      'drivers_license send_again',
      'power_of_attorney accepted',
    ];
    expect(statesOf(walk)).toEqual(asked);
    announced(walk);
    walk.at = instant('2026-11-27T01:00:00.000Z');
    const again = corporatePapers.flatMap((paper) =>
      paper.kind === 'drivers_license' ? [{ ...paper, paperId: 'p9' }] : [],
    );
    walk.received(again);
    const sentAgain = asked.map((line) => line.replace('send_again', 'received'));
    expect(statesOf(walk)).toEqual([...sentAgain, 'drivers_license received']);
    expect(statesOf(walk.inspected())).toEqual([...sentAgain, 'drivers_license received']);
    decided(walk, 'approve');
    expect(statesOf(walk).at(-1)).toBe('drivers_license accepted');
  });
});
