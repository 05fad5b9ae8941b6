import { Notice } from '../../parts/notice.tsx';
import type { Act } from '../../parts/use-act.ts';
import { failureSentence } from '../../session/failure-sentence.ts';
import { signInAgain } from '../staff-session.ts';

/** Why an act was not carried out, and the way on where the sign-in is over. */
export function ActFailure({ act: { failure }, title }: { act: Pick<Act, 'failure'>; title: string }) {
  if (!failure) return null;
  return (
    <Notice kind="error" title={title} isLive>
      <p>{failureSentence(failure)}</p>
      {failure.kind === 'signed_out' && (
        <p>
          <button type="button" class="button" onClick={signInAgain}>
            ログインして続ける
          </button>
        </p>
      )}
    </Notice>
  );
}
