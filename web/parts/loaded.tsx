import type { ComponentChildren } from 'preact';
import { failureSentence } from '../session/failure-sentence.ts';
import { Notice } from './notice.tsx';
import type { LoadedState } from './use-loaded.ts';

/** Shows what was asked for once it is there; before that a word, and a way on when it does not come. */
export function Loaded<Body>({
  loaded,
  onSignIn,
  children,
}: {
  loaded: LoadedState<Body>;
  onSignIn: () => void;
  children: (body: Body) => ComponentChildren;
}) {
  const { body, failure, isLoading, reload } = loaded;
  if (body !== undefined) return <>{children(body)}</>;
  if (isLoading || !failure)
    return (
      <p class="loading" role="status">
        読み込んでいます…
      </p>
    );
  return (
    <Notice kind="error" title="表示できませんでした" isLive>
      <p>{failureSentence(failure)}</p>
      {failure.kind === 'signed_out' ? (
        <button type="button" class="button" onClick={onSignIn}>
          ログインする
        </button>
      ) : (
        <button type="button" class="button" onClick={reload}>
          もう一度読み込む
        </button>
      )}
    </Notice>
  );
}
