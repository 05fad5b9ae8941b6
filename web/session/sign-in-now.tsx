import { useEffect } from 'preact/hooks';
import type { Session } from './session.ts';

/** Signs in at once, as a link from elsewhere asks for by `#/sign-in`; whoever was signed in before is not any more. */
export function SignInNow({ session, returnTo }: { session: Session; returnTo: string }) {
  useEffect(() => {
    void session.signIn(returnTo);
  }, [session, returnTo]);
  return <p class="loading">ログイン画面に移動しています…</p>;
}
