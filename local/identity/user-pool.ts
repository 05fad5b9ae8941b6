import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import Provider, { errors } from 'oidc-provider';
import * as z from 'zod/mini';
import { type AccessTokenClaims, AccessTokens } from './access-token.ts';
import { sendJson, sendPage, sendRedirect, setPageHeaders } from './page-replies.ts';
import { copy, type PageProblem } from './pages/copy.ts';
import { writeProblemPage } from './pages/sign-in-pages.ts';
import { PendingSteps } from './pending-steps.ts';
import type { PoolSpec } from './pool-spec.ts';
import { ProtocolRecords } from './protocol-records.ts';
import { describeProvider } from './provider-settings.ts';
import { SignInFailures } from './sign-in-failures.ts';
import { findSignInRoute, takeVisit } from './sign-in-routes.ts';
import type { IdentityMail, PoolDesk, Visit } from './sign-in-visit.ts';
import { loadKeys } from './signing-keys.ts';
import type { TokenTrigger } from './token-trigger.ts';
import { UserDirectory } from './user-directory.ts';

const tokenAnswerSchema = z.looseObject({ access_token: z.string() });

/** One user pool: the protocol endpoints and the pages, all below the path of its issuer. */
export class UserPool {
  readonly issuer: string;
  readonly path: string;
  readonly users: UserDirectory;
  readonly spec: PoolSpec;
  readonly #desk: PoolDesk;
  readonly #provider: Provider;
  readonly #serveProtocol: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly #tokens: AccessTokens;
  readonly #formOrigins: string[];

  private constructor(issuer: string, desk: PoolDesk, provider: Provider, tokens: AccessTokens) {
    this.issuer = issuer;
    this.path = new URL(issuer).pathname;
    this.spec = desk.spec;
    this.users = desk.users;
    this.#desk = desk;
    this.#provider = provider;
    this.#tokens = tokens;
    this.#signAnswers();
    this.#serveProtocol = provider.callback();
    const callbacks = desk.spec.clients.flatMap(({ callbackUrls }) => callbackUrls);
    this.#formOrigins = [...new Set(callbacks.map((url) => new URL(url).origin))];
  }

  static async open(options: {
    database: DatabaseSync;
    issuer: string;
    spec: PoolSpec;
    deliverMail: (mail: IdentityMail) => Promise<void>;
    trigger: TokenTrigger | undefined;
  }): Promise<UserPool> {
    const { database, issuer, spec, deliverMail, trigger } = options;
    const keys = await loadKeys(database, spec.poolId);
    const desk: PoolDesk = {
      spec,
      users: new UserDirectory(database, spec.poolId, spec.mfaRequired),
      failures: new SignInFailures(database, spec.poolId),
      steps: new PendingSteps(database),
      deliverMail,
    };
    const adapter = (model: string) => new ProtocolRecords(database, spec.poolId, model);
    const provider = new Provider(issuer, describeProvider({ issuer, desk, keys, adapter, trigger }));
    return new UserPool(issuer, desk, provider, new AccessTokens(issuer, keys));
  }

  verifyAccessToken(token: string): Promise<AccessTokenClaims | undefined> {
    return this.#tokens.verify(token);
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    setPageHeaders(response, this.#formOrigins);
    const path = url.pathname.slice(this.path.length);
    const [, uid, page = ''] = /^\/interaction\/([\w-]+)(\/[a-z-]+)?$/.exec(path) ?? [];
    if (uid !== undefined) return this.#servePage(request, response, uid, page);
    if (path === '/logout') return this.#signOut(request, response, url.searchParams);
    if (path === '/oauth2/userInfo') return this.#sendUserInfo(request, response);
    // `oidc-provider` finds out where it is mounted by comparing the two.
    Object.assign(request, { originalUrl: request.url });
    request.url = `${path}${url.search}`;
    return this.#serveProtocol(request, response);
  }

  async #servePage(request: IncomingMessage, response: ServerResponse, uid: string, page: string): Promise<void> {
    const route = findSignInRoute(this.#desk, page);
    if (!route) return this.#sendProblem(response, 'unknown-page', 404);
    const interaction = await this.#findInteraction(request, response);
    if (interaction?.uid !== uid) return this.#sendProblem(response, 'expired-page', 400);
    const visit: Visit = { desk: this.#desk, uid, base: `${this.path}/interaction/${uid}` };
    const reply = await takeVisit(route, visit, request, new URL(this.issuer).origin);
    if (reply.kind === 'page') return sendPage(response, reply.body, reply.status);
    if (reply.kind === 'redirect') return sendRedirect(response, reply.to);
    if (reply.kind === 'problem') return this.#sendProblem(response, reply.problem, reply.status);
    const amr = this.spec.mfaRequired ? ['pwd', 'otp'] : ['pwd'];
    await this.#provider.interactionFinished(request, response, { login: { accountId: reply.sub, amr } });
  }

  async #findInteraction(request: IncomingMessage, response: ServerResponse) {
    try {
      return await this.#provider.interactionDetails(request, response);
    } catch (error) {
      if (error instanceof errors.SessionNotFound) return undefined;
      throw error;
    }
  }

  /** Ends the browser's session as Cognito does: at once, and then on to a registered address only. */
  async #signOut(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): Promise<void> {
    const client = this.spec.clients.find(({ clientId }) => clientId === query.get('client_id'));
    const target = query.get('logout_uri') ?? '';
    if (!client?.logoutUrls.includes(target)) return this.#sendProblem(response, 'bad-request', 400);
    const { cookies } = this.#provider.createContext(request, response);
    const name = this.#provider.cookieName('session');
    const session = await this.#provider.Session.find(cookies.get(name, { signed: true }) ?? '');
    await session?.destroy();
    cookies.set(name, null, { path: this.path, signed: true });
    sendRedirect(response, target);
  }

  async #sendUserInfo(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const claims = await this.#tokens.verify(/^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
    const user = claims?.scope.split(' ').includes('openid') ? this.users.findBySub(claims.sub) : undefined;
    if (!user) {
      response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
      return sendJson(response, { error: 'invalid_token' }, 401);
    }
    sendJson(response, { sub: user.sub, username: user.sub, email: user.email, email_verified: 'true' });
  }

  /** Replaces the protocol's opaque access token by the signed one that Cognito would hand out. */
  #signAnswers(): void {
    this.#provider.on('server_error', (_context, error) => console.error('Identity failed:', error));
    this.#provider.use(async (context, next) => {
      await next();
      if (context.path !== '/oauth2/token' || context.status !== 200) return;
      const answer = tokenAnswerSchema.parse(context.body);
      const token = await this.#provider.AccessToken.find(answer.access_token);
      if (!token) throw new Error('An access token that was just issued is missing.');
      const { accountId: sub, clientId, iat, exp, extra } = token;
      const jti = crypto.randomUUID();
      const claims = { ...extra, sub, iss: this.issuer, client_id: clientId, iat, exp, jti };
      context.body = { ...answer, access_token: await this.#tokens.sign(claims) };
    });
  }

  #sendProblem(response: ServerResponse, problem: PageProblem, status: number): void {
    sendPage(response, writeProblemPage(copy.service[this.spec.name], problem), status);
  }
}
