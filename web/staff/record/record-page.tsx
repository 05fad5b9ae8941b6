import { recordRoutes } from '#shared/contracts/http/record-routes.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
import { useCase } from '../case/case-context.ts';
import { hasRole, useSelf } from '../self.ts';
import { api, signInAgain } from '../staff-session.ts';
import { CompletenessMeter } from './completeness-meter.tsx';
import { ExportButton } from './export-button.tsx';
import { RecordVersions } from './record-versions.tsx';
import { RecordedItems } from './recorded-items.tsx';

/** 確認記録: how complete it is, what stands in it now, and every version of it. */
export function RecordPage() {
  const { applicationId } = useCase().staffCase;
  const self = useSelf();
  const loaded = useLoaded(() => api.call(recordRoutes.getRecord, { path: { applicationId } }), [applicationId]);
  return (
    <section aria-labelledby="record-title">
      <h2 id="record-title">確認記録</h2>
      <Loaded loaded={loaded} onSignIn={signInAgain}>
        {(record) => (
          <>
            {record.completeness ? (
              <CompletenessMeter completeness={record.completeness} />
            ) : (
              <p class="empty">書類を受領すると、記録に必要な項目がここに表示されます。</p>
            )}
            {record.versions.length === 0 && (
              <Notice kind="info">
                <p>確認記録は、審査が承認されたときに作成されます。</p>
              </Notice>
            )}
            {record.versions.length > 0 && hasRole(self, 'approver', 'auditor') && <ExportButton />}
            {record.versions.length > 0 && (
              <div class="two">
                <RecordedItems record={record} />
                <RecordVersions record={record} />
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
