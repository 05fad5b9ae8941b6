import { Api } from '../session/api.ts';
import { Session } from '../session/session.ts';

/** The customer who is signed in in this tab. */
export const session = new Session('customer');

/** The API as this customer. */
export const api = new Api(session);
