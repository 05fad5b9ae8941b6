import { useState } from 'preact/hooks';
import { caseRoutes } from '#shared/contracts/http/case-routes.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
import { api, signInAgain } from '../staff-session.ts';
import { CaseBody } from './case-body.tsx';
import { CaseProvider } from './case-context.ts';
import { CaseHeader } from './case-header.tsx';
import { ConflictNotice } from './conflict-notice.tsx';

/** One case with everything that belongs to it. */
export function CasePage({ applicationId, parts }: { applicationId: string; parts: readonly string[] }) {
  const loaded = useLoaded(() => api.call(caseRoutes.getCase, { path: { applicationId } }), [applicationId]);
  /** How much of the history was known when somebody worked on a case that had gone on. */
  const [knownEvents, setKnownEvents] = useState<number>();
  return (
    <Loaded loaded={loaded} onSignIn={signInAgain}>
      {(staffCase) => {
        const noteConflict = () => {
          setKnownEvents((known) => known ?? staffCase.historyLength);
          loaded.reload();
        };
        const goOn = () => {
          setKnownEvents(undefined);
          loaded.reload();
        };
        return (
          <CaseProvider value={{ staffCase, reload: loaded.reload, goOn, noteConflict }}>
            <CaseHeader tab={parts[0] ?? 'papers'} />
            {knownEvents !== undefined && (
              <ConflictNotice key={staffCase.version} after={knownEvents} onClose={() => setKnownEvents(undefined)} />
            )}
            <CaseBody parts={parts} />
          </CaseProvider>
        );
      }}
    </Loaded>
  );
}
