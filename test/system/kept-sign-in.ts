import type { Tokens } from '#local/identity/sign-in-client.ts';

/** What the tab of somebody who is signed in keeps in its session storage: a name and a value. */
export const keptSignIn = (face: 'customer' | 'staff', { access_token, refresh_token }: Tokens): [string, string] => [
  `${face}.tokens`,
  JSON.stringify({ accessToken: access_token, refreshToken: refresh_token }),
];
