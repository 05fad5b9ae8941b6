import { useState } from 'preact/hooks';
import { progressRoutes } from '#shared/contracts/http/progress-routes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useAct } from '../../parts/use-act.ts';
import { failureSentence } from '../../session/failure-sentence.ts';
import { api } from '../customer-session.ts';

/** Takes the application back, after it was asked once more: it cannot be undone. */
export function Withdrawal({ applicationId, onWithdrawn }: { applicationId: string; onWithdrawn: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const act = useAct();
  const withdraw = async () => {
    const path = { applicationId };
    if (!(await act.run((key) => api.call(progressRoutes.withdrawApplication, { path }, { key })))) return;
    setAsking(false);
    onWithdrawn();
  };
  return (
    <section>
      <h2>お申し込みの取り下げ</h2>
      <p>開通の手続きが始まる前であれば、取り下げることができます。</p>
      <button type="button" class="button danger" onClick={() => setAsking(true)}>
        お申し込みを取り下げる
      </button>
      {isAsking && (
        <Dialog title="お申し込みを取り下げますか" onClose={() => setAsking(false)}>
          <p>取り下げると、元に戻せません。もう一度ご利用になる場合は、新しくお申し込みください。</p>
          {act.failure && (
            <Notice kind="error" title="取り下げられませんでした" isLive>
              <p>{failureSentence(act.failure)}</p>
            </Notice>
          )}
          <div class="buttons">
            <button type="button" class="button danger" onClick={withdraw}>
              取り下げる
            </button>
            <button type="button" class="button plain" onClick={() => setAsking(false)}>
              取り下げない
            </button>
          </div>
          <p role="status">{act.isRunning ? '送信しています…' : ''}</p>
        </Dialog>
      )}
    </section>
  );
}
