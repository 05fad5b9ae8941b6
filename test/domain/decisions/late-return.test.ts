import { describe, expect, it } from 'vitest';
import { civilDate, civilDateOf, instant } from '#shared/domain/civil-date.ts';
import {
  decideActivation,
  decideActivationFailure,
  decideBillingStarted,
  decideExtensionsCarriedOver,
  decideNumbersAssigned,
  decideRepair,
} from '#shared/domain/decisions/activate-service.ts';
import { decideCompleteVerification, lettersToConfirm } from '#shared/domain/decisions/advance-workflow.ts';
import { decideTracking } from '#shared/domain/decisions/follow-tracking.ts';
import { decideLetterResult } from '#shared/domain/decisions/post-letters.ts';
import { decideAnnouncement } from '#shared/domain/decisions/request-resubmission.ts';
import type { CaseWalk } from '#test/support/case-walk.ts';
import { activating, delivered, dispatch, returned, withLetters } from './case-steps.ts';

/** The letter to the head office is recorded as delivered; its sister is still under way. */
const oneDelivered = () => {
  const walk = withLetters();
  dispatch(walk, 'corporation', '385-99-00001-6');
  dispatch(walk, 'person_in_charge', '385-99-00002-0');
  return delivered(walk, 'corporation');
};
const bothDelivered = () => delivered(oneDelivered(), 'person_in_charge');

const letterIn = (walk: CaseWalk) => walk.application.letters.find(({ letterId }) => letterId === 'corporation');
const startOf = (walk: CaseWalk) => walk.changes.at(-1)?.start;
const checkpointOf = (walk: CaseWalk) => JSON.parse(startOf(walk)?.input ?? '{}').checkpoint;

describe('§5.4: a 返送 after the delivery was recorded', () => {
  it('is kept in the words of the page', () => {
    const walk = oneDelivered();
    const report = { letterId: 'corporation', round: 1, words: '返送', source: 'manual' } as const;
    const day = { occurredOn: civilDateOf(walk.at), expectedVersion: walk.expectedVersion };
    walk.take(decideTracking(walk.application, { ...report, ...day }, walk.as('clerk')));

    expect(letterIn(walk)?.postings[0]?.trackingEvents).toMatchObject([{ words: '返送', status: 'returning' }]);
  });

  it('規則20条3項: is recorded beside the delivery, with its day and reason, and told in the trail', () => {
    const walk = oneDelivered();
    const on = civilDateOf(walk.at);
    returned(walk, 'corporation', 'retention_expired');

    expect(letterIn(walk)).toMatchObject({
      status: 'returned',
      postings: [
        { result: 'returned', resultOn: on, returnReason: 'retention_expired', deliveredBefore: { resultOn: on } },
      ],
    });
    expect(walk.changes.at(-1)?.audit).toMatchObject([
      { action: 'letter_returned', details: { returnReason: 'retention_expired', afterDelivery: true } },
      { action: 'workflow_restarted', details: { checkpoint: 'letters' } },
    ]);
  });

  it('is posted again by a new run, which goes on waiting for the sister', () => {
    const walk = oneDelivered();
    returned(walk, 'corporation', 'retention_expired').letters();

    expect(checkpointOf(walk)).toBeUndefined();
    expect(lettersToConfirm(walk.application).map(({ letterId, next, wait }) => [letterId, next, wait.round])).toEqual([
      ['corporation', 'dispatch', 2],
      ['person_in_charge', 'delivery', 1],
    ]);
    dispatch(walk, 'corporation', '385-99-00011-2', 2);
    delivered(walk, 'corporation', 2);
    expect(delivered(walk, 'person_in_charge').verified().application.status).toBe('activating');
  });

  it('leaves the run that saw the delivery no way to complete the verification', () => {
    const walk = bothDelivered();
    returned(walk, 'corporation', 'retention_expired');

    expect(startOf(walk)?.executionName).toMatch(/-r1$/);
    expect(checkpointOf(walk)).toBe('letters');
    expect(() => decideCompleteVerification(walk.application, walk.as('workflow'))).toThrow('outstanding');
  });

  it('leads back to the papers when the address failed, whether or not a sister is waited for', () => {
    for (const walk of [oneDelivered(), bothDelivered()]) {
      returned(walk, 'corporation', 'moved_unknown');

      expect(walk.application).toMatchObject({
        status: 'awaiting_resubmission',
        deficiencies: [{ code: 'corporate_letter_address_unknown' }],
        openWaits: {},
      });
      expect(checkpointOf(walk)).toBe('resubmission');
      walk.take(decideAnnouncement(walk.application, walk.as('workflow'))).openWaits();
      expect(walk.application.openWaits.resubmission).toMatchObject({ round: 1 });
    }
  });

  it('is kept while the papers of a sister are asked for, without another run', () => {
    const walk = oneDelivered();
    returned(walk, 'person_in_charge', 'moved_unknown');
    walk.take(decideAnnouncement(walk.application, walk.as('workflow'))).openWaits();
    returned(walk, 'corporation', 'address_unknown');

    expect(letterIn(walk)?.status).toBe('returned');
    expect(startOf(walk)).toBeUndefined();
    expect(walk.application.deficiencies).toContainEqual({ code: 'corporate_letter_address_unknown' });
  });

  it('is refused with a day before the delivery, and a second time', () => {
    const walk = oneDelivered();
    const reported = { letterId: 'corporation', round: 1, result: 'returned', returnReason: 'refused' } as const;
    const decide = (resultOn: string) =>
      decideLetterResult(
        walk.application,
        { ...reported, resultOn: civilDate(resultOn), expectedVersion: walk.expectedVersion },
        walk.as('clerk'),
      );
    walk.at = instant('2026-12-02T01:00:00.000Z');
    expect(decide('2026-11-20')).toMatchObject({ refusal: { code: 'result_on_invalid' } });
    walk.take(decide('2026-12-01'));
    expect(decide('2026-12-02')).toMatchObject({ refusal: { code: 'round_closed' } });
  });
});

