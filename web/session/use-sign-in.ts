import { useEffect, useState } from 'preact/hooks';
import { goInstead } from '../parts/routing.ts';
import type { Session } from './session.ts';

/** Whether a sign-in that has just returned was taken up. */
export type SignInState = 'unknown' | 'settled' | 'failed';

/** Takes up a sign-in that has just returned, before anything is shown. */
export const useSignIn = (session: Session): SignInState => {
  const [state, setState] = useState<SignInState>('unknown');
  useEffect(() => {
    session.completeSignIn().then(
      (returnTo) => {
        if (returnTo !== undefined) goInstead(returnTo);
        setState('settled');
      },
      () => setState('failed'),
    );
  }, [session]);
  return state;
};
