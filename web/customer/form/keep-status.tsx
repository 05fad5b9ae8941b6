import { Notice } from '../../parts/notice.tsx';
import { failureSentence } from '../../session/failure-sentence.ts';
import type { KeptForm } from './form-keeper.ts';

const words = {
  kept: '入力内容は保存されています。',
  unsent: '修正はまだ送信されていません。',
  keeping: '保存しています…',
} as const;

/** Says whether what was typed is safe, and what to do when it is not yet. */
export function KeepStatus({ kept, onSignIn }: { kept: KeptForm; onSignIn: () => void }) {
  switch (kept.state) {
    case 'kept':
    case 'unsent':
    case 'keeping':
      return (
        <p class="keep-status" role="status">
          {words[kept.state]}
        </p>
      );
    case 'waiting':
      return (
        <Notice kind="warning" title="通信できないため、まだ保存されていません" isLive>
          <p>入力内容はこの画面に残っています。このまま入力を続けられます。接続が戻ると自動で保存します。</p>
        </Notice>
      );
    case 'signed_out':
      return (
        <Notice kind="warning" title="ログインの有効期限が切れました" isLive>
          <p>入力内容はこの画面に残っています。もう一度ログインすると、続きから入力できます。</p>
          <button type="button" class="button" onClick={onSignIn}>
            ログインして続ける
          </button>
        </Notice>
      );
    case 'submitted_elsewhere':
      return (
        <Notice kind="warning" title="このお申し込みは、別の画面で送信されました" isLive>
          <p>
            入力はもう変更できません。<a href="#/">お申し込みの一覧</a>で状況をご確認ください。
          </p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice kind="error" title="保存できませんでした" isLive>
          <p>{kept.failure && failureSentence(kept.failure)}</p>
        </Notice>
      );
  }
}
