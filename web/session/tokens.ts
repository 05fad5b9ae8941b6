import * as z from 'zod/mini';
import type { Face } from './face.ts';

const tokensSchema = z.object({ accessToken: z.string(), refreshToken: z.optional(z.string()) });
export type Tokens = z.infer<typeof tokensSchema>;

const pendingSchema = z.object({ state: z.string(), verifier: z.string(), nonce: z.string(), returnTo: z.string() });
/** A sign-in that has left for the sign-in pages and is not back yet. */
export type PendingSignIn = z.infer<typeof pendingSchema>;

/** Kept for the tab only: on a shared computer nothing stays behind when it is closed. */
const store = globalThis.sessionStorage;

const read = <Schema extends z.ZodMiniType>(key: string, schema: Schema): z.infer<Schema> | undefined => {
  try {
    const parsed = schema.safeParse(JSON.parse(store.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

/** What a face keeps of its sign-in between two pages. */
export const tokenStore = (face: Face) => ({
  tokens: () => read(`${face}.tokens`, tokensSchema),
  keepTokens: (tokens: Tokens) => store.setItem(`${face}.tokens`, JSON.stringify(tokens)),
  dropTokens: () => store.removeItem(`${face}.tokens`),
  pending: () => read(`${face}.sign-in`, pendingSchema),
  keepPending: (pending: PendingSignIn) => store.setItem(`${face}.sign-in`, JSON.stringify(pending)),
  dropPending: () => store.removeItem(`${face}.sign-in`),
});
