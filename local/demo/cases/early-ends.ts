import { corporatePapers } from '../papers.ts';
import { corporationForm, soleProprietorForm } from '../sample-forms.ts';
import type { DemoCase } from './demo-case.ts';

/** The reviewer declines; the customer reads a sentence without a reason. */
export const declined: DemoCase = {
  name: 'declined',
  expected: 'declined',
  play: async (play) => {
    await play.apply(corporationForm);
    await play.receive(corporatePapers(await play.today()));
    await play.inspect();
    await play.review({ outcome: 'decline' });
  },
};

/** The customer withdraws while the letters are on their way. */
export const withdrawn: DemoCase = {
  name: 'withdrawn',
  expected: 'withdrawn',
  play: async (play) => {
    await play.apply(corporationForm);
    await play.receive(corporatePapers(await play.today()));
    await play.inspect();
    await play.review({ outcome: 'approve' });
    await play.post('corporation');
    await play.withdraw();
  },
};

/** No papers arrive: three reminders, then the end. */
export const expired: DemoCase = {
  name: 'expired',
  expected: 'expired',
  play: async (play) => {
    await play.apply(soleProprietorForm);
    await play.daysPass(15);
    await play.daysPass(16);
    await play.daysPass(23);
    await play.daysPass(15);
  },
};
