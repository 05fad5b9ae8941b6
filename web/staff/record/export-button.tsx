import { exportRoutes } from '#shared/contracts/http/export-routes.ts';
import { saveFile } from '../../parts/save-file.ts';
import { useAct } from '../../parts/use-act.ts';
import { useCase } from '../case/case-context.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { api } from '../staff-session.ts';

/** Hands the record out as an archive; that it was handed out is entered in the history first. */
export function ExportButton() {
  const { applicationId, receptionNumber } = useCase().staffCase;
  const act = useAct();
  const download = async () => {
    const file: unknown = await act.run((key) =>
      api.call(exportRoutes.exportRecord, { path: { applicationId } }, { key }),
    );
    if (file instanceof Blob) saveFile(file, `record-${receptionNumber ?? applicationId}.zip`);
  };
  return (
    <>
      <ActFailure act={act} title="出力できませんでした" />
      <p>
        <button type="button" class="button plain" onClick={download}>
          確認記録を出力する（ZIP）
        </button>{' '}
        <span class="quiet">出力したことは履歴に残ります。</span>
      </p>
    </>
  );
}
