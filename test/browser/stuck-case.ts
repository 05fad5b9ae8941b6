import type { CasePlay } from '#local/demo/case-play.ts';
import { functionError } from '#local/lambda/invocation.ts';
import type { RunningSystem } from '../system/running-system.ts';
import type { OpenedSite } from './opened-site.ts';
import { caseInReview } from './staff-desk.ts';

const letters = ['corporation', 'person_in_charge'];

/** Something happens while no telephone number is left. */
const withoutNumbers = async ({ platform: { lambda } }: RunningSystem, happens: () => Promise<void>): Promise<void> => {
  const invoke = lambda.invoke.bind(lambda);
  lambda.invoke = async (model, ...rest) =>
    model.functionName.includes('AssignNumbers')
      ? functionError('NumbersExhausted', 'No number is left.')
      : invoke(model, ...rest);
  await happens().finally(() => {
    lambda.invoke = invoke;
  });
};

/** A case whose activation got stuck; it would succeed now. */
export const stuckCase = async (site: OpenedSite): Promise<CasePlay> => {
  const play = await caseInReview(site);
  await play.inspect();
  await play.review({ outcome: 'approve' });
  for (const letter of letters) await play.post(letter);
  await withoutNumbers(site.system, async () => {
    for (const letter of letters) await play.delivered(letter);
    await site.system.demo.settle();
  });
  return play;
};
