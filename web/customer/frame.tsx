import type { ComponentChildren } from 'preact';
import { Notice } from '../parts/notice.tsx';
import { useOnline } from '../parts/use-online.ts';
import { session } from './customer-session.ts';

/** What stands around every page: the way home, help in the same place, and a word when the network is gone. */
export function Frame({ isSignedIn, children }: { isSignedIn: boolean; children: ComponentChildren }) {
  const isOnline = useOnline();
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        本文へ移動
      </button>
      <header class="top">
        <a class="brand" href="#/">
          clocall <span>カスタマーコントロール画面</span>
        </a>
        {isSignedIn && (
          <button type="button" class="button plain small" onClick={() => session.signOut()}>
            ログアウト
          </button>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {!isOnline && (
          <Notice kind="warning" title="インターネットに接続していません" isLive>
            <p>この画面の内容はそのまま残ります。接続が戻ると、自動で保存・更新します。</p>
          </Notice>
        )}
        {children}
      </main>
      <footer class="bottom">
        <p>
          お困りのときは <a href="mailto:info@clocall.jp">info@clocall.jp</a>{' '}
          までご連絡ください。ログインするメールアドレスを忘れた場合も、こちらでお調べします。
        </p>
      </footer>
    </>
  );
}

/** A link to `#main` would leave the place that stands behind the `#`. */
const skip = (): void => document.getElementById('main')?.focus();
