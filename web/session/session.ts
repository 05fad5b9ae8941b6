import { type Face, returnPathOf } from './face.ts';
import type { SignInProtocol } from './sign-in-protocol.ts';
import { tokenStore } from './tokens.ts';

/** Who is signed in to one face, in this tab. The protocol is fetched only when it is spoken. */
export class Session {
  readonly #face: Face;
  readonly #store: ReturnType<typeof tokenStore>;
  #connecting: Promise<SignInProtocol> | undefined;
  #refreshing: Promise<boolean> | undefined;

  constructor(face: Face) {
    this.#face = face;
    this.#store = tokenStore(face);
  }

  get isSignedIn(): boolean {
    return this.#store.tokens() !== undefined;
  }

  get accessToken(): string | undefined {
    return this.#store.tokens()?.accessToken;
  }

  /** Leaves for the sign-in pages; afterwards the page goes on at `returnTo`, a place behind the `#`. */
  async signIn(returnTo: string): Promise<void> {
    const protocol = await this.#protocol();
    const { url, pending } = await protocol.begin(this.#returnUri(), returnTo);
    this.#store.dropTokens();
    this.#store.keepPending(pending);
    location.assign(url);
  }

  /**
   * Takes up a sign-in that has just returned. Answers where to go on, or undefined when the page was opened in any
   * other way. Throws when the return does not belong to a sign-in of this tab.
   */
  async completeSignIn(): Promise<string | undefined> {
    const here = new URL(location.href);
    if (!here.searchParams.has('state')) return undefined;
    const pending = this.#store.pending();
    this.#store.dropPending();
    // The code is good once; it has no place in the history.
    history.replaceState(null, '', here.pathname);
    if (!pending) return undefined;
    const protocol = await this.#protocol();
    this.#store.keepTokens(await protocol.complete(here, this.#returnUri(), pending));
    return pending.returnTo;
  }

  /** Gets a new access token; false when the sign-in is over. Several callers at once share one request. */
  refresh(): Promise<boolean> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Forgets the tokens and all that was kept in the tab, here and at the sign-in pages. */
  async signOut(): Promise<void> {
    const refreshToken = this.#store.tokens()?.refreshToken;
    this.#store.dropAll();
    const protocol = await this.#protocol();
    // Who wants to leave leaves, also when the token cannot be revoked now.
    if (refreshToken) await protocol.revoke(refreshToken).catch(() => undefined);
    location.assign(protocol.signOutUrl(this.#returnUri()));
  }

  async #refresh(): Promise<boolean> {
    const refreshToken = this.#store.tokens()?.refreshToken;
    if (!refreshToken) return false;
    const protocol = await this.#protocol();
    const tokens = await protocol.refresh(refreshToken);
    if (tokens) this.#store.keepTokens(tokens);
    else this.#store.dropTokens();
    return tokens !== undefined;
  }

  #returnUri(): string {
    return `${location.origin}${returnPathOf[this.#face]}`;
  }

  #protocol(): Promise<SignInProtocol> {
    this.#connecting ??= import('./sign-in-protocol.ts')
      .then(({ SignInProtocol }) => SignInProtocol.connect(this.#face))
      .catch((error: unknown) => {
        this.#connecting = undefined;
        throw error;
      });
    return this.#connecting;
  }
}
