import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Dialog } from '../../parts/dialog.tsx';
import type { Act } from '../../parts/use-act.ts';
import { ActFailure } from './act-failure.tsx';

/** Asks once more before something that cannot be undone, and tells there why it failed. */
export function ConfirmDialog({
  title,
  act,
  failureTitle,
  confirmLabel,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  act: Act;
  failureTitle: string;
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ComponentChildren;
}) {
  // What failed before the question was asked is no answer to it.
  useLayoutEffect(() => act.forget(), []);
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{children}</p>
      <ActFailure act={act} title={failureTitle} />
      <div class="buttons">
        <button type="button" class="button danger" onClick={onConfirm}>
          {confirmLabel}
        </button>
        <button type="button" class="button plain" onClick={onClose}>
          やめる
        </button>
      </div>
    </Dialog>
  );
}
