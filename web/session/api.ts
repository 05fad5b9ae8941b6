import type * as z from 'zod/mini';
import { type ReadProblem, readProblemSchema } from '#shared/contracts/http/problem.ts';
import type { Route, RouteInput } from '#shared/contracts/http/route.ts';
import type { Session } from './session.ts';

/** What a route answers when it says yes; undefined where it answers without a body. */
export type BodyOf<AnyRoute extends Route> = AnyRoute['responses'][keyof AnyRoute['responses']] extends infer Schema
  ? Schema extends z.ZodMiniType
    ? z.infer<Schema>
    : undefined
  : never;

/** Why there is no answer: the API said no, the network or the service is away, or the sign-in is over. */
export type Failure =
  | { readonly kind: 'refused'; readonly problem: ReadProblem }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed_out' };

/** An answer of the API. */
export type Answer<Body> =
  | { readonly ok: true; readonly status: number; readonly body: Body; readonly etag: string | undefined }
  | { readonly ok: false; readonly failure: Failure };

type InputOf<AnyRoute extends Route> = Partial<RouteInput<AnyRoute>>;

interface CallOptions {
  /** The same for all attempts of one act of a person, so that it is carried out once. */
  readonly key?: string;
  /** What is known already; an unchanged answer is 304 without a body. */
  readonly etag?: string | undefined;
  readonly signal?: AbortSignal;
}

/** The attempts of one request: a lost answer is asked for again, under the same key. */
const pausesMs = [300, 1500];

const pathOf = (route: Route, { path, query }: InputOf<Route>): string => {
  const values = Object(path) as Record<string, string>;
  const filled = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const entries = Object.entries(Object(query) as Record<string, unknown>).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(entries.map(([name, value]) => [name, String(value)]));
  return search.size > 0 ? `${filled}?${search}` : filled;
};

const requestOf = (route: Route, input: InputOf<Route>, token: string | undefined, options: CallOptions) => {
  const hasBody = route.method === 'POST' || route.method === 'PUT';
  return new Request(pathOf(route, input), {
    method: route.method,
    cache: 'no-store',
    ...(options.signal ? { signal: options.signal } : {}),
    ...(hasBody ? { body: JSON.stringify(input.body ?? {}) } : {}),
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...(route.method === 'GET' ? {} : { 'idempotency-key': options.key ?? crypto.randomUUID() }),
      ...(options.etag ? { 'if-none-match': options.etag } : {}),
    },
  });
};

const unreachable = { ok: false, failure: { kind: 'unreachable' } } as const;
const signedOut = { ok: false, failure: { kind: 'signed_out' } } as const;

const readProblem = async (response: Response): Promise<Failure> => {
  const parsed = readProblemSchema.safeParse(await response.json().catch(() => undefined));
  return parsed.success ? { kind: 'refused', problem: parsed.data } : { kind: 'unreachable' };
};

const readAnswer = async <AnyRoute extends Route>(
  route: AnyRoute,
  response: Response,
): Promise<Answer<BodyOf<AnyRoute>>> => {
  if (!response.ok && response.status !== 304) return { ok: false, failure: await readProblem(response) };
  const body = route.answersFile ? await response.blob() : await readBody(route, response);
  return {
    ok: true,
    status: response.status,
    body: body as BodyOf<AnyRoute>,
    etag: response.headers.get('etag') ?? undefined,
  };
};

const readBody = async (route: Route, response: Response): Promise<unknown> => {
  const schema = route.responses[response.status];
  return schema ? schema.parse(await response.json()) : undefined;
};

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const isPassing = (failure: Failure): boolean =>
  failure.kind === 'unreachable' || (failure.kind === 'refused' && failure.problem.code === 'request_in_progress');

/** Calls the API as one face, with its contracts on both ends. */
export class Api {
  readonly #session: Session | undefined;

  /** Without a session only what needs no sign-in can be asked. */
  constructor(session?: Session) {
    this.#session = session;
  }

  /** Asks for one route; never throws for what a network or a rule says. */
  async call<AnyRoute extends Route>(
    route: AnyRoute,
    input: InputOf<AnyRoute> = {},
    options: CallOptions = {},
  ): Promise<Answer<BodyOf<AnyRoute>>> {
    const keyed = { key: crypto.randomUUID(), ...options };
    for (const pause of pausesMs) {
      const answer = await this.#attempt(route, input, keyed);
      if (answer.ok || !isPassing(answer.failure) || !navigator.onLine || options.signal?.aborted) return answer;
      await wait(pause);
    }
    return this.#attempt(route, input, keyed);
  }

  /** Asks for a file. */
  async file<AnyRoute extends Route>(route: AnyRoute, input: InputOf<AnyRoute> = {}): Promise<Answer<Blob>> {
    const answer = await this.call(route, input);
    return answer.ok ? { ...answer, body: answer.body as unknown as Blob } : answer;
  }

  async #attempt<AnyRoute extends Route>(
    route: AnyRoute,
    input: InputOf<AnyRoute>,
    options: CallOptions,
  ): Promise<Answer<BodyOf<AnyRoute>>> {
    try {
      const response = await fetch(requestOf(route, input, this.#session?.accessToken, options));
      if (response.status !== 401 || !this.#session) return await readAnswer(route, response);
      if (!(await this.#session.refresh())) return signedOut;
      const again = await fetch(requestOf(route, input, this.#session.accessToken, options));
      return again.status === 401 ? signedOut : await readAnswer(route, again);
    } catch (error) {
      // fetch says TypeError when nobody answers; everything else is a mistake of ours.
      if (error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError')) {
        return unreachable;
      }
      throw error;
    }
  }
}
