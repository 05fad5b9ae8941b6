import { corporatePapers } from '../papers.ts';
import { corporationForm } from '../sample-forms.ts';
import type { DemoCase } from './demo-case.ts';

/** 法人, 03 number: two letters, a second person approves, the service opens. */
export const corporate: DemoCase = {
  name: 'corporate',
  expected: 'active',
  play: async (play) => {
    await play.apply(corporationForm);
    await play.daysPass(2);
    await play.receive(corporatePapers(await play.today()));
    await play.inspect();
    await play.review({ outcome: 'escalate' });
    await play.approve('approve');
    await play.post('corporation');
    await play.post('person_in_charge');
    await play.daysPass(2);
    await play.delivered('corporation');
    await play.delivered('person_in_charge');
  },
};
