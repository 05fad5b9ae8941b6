import { useState } from 'preact/hooks';
import { scanRoutes } from '#shared/contracts/http/scan-routes.ts';
import { useCase, useCaseAct } from '../case/case-context.ts';
import type { CasePaper } from '../case/staff-case.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { api } from '../staff-session.ts';

/** 番号法20条: a scan on which an individual number can be read is destroyed, with every version of it. */
export function PurgeScan({ paper: { paperId, scans } }: { paper: CasePaper }) {
  const { applicationId } = useCase().staffCase;
  const [scanId, setScanId] = useState<string>();
  const act = useCaseAct();
  const purge = async () => {
    if (!scanId) return;
    const input = { path: { applicationId, paperId, scanId }, query: { reason: 'individual_number_visible' } as const };
    if (await act.run((key) => api.call(scanRoutes.purgeScan, input, { key }))) setScanId(undefined);
  };
  return (
    <details>
      <summary>マイナンバーが写っている場合</summary>
      <p class="hint">スキャンを完全に削除し（番号法20条）、番号を隠してから登録し直します。</p>
      {scans.map((scan, index) => (
        <button key={scan.scanId} type="button" class="button danger small" onClick={() => setScanId(scan.scanId)}>
          スキャン{index + 1}を削除する
        </button>
      ))}
      {scanId && (
        <ConfirmDialog
          title="スキャンを完全に削除しますか"
          act={act}
          failureTitle="削除できませんでした"
          confirmLabel="完全に削除する"
          onConfirm={purge}
          onClose={() => setScanId(undefined)}
        >
          削除したスキャンは元に戻せません。番号を隠してから、受付でスキャンし直してください。
        </ConfirmDialog>
      )}
    </details>
  );
}
