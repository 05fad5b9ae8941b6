import { Api } from '../session/api.ts';
import { Session } from '../session/session.ts';

/** The member of staff who is signed in in this tab. */
export const session = new Session('staff');

/** The API as this member of staff. */
export const api = new Api(session);

/** Leaves for the sign-in pages and comes back to where somebody is now. */
export const signInAgain = (): Promise<void> => session.signIn(location.hash.slice(1) || '/');
