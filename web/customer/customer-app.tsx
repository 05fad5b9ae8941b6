import { useEffect, useState } from 'preact/hooks';
import { LazyPage } from '../parts/lazy-page.tsx';
import { goInstead, type Place, usePlace } from '../parts/routing.ts';
import { session } from './customer-session.ts';
import { Frame } from './frame.tsx';
import { SignInFailedPage } from './pages/sign-in-failed-page.tsx';
import { WelcomePage } from './pages/welcome-page.tsx';

const loadForm = () => import('./pages/form-page.tsx').then(({ FormPage }) => FormPage);
const loadSignedIn = () => import('./pages/signed-in-pages.tsx').then(({ SignedInPages }) => SignedInPages);

type SignInState = 'unknown' | 'settled' | 'failed';

/** Takes up a sign-in that has just returned, before anything is shown. */
const useSignIn = (): SignInState => {
  const [state, setState] = useState<SignInState>('unknown');
  useEffect(() => {
    session.completeSignIn().then(
      (returnTo) => {
        if (returnTo !== undefined) goInstead(returnTo);
        setState('settled');
      },
      () => setState('failed'),
    );
  }, []);
  return state;
};

/** The whole face of the customers. */
export function CustomerApp() {
  const signIn = useSignIn();
  const place = usePlace();
  if (signIn === 'unknown') return <p class="loading">読み込んでいます…</p>;
  return (
    <Frame isSignedIn={session.isSignedIn}>{signIn === 'failed' ? <SignInFailedPage /> : <Page place={place} />}</Frame>
  );
}

/** Signs in at once, as a link from elsewhere asks for. */
function SignInNow({ returnTo }: { returnTo: string }) {
  useEffect(() => {
    void session.signIn(returnTo);
  }, [returnTo]);
  return <p class="loading">ログイン画面に移動しています…</p>;
}

function Page({ place: { parts } }: { place: Place }) {
  const [room, applicationId, page, stepName] = parts;
  if (room === 'sign-in') return <SignInNow returnTo="/" />;
  if (!session.isSignedIn) return room === undefined ? <WelcomePage /> : <SignInNow returnTo={`/${parts.join('/')}`} />;
  if (room !== 'applications' || !applicationId) return <SignedIn applicationId={undefined} page={undefined} />;
  if (page === 'form') return <LazyPage key={applicationId} load={loadForm} props={{ applicationId, stepName }} />;
  return <SignedIn applicationId={applicationId} page={page} />;
}

function SignedIn(props: { applicationId: string | undefined; page: string | undefined }) {
  return <LazyPage load={loadSignedIn} props={props} />;
}
