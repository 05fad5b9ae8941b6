import { queueRoutes } from '#shared/contracts/http/queue-routes.ts';
import { caseRoles } from '#shared/domain/people.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { type Place, usePlace } from '../parts/routing.ts';
import { useLoaded } from '../parts/use-loaded.ts';
import { SignInNow } from '../session/sign-in-now.tsx';
import { useSignIn } from '../session/use-sign-in.ts';
import { Frame } from './frame.tsx';
import { hasRole, SelfContext } from './self.ts';
import { siteName } from './site-name.ts';
import { StaffPage } from './staff-page.tsx';
import { api, session, signInAgain } from './staff-session.ts';

/** The whole face of the staff. */
export function StaffApp() {
  const signIn = useSignIn(session);
  const place = usePlace();
  if (signIn === 'unknown') return <p class="loading">読み込んでいます…</p>;
  if (place.parts[0] === 'sign-in') return <SignInNow session={session} returnTo="/" />;
  if (signIn === 'failed' || !session.isSignedIn) return <Welcome hasFailed={signIn === 'failed'} />;
  return <SignedIn place={place} />;
}

function SignedIn({ place }: { place: Place }) {
  const loaded = useLoaded(() => api.call(queueRoutes.getSelf), []);
  const [room = 'queues'] = place.parts;
  if (!loaded.body) {
    return (
      <Frame self={undefined} room={room}>
        <Loaded loaded={loaded} onSignIn={signInAgain}>
          {() => null}
        </Loaded>
      </Frame>
    );
  }
  return (
    <SelfContext.Provider value={loaded.body}>
      <Frame self={loaded.body} room={room}>
        {hasRole(loaded.body, ...caseRoles) ? <StaffPage place={place} /> : <NoCases />}
      </Frame>
    </SelfContext.Provider>
  );
}

function Welcome({ hasFailed }: { hasFailed: boolean }) {
  return (
    <Frame self={undefined} room="">
      <div class="narrow">
        <PageHeading title={hasFailed ? 'ログインできませんでした' : '審査・受付にログイン'} site={siteName} />
        {hasFailed && (
          <Notice kind="error" isLive>
            <p>ログインの手続きが途中で切れました。もう一度ログインしてください。</p>
          </Notice>
        )}
        <p>担当者のアカウントでログインしてください。パスワードのほかに、認証アプリの確認コードが必要です。</p>
        <p>
          <button type="button" class="button" onClick={signInAgain}>
            ログインする
          </button>
        </p>
      </div>
    </Frame>
  );
}

function NoCases() {
  return (
    <div class="narrow">
      <PageHeading title="このアカウントで使う画面はまだありません" site={siteName} />
      <p>この役割の業務には、画面がまだありません。案件も扱う場合は、管理者に役割の追加を依頼してください。</p>
    </div>
  );
}
