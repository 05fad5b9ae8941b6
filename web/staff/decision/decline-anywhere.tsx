import { reviewRoutes } from '#shared/contracts/http/review-routes.ts';
import { useCase, useCaseAct } from '../case/case-context.ts';
import { api } from '../staff-session.ts';
import { DeclineDialog } from './decline-dialog.tsx';

/** Declines an application that waits for something else than a decision. */
export function DeclineAnywhere() {
  const { applicationId, version: expectedVersion } = useCase().staffCase;
  const act = useCaseAct();
  const decline = () =>
    act.run((key) =>
      api.call(reviewRoutes.declineApplication, { path: { applicationId }, body: { expectedVersion } }, { key }),
    );
  return <DeclineDialog act={act} decline={decline} />;
}
