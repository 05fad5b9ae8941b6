import { operationsRoutes } from '#shared/contracts/http/operations-routes.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
import { siteName } from '../site-name.ts';
import { api, signInAgain } from '../staff-session.ts';
import { bounceLine, decisionLine, pendingLine, type Report, stuckLine, waitLine } from './operation-lines.ts';
import { OperationsList } from './operations-list.tsx';

/** What did not go on by itself, and since when. */
export function OperationsPage() {
  const loaded = useLoaded(() => api.call(operationsRoutes.getOperationsReport), []);
  return (
    <>
      <div class="headline">
        <PageHeading title="運用の状況" site={siteName} />
        <button type="button" class="button plain" onClick={loaded.reload}>
          最新の状況にする
        </button>
      </div>
      <Loaded loaded={loaded} onSignIn={signInAgain}>
        {(report) => <ReportView report={report} />}
      </Loaded>
    </>
  );
}

function ReportView({ report }: { report: Report }) {
  return (
    <>
      <OperationsList
        title="止まっている開通"
        hint="案件を開き、原因を取り除いてから、もう一度実行してください。"
        lines={report.stuckActivations.map(stuckLine)}
      />
      <OperationsList
        title="届いていない決定"
        hint="決定は保存済みで、手続きの処理に伝わっていません。定期処理が送り直します。"
        lines={report.undeliveredDecisions.map(decisionLine)}
      />
      <OperationsList
        title="戻ってきたメール"
        hint="申込者のメールアドレスに届いていません。電話で連絡してください。"
        lines={report.bouncedMails.map(bounceLine)}
      />
      <OperationsList title="送信待ちのメール" lines={report.pendingMails.map(pendingLine)} />
      <OperationsList title="開始待ちの手続き" lines={report.pendingStarts.map(pendingLine)} />
      <OperationsList title="削除待ちのスキャン" lines={report.pendingPurges.map(pendingLine)} />
      <OperationsList title="最も長い待ち" isUsual lines={report.oldestWaits.map(waitLine)} />
    </>
  );
}
