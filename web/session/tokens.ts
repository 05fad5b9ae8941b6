import * as z from 'zod/mini';
import type { Face } from './face.ts';
import { tabStore } from './tab-store.ts';

const tokensSchema = z.object({ accessToken: z.string(), refreshToken: z.optional(z.string()) });
export type Tokens = z.infer<typeof tokensSchema>;

const pendingSchema = z.object({ state: z.string(), verifier: z.string(), nonce: z.string(), returnTo: z.string() });
/** A sign-in that has left for the sign-in pages and is not back yet. */
export type PendingSignIn = z.infer<typeof pendingSchema>;

/** What a face keeps of its sign-in between two pages. */
export const tokenStore = (face: Face) => {
  const store = tabStore(face);
  return {
    tokens: () => store.read('tokens', tokensSchema),
    keepTokens: (tokens: Tokens) => store.keep('tokens', tokens),
    dropTokens: () => store.drop('tokens'),
    pending: () => store.read('sign-in', pendingSchema),
    keepPending: (pending: PendingSignIn) => store.keep('sign-in', pending),
    dropPending: () => store.drop('sign-in'),
    /** Everything that the face has kept, also what was typed and not sent. */
    dropAll: () => store.dropAll(),
  };
};
