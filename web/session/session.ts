import * as oauth from 'oauth4webapi';
import { type Face, returnPathOf } from './face.ts';
import { loadSiteSettings } from './site-settings.ts';
import { tokenStore } from './tokens.ts';

/** A public client: nothing in the pages is secret, PKCE takes the secret's place. */
const publicClient = oauth.None();
const scope = 'openid email';

interface Provider {
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly options: { readonly [oauth.allowInsecureRequests]?: boolean };
}

const connect = async (face: Face): Promise<Provider> => {
  const { issuer, clientId } = (await loadSiteSettings())[face];
  const url = new URL(issuer);
  // Only the platform on one machine speaks plain HTTP; the pages of a stage are never served by it.
  const options = url.protocol === 'http:' ? { [oauth.allowInsecureRequests]: true } : {};
  const found = await oauth.discoveryRequest(url, options);
  return {
    server: await oauth.processDiscoveryResponse(url, found),
    client: { client_id: clientId },
    options,
  };
};

const endpointOf = (endpoint: string | undefined): URL => {
  if (!endpoint) throw new Error('The description of the sign-in names no such address.');
  return new URL(endpoint);
};

/** Who is signed in to one face, in this tab: OpenID code flow with PKCE. */
export class Session {
  readonly #face: Face;
  readonly #store: ReturnType<typeof tokenStore>;
  #connecting: Promise<Provider> | undefined;
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
    const { server, client } = await this.#provider();
    const pending = {
      state: oauth.generateRandomState(),
      verifier: oauth.generateRandomCodeVerifier(),
      nonce: oauth.generateRandomNonce(),
      returnTo,
    };
    const url = endpointOf(server.authorization_endpoint);
    url.search = new URLSearchParams({
      response_type: 'code',
      client_id: client.client_id,
      redirect_uri: this.#returnUri(),
      scope,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    }).toString();
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
    const { server, client, options } = await this.#provider();
    const answer = oauth.validateAuthResponse(server, client, here, pending.state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      publicClient,
      answer,
      this.#returnUri(),
      pending.verifier,
      options,
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: pending.nonce,
    });
    this.#keep(tokens);
    return pending.returnTo;
  }

  /** Gets a new access token; false when the sign-in is over. Several callers at once share one request. */
  refresh(): Promise<boolean> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Forgets the tokens here and at the sign-in pages. */
  async signOut(): Promise<void> {
    const refreshToken = this.#store.tokens()?.refreshToken;
    this.#store.dropTokens();
    const { server, client, options } = await this.#provider();
    if (refreshToken) {
      await oauth.revocationRequest(server, client, publicClient, refreshToken, options).catch(() => undefined);
    }
    const url = endpointOf(server.end_session_endpoint);
    url.search = new URLSearchParams({ client_id: client.client_id, logout_uri: this.#returnUri() }).toString();
    location.assign(url);
  }

  async #refresh(): Promise<boolean> {
    const refreshToken = this.#store.tokens()?.refreshToken;
    if (!refreshToken) return false;
    const { server, client, options } = await this.#provider();
    const response = await oauth.refreshTokenGrantRequest(server, client, publicClient, refreshToken, options);
    try {
      this.#keep(await oauth.processRefreshTokenResponse(server, client, response), refreshToken);
      return true;
    } catch (error) {
      if (!(error instanceof oauth.ResponseBodyError)) throw error;
      this.#store.dropTokens();
      return false;
    }
  }

  #keep({ access_token, refresh_token }: oauth.TokenEndpointResponse, known?: string): void {
    const refreshToken = refresh_token ?? known;
    this.#store.keepTokens({ accessToken: access_token, ...(refreshToken ? { refreshToken } : {}) });
  }

  #returnUri(): string {
    return `${location.origin}${returnPathOf[this.#face]}`;
  }

  #provider(): Promise<Provider> {
    this.#connecting ??= connect(this.#face).catch((error: unknown) => {
      this.#connecting = undefined;
      throw error;
    });
    return this.#connecting;
  }
}
