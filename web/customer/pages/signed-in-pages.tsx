import { ApplicationPage } from './application-page.tsx';
import { HomePage } from './home-page.tsx';
import { PapersPage } from './papers-page.tsx';

/** The pages of who is signed in, without the form: they are small, and visited one after the other. */
export function SignedInPages({
  applicationId,
  page,
}: {
  applicationId: string | undefined;
  page: string | undefined;
}) {
  if (!applicationId) return <HomePage />;
  if (page === 'papers') return <PapersPage key={applicationId} applicationId={applicationId} />;
  return <ApplicationPage key={applicationId} applicationId={applicationId} />;
}
