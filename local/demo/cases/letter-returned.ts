import { corporatePapers, residentRecord } from '../papers.ts';
import { corporationForm } from '../sample-forms.ts';
import type { DemoCase } from './demo-case.ts';

/** One letter is not collected and posted again; then its address fails, and a new paper shows another one. */
export const letterReturned: DemoCase = {
  name: 'letter-returned',
  expected: 'active',
  play: async (play) => {
    await play.apply(corporationForm);
    await play.receive(corporatePapers(await play.today()));
    await play.inspect();
    await play.review({ outcome: 'approve' });
    await play.post('corporation');
    await play.post('person_in_charge');
    await play.daysPass(8);
    await play.returned('person_in_charge', 'retention_expired');
    await play.post('person_in_charge');
    await play.daysPass(1);
    await play.returned('person_in_charge', 'moved_not_forwarded');
    await play.daysPass(4);
    await play.receive([residentRecord('person_in_charge', await play.today())], 'resubmission');
    await play.inspect();
    await play.review({ outcome: 'approve' });
    await play.post('person_in_charge');
    await play.daysPass(2);
    await play.delivered('corporation');
    await play.delivered('person_in_charge');
  },
};
