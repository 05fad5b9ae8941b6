import { corporatePapers, residentRecord } from '../papers.ts';
import { corporationForm } from '../sample-forms.ts';
import type { DemoCase } from './demo-case.ts';

/** A card whose residence cannot be read is asked for again; what was accepted stays accepted. */
export const deficientThenFixed: DemoCase = {
  name: 'deficient-then-fixed',
  expected: 'active',
  play: async (play) => {
    await play.apply(corporationForm);
    /** Long enough for the reminder, also when its day is a day off at the turn of the year. */
    await play.daysPass(21);
    const complete = corporatePapers(await play.today());
    const withoutResidentRecord = complete.filter(({ kind }) => kind !== 'resident_record_copy');
    await play.receive([
      ...withoutResidentRecord,
      { kind: 'drivers_license', subject: 'person_in_charge', form: 'copy' },
    ]);
    await play.inspect({ drivers_license: 'paper_unreadable' });
    await play.review({ outcome: 'request_resubmission', deficiencies: [{ code: 'paper_unreadable' }] });
    await play.daysPass(17);
    await play.receive([residentRecord('person_in_charge', await play.today())], 'resubmission');
    await play.inspect();
    await play.review({ outcome: 'approve' });
    await play.post('corporation');
    await play.post('person_in_charge');
    await play.daysPass(2);
    await play.delivered('corporation');
    await play.delivered('person_in_charge');
  },
};
