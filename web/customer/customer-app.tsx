import { useEffect, useState } from 'preact/hooks';
import { goInstead, type Place, usePlace } from '../parts/routing.ts';
import { session } from './customer-session.ts';
import { Frame } from './frame.tsx';
import { ApplicationPage } from './pages/application-page.tsx';
import { FormPage } from './pages/form-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { PapersPage } from './pages/papers-page.tsx';
import { SignInFailedPage } from './pages/sign-in-failed-page.tsx';
import { WelcomePage } from './pages/welcome-page.tsx';

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
  if (room !== 'applications' || !applicationId) return <HomePage />;
  if (page === 'form') return <FormPage key={applicationId} {...{ applicationId, stepName }} />;
  if (page === 'papers') return <PapersPage key={applicationId} {...{ applicationId }} />;
  return <ApplicationPage key={applicationId} {...{ applicationId }} />;
}
