import { describe, expect, it } from 'vitest';
import { civilDate, instant } from '#shared/domain/civil-date.ts';
import { lettersToConfirm } from '#shared/domain/decisions/advance-workflow.ts';
import { whyNotOpened } from '#shared/domain/decisions/open-wait.ts';
import { decideAnnouncement } from '#shared/domain/decisions/request-resubmission.ts';
import { fixesOf } from '#shared/domain/deficiency.ts';
import { approve, dispatch, returned, withLetters } from './case-steps.ts';

describe('a letter that comes back', () => {
  it('is posted again to the same address when it was not collected', () => {
    const walk = withLetters();
    dispatch(walk, 'person_in_charge', '385-99-00002-0');
    returned(walk, 'person_in_charge', 'retention_expired');

    expect(walk.application.status).toBe('confirming_addresses');
    expect(walk.application.plannedWaits['dispatch#person_in_charge']).toMatchObject({ round: 2 });
  });

  it('leads back to the papers when the address failed, and interrupts its sister without losing where she is', () => {
    const walk = withLetters();
    dispatch(walk, 'corporation', '385-99-00001-6');
    dispatch(walk, 'person_in_charge', '385-99-00002-0');
    returned(walk, 'person_in_charge', 'address_unknown');

    expect(walk.application).toMatchObject({
      status: 'awaiting_resubmission',
      deficiencies: [{ code: 'letter_addressee_moved' }],
      openWaits: {},
    });
    expect(walk.changes.at(-1)?.waits).toMatchObject([
      { waitKey: 'delivery#person_in_charge', outcome: { type: 'back_to_documents' } },
      { waitKey: 'delivery#corporation', outcome: { type: 'interrupted' } },
    ]);
    expect(whyNotOpened(walk.application, { kind: 'dispatch', round: 1, letterId: 'corporation' })).toBe('Interrupted');

    walk.take(decideAnnouncement(walk.application, walk.as('workflow'))).openWaits();
    walk.at = instant('2026-11-25T01:00:00.000Z');
    walk.received([
      {
        paperId: 'p9',
        kind: 'drivers_license',
        subject: 'person_in_charge',
        form: 'copy',
        expiresOn: civilDate('2029-05-12'),
      },
    ]);
    walk.take(approve(walk.inspected())).letters();
    expect(lettersToConfirm(walk.application).map(({ letterId, next, wait }) => [letterId, next, wait.round])).toEqual([
      ['corporation', 'delivery', 1],
      ['person_in_charge', 'dispatch', 2],
    ]);
  });

  it('is not posted for ever: the last attempt leads back to the papers', () => {
    const walk = withLetters();
    const numbers = ['385-99-00001-6', '385-99-00002-0', '385-99-00011-2'];
    for (const [index, number] of numbers.entries()) {
      dispatch(walk, 'corporation', number, index + 1);
      const mails = index < 2 ? ['letter_returned'] : [];
      returned(walk, 'corporation', 'retention_expired', index + 1);
      expect(walk.changes.at(-1)?.mails.map(({ kind }) => kind)).toEqual(mails);
      walk.openWaits();
    }

    expect(walk.application.status).toBe('awaiting_resubmission');
    expect(walk.application.deficiencies.map(fixesOf)).toEqual([['send_additional_paper']]);
  });

  it('tells the applicant of a second address that failed while the first one is asked for again', () => {
    const walk = withLetters();
    dispatch(walk, 'corporation', '385-99-00001-6');
    dispatch(walk, 'person_in_charge', '385-99-00002-0');
    returned(walk, 'person_in_charge', 'moved_unknown');
    walk.take(decideAnnouncement(walk.application, walk.as('workflow'))).openWaits();
    returned(walk, 'corporation', 'address_unknown');

    expect(walk.application).toMatchObject({
      status: 'awaiting_resubmission',
      deficiencies: [{ code: 'letter_addressee_moved' }, { code: 'corporate_letter_address_unknown' }],
      openWaits: { resubmission: { round: 1 } },
    });
    expect(walk.changes.at(-1)?.mails).toEqual([{ kind: 'resubmission_requested', round: '1-corporation-1' }]);
  });

  it('asks for nothing more when a letter only was not collected meanwhile', () => {
    const walk = withLetters();
    dispatch(walk, 'corporation', '385-99-00001-6');
    dispatch(walk, 'person_in_charge', '385-99-00002-0');
    returned(walk, 'person_in_charge', 'moved_unknown');
    returned(walk, 'corporation', 'retention_expired');

    expect(walk.application.deficiencies).toEqual([{ code: 'letter_addressee_moved' }]);
    expect(walk.changes.at(-1)?.mails).toEqual([]);
  });
});
