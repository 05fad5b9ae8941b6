import { soleProprietorPapers } from '../papers.ts';
import { soleProprietorForm } from '../sample-forms.ts';
import type { DemoCase } from './demo-case.ts';

/** 個人事業主, 0120 number: one letter, to the residence and not to the shop. */
export const soleProprietor: DemoCase = {
  name: 'sole-proprietor',
  expected: 'active',
  play: async (play) => {
    await play.apply(soleProprietorForm);
    await play.daysPass(3);
    await play.receive(soleProprietorPapers(await play.today()));
    await play.inspect();
    await play.review({ outcome: 'approve' });
    await play.post('sole_proprietor');
    await play.daysPass(2);
    await play.delivered('sole_proprietor');
  },
};
