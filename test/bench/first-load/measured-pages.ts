import { corporatePapers } from '#local/demo/papers.ts';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { customerStateSchema } from '#shared/contracts/http/customer-answers.ts';
import { keptSignIn } from '#test/system/kept-sign-in.ts';
import type { RunningSystem } from '#test/system/running-system.ts';
import { barePath } from './compressing-front.ts';
import type { MeasuredPage } from './load-page.ts';

/** A page with one heading: what the browser and the network cost before anything of ours. */
export const barePage: MeasuredPage = { name: 'a bare heading', path: barePath, ready: 'h1' };

/** What customers open first, with a case whose papers have come and a draft of somebody who comes back. */
export const customerPages = async (system: RunningSystem): Promise<MeasuredPage[]> => {
  const play = system.play();
  await play.apply(corporationForm);
  await play.receive(corporatePapers(await play.today()));
  const customer = await system.people.newCustomer();
  const draft = await customer.api.call('POST', '/api/customer/applications', customerStateSchema);
  return [
    { name: 'welcome', path: '/', ready: 'main h1' },
    { name: 'status', path: '/status/', ready: 'main form' },
    {
      name: 'form, first page',
      path: `/#/applications/${draft.applicationId}/form`,
      ready: 'main form',
      kept: keptSignIn('customer', customer.tokens),
    },
    {
      name: 'progress of a case',
      path: `/#/applications/${play.applicationId}`,
      ready: '.timeline',
      kept: keptSignIn('customer', system.customerOf(play).tokens),
    },
  ];
};

/** What a clerk opens first: the papers of the last case that has come, and the queues. */
export const staffPages = async (system: RunningSystem): Promise<MeasuredPage[]> => {
  const play = system.play();
  await play.apply(corporationForm);
  await play.receive(corporatePapers(await play.today()));
  const signedIn = keptSignIn('staff', await system.people.staffTokens('reviewer'));
  return [
    { name: 'queue', path: '/staff/', ready: 'table.list', kept: signedIn },
    { name: 'case, checklist', path: `/staff/#/cases/${play.applicationId}`, ready: '[data-row]', kept: signedIn },
  ];
};
