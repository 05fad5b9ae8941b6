import { PageHeading } from '../../parts/page-heading.tsx';
import { session } from '../customer-session.ts';
import { siteName } from '../site-name.ts';

/** A return from the sign-in pages that leads nowhere: cancelled, too old, or from another tab. */
export function SignInFailedPage() {
  return (
    <>
      <PageHeading title="ログインできませんでした" site={siteName} />
      <p>ログインの途中で時間が経ったか、別の画面でログインした可能性があります。もう一度お試しください。</p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => session.signIn('/')}>
          もう一度ログインする
        </button>
      </div>
    </>
  );
}
