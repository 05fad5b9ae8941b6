import { corporationForm } from '#local/demo/sample-forms.ts';
import { observeRequests } from '#test/system/observe-requests.ts';
import type { RunningSystem } from '#test/system/running-system.ts';

/** An application that waits for papers, and what its customer's page asks with. */
export interface PolledCase {
  readonly url: string;
  readonly authorization: string;
}

/** A customer applies over the public API; the page's token is taken from a request on its way. */
export const preparePolledCase = async (system: RunningSystem): Promise<PolledCase> => {
  const observer = observeRequests(system.platform.webOrigin);
  const play = system.play();
  await play.apply(corporationForm).finally(() => observer.stop());
  const own = observer.requests.findLast(({ url }) => url.startsWith('/api/customer/'));
  const authorization = own?.headers.authorization;
  if (!authorization) throw new Error('The customer asked for nothing.');
  const path = `/api/customer/applications/${play.applicationId}/progress`;
  return { url: `${system.platform.webOrigin}${path}`, authorization };
};
