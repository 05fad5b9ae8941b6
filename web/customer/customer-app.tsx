import { LazyPage } from '../parts/lazy-page.tsx';
import { type Place, usePlace } from '../parts/routing.ts';
import { SignInNow } from '../session/sign-in-now.tsx';
import { useSignIn } from '../session/use-sign-in.ts';
import { session } from './customer-session.ts';
import { Frame } from './frame.tsx';
import { WelcomePage } from './pages/welcome-page.tsx';

const loadSignInFailed = () =>
  import('./pages/sign-in-failed-page.tsx').then(({ SignInFailedPage }) => SignInFailedPage);
const loadForm = () => import('./pages/form-page.tsx').then(({ FormPage }) => FormPage);
const loadSignedIn = () => import('./pages/signed-in-pages.tsx').then(({ SignedInPages }) => SignedInPages);

/** The whole face of the customers. */
export function CustomerApp() {
  const signIn = useSignIn(session);
  const place = usePlace();
  if (signIn === 'unknown') return <p class="loading">読み込んでいます…</p>;
  return (
    <Frame isSignedIn={session.isSignedIn}>
      {signIn === 'failed' ? <LazyPage load={loadSignInFailed} props={{}} /> : <Page place={place} />}
    </Frame>
  );
}

function Page({ place: { parts } }: { place: Place }) {
  const [room, applicationId, page, stepName] = parts;
  if (room === 'sign-in') return <SignInNow session={session} returnTo="/" />;
  if (!session.isSignedIn)
    return room === undefined ? <WelcomePage /> : <SignInNow session={session} returnTo={`/${parts.join('/')}`} />;
  if (room !== 'applications' || !applicationId) return <SignedIn applicationId={undefined} page={undefined} />;
  if (page === 'form') return <LazyPage key={applicationId} load={loadForm} props={{ applicationId, stepName }} />;
  return <SignedIn applicationId={applicationId} page={page} />;
}

function SignedIn(props: { applicationId: string | undefined; page: string | undefined }) {
  return <LazyPage load={loadSignedIn} props={props} />;
}
