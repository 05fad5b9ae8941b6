import * as oauth from 'oauth4webapi';
import type { Face } from './face.ts';
import { loadSiteSettings } from './site-settings.ts';
import type { PendingSignIn, Tokens } from './tokens.ts';

/** A public client: nothing in the pages is secret, PKCE takes the secret's place. */
const publicClient = oauth.None();
const scope = 'openid email';

const endpointOf = (endpoint: string | undefined): URL => {
  if (!endpoint) throw new Error('The description of the sign-in names no such address.');
  return new URL(endpoint);
};

const tokensOf = ({ access_token, refresh_token }: oauth.TokenEndpointResponse, known?: string): Tokens => {
  const refreshToken = refresh_token ?? known;
  return { accessToken: access_token, ...(refreshToken ? { refreshToken } : {}) };
};

/** OpenID code flow with PKCE between the pages of one face and its sign-in pages. */
export class SignInProtocol {
  readonly #server: oauth.AuthorizationServer;
  readonly #client: oauth.Client;
  readonly #options: { readonly [oauth.allowInsecureRequests]?: boolean };

  private constructor(
    server: oauth.AuthorizationServer,
    clientId: string,
    options: { readonly [oauth.allowInsecureRequests]?: boolean },
  ) {
    this.#server = server;
    this.#client = { client_id: clientId };
    this.#options = options;
  }

  static async connect(face: Face): Promise<SignInProtocol> {
    const { issuer, clientId } = (await loadSiteSettings())[face];
    const url = new URL(issuer);
    // Only the platform on one machine speaks plain HTTP; the pages of a stage are never served by it.
    const options = url.protocol === 'http:' ? { [oauth.allowInsecureRequests]: true } : {};
    const found = await oauth.discoveryRequest(url, options);
    return new SignInProtocol(await oauth.processDiscoveryResponse(url, found), clientId, options);
  }

  /** Where to send the browser, and what must be remembered until it is back. */
  async begin(returnUri: string, returnTo: string): Promise<{ url: URL; pending: PendingSignIn }> {
    const pending = {
      state: oauth.generateRandomState(),
      verifier: oauth.generateRandomCodeVerifier(),
      nonce: oauth.generateRandomNonce(),
      returnTo,
    };
    const url = endpointOf(this.#server.authorization_endpoint);
    url.search = new URLSearchParams({
      response_type: 'code',
      client_id: this.#client.client_id,
      redirect_uri: returnUri,
      scope,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      // Cognito's pages go by it, not by the browser.
      lang: 'ja',
    }).toString();
    return { url, pending };
  }

  /** Exchanges the code that the browser brought back. Throws when it does not belong to the pending sign-in. */
  async complete(here: URL, returnUri: string, { state, verifier, nonce }: PendingSignIn): Promise<Tokens> {
    const answer = oauth.validateAuthResponse(this.#server, this.#client, here, state);
    const response = await oauth.authorizationCodeGrantRequest(
      this.#server,
      this.#client,
      publicClient,
      answer,
      returnUri,
      verifier,
      this.#options,
    );
    return tokensOf(
      await oauth.processAuthorizationCodeResponse(this.#server, this.#client, response, { expectedNonce: nonce }),
    );
  }

  /** Gets new tokens; undefined when the sign-in is over. Throws when nobody answers. */
  async refresh(refreshToken: string): Promise<Tokens | undefined> {
    const response = await oauth.refreshTokenGrantRequest(
      this.#server,
      this.#client,
      publicClient,
      refreshToken,
      this.#options,
    );
    try {
      return tokensOf(await oauth.processRefreshTokenResponse(this.#server, this.#client, response), refreshToken);
    } catch (error) {
      if (error instanceof oauth.ResponseBodyError) return undefined;
      throw error;
    }
  }

  /** Makes a refresh token worthless. */
  async revoke(refreshToken: string): Promise<void> {
    await oauth.revocationRequest(this.#server, this.#client, publicClient, refreshToken, this.#options);
  }

  /** Where the sign-in pages forget who was signed in. */
  signOutUrl(returnUri: string): URL {
    const url = endpointOf(this.#server.end_session_endpoint);
    url.search = new URLSearchParams({ client_id: this.#client.client_id, logout_uri: returnUri }).toString();
    return url;
  }
}