describe('§5.4: a 返送 while the service is being opened', () => {
  const reopened = () => returned(activating(), 'corporation', 'retention_expired');
  const cameBack = { refusal: { code: 'letter_came_back' } };

  it('holds up every step of the activation', () => {
    const walk = reopened();
    const context = walk.as('workflow');
    expect(walk.application).toMatchObject({ status: 'activating' });
    expect(startOf(walk)).toBeUndefined();
    expect(decideNumbersAssigned(walk.application, 1, context)).toMatchObject(cameBack);
    expect(decideExtensionsCarriedOver(walk.application, 3, context)).toMatchObject(cameBack);
    expect(decideBillingStarted(walk.application, context)).toMatchObject(cameBack);
    expect(decideActivation(walk.application, context)).toMatchObject(cameBack);
  });

  it('lets operations go on only when the letter was posted again and has arrived, and give up at any time', () => {
    const walk = reopened();
    const failure = { step: 'assign_numbers', error: 'Error' };
    walk.take(decideActivationFailure(walk.application, failure, walk.as('workflow'))).openWaits();
    const repair = (outcome: 'retry' | 'abandon') =>
      decideRepair(
        walk.application,
        { outcome, round: 1, expectedVersion: walk.expectedVersion },
        walk.as('operations'),
      );
    expect(repair('retry')).toMatchObject(cameBack);
    expect(repair('abandon').ok).toBe(true);

    dispatch(walk, 'corporation', '385-99-00011-2', 2);
    expect(walk.application.openWaits).toEqual({ repair: expect.anything() });
    expect(repair('retry')).toMatchObject(cameBack);
    delivered(walk, 'corporation', 2);
    walk.take(repair('retry'));
    expect(decideNumbersAssigned(walk.application, 1, walk.as('workflow')).ok).toBe(true);
    expect(letterIn(walk)?.postings).toMatchObject([{ result: 'returned' }, { result: 'delivered' }]);
  });
});
