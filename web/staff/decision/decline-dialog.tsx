import { useState } from 'preact/hooks';
import type { Act } from '../../parts/use-act.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';

/** Declines an application, after one more question: there is no way back. `decline` answers nothing when it failed. */
export function DeclineDialog({ act, decline }: { act: Act; decline: () => Promise<unknown> }) {
  const [asks, setAsks] = useState(false);
  const carryOut = async () => {
    if ((await decline()) !== undefined) setAsks(false);
  };
  return (
    <>
      <button type="button" class="button danger" onClick={() => setAsks(true)}>
        謝絶する
      </button>
      {asks && (
        <ConfirmDialog
          title="この申込を謝絶しますか"
          act={act}
          failureTitle="謝絶できませんでした"
          confirmLabel="謝絶を確定する"
          onConfirm={carryOut}
          onClose={() => setAsks(false)}
        >
          謝絶すると、お客様に「お申込みをお受けできませんでした」とだけ連絡し、手続きを終了します。理由は伝えません。取り消しはできません。
        </ConfirmDialog>
      )}
    </>
  );
}
