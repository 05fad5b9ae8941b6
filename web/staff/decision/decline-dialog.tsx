import { useState } from 'preact/hooks';
import { Dialog } from '../../parts/dialog.tsx';
import type { Act } from '../../parts/use-act.ts';
import { ActFailure } from '../parts/act-failure.tsx';

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
        <Dialog title="この申込を謝絶しますか" onClose={() => setAsks(false)}>
          <p>
            謝絶すると、お客様に「お申込みをお受けできませんでした」とだけ連絡し、手続きを終了します。理由は伝えません。取り消しはできません。
          </p>
          <ActFailure act={act} title="謝絶できませんでした" />
          <div class="buttons">
            <button type="button" class="button danger" onClick={carryOut}>
              謝絶を確定する
            </button>
            <button type="button" class="button plain" onClick={() => setAsks(false)}>
              やめる
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
