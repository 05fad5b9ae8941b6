import { useState } from 'preact/hooks';
import { operationsRoutes } from '#shared/contracts/http/operations-routes.ts';
import { useCase, useCaseAct } from '../case/case-context.ts';
import { openWaitOf } from '../case/staff-case.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { api } from '../staff-session.ts';

/** A stuck activation: let it run again, or give it up. */
export function RepairForm() {
  const { staffCase } = useCase();
  const { applicationId, version: expectedVersion } = staffCase;
  const wait = openWaitOf(staffCase, 'repair');
  const [asks, setAsks] = useState(false);
  const act = useCaseAct();
  if (!wait) return null;
  const decide = async (outcome: 'retry' | 'abandon') => {
    const input = { path: { applicationId }, body: { outcome, expectedVersion, round: wait.round } };
    if (await act.run((key) => api.call(operationsRoutes.repairActivation, input, { key }))) setAsks(false);
  };
  return (
    <section aria-labelledby="repair-title">
      <h3 id="repair-title">開通の復旧</h3>
      <p>
        開通の処理が止まっています。どこで止まったかは<a href={`#/cases/${applicationId}/history`}>履歴</a>
        で確認できます。原因を取り除いてから、もう一度実行してください。
      </p>
      <ActFailure act={act} title="操作できませんでした" />
      <div class="buttons">
        <button type="button" class="button" onClick={() => decide('retry')}>
          開通をもう一度実行する
        </button>
        <button type="button" class="button danger" onClick={() => setAsks(true)}>
          開通を中止する
        </button>
      </div>
      {asks && (
        <ConfirmDialog
          title="開通を中止しますか"
          act={act}
          failureTitle="中止できませんでした"
          confirmLabel="中止を確定する"
          onConfirm={() => decide('abandon')}
          onClose={() => setAsks(false)}
        >
          割り当てた番号などを元に戻し、申込を終了します。お客様に連絡されます。取り消しはできません。
        </ConfirmDialog>
      )}
    </section>
  );
}
