import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { HttpMethod } from '#shared/contracts/http/route.ts';
import { FinalAnswer, keepTrying } from './keep-trying.ts';

const problemSchema = z.object({ code: z.string(), detail: z.string(), status: z.number() });

/** The API said no, with its code and its Japanese sentence. */
export class ApiRefusal extends FinalAnswer {
  readonly code: string;
  readonly status: number;

  constructor({ code, detail, status }: z.infer<typeof problemSchema>) {
    super(`${code}: ${detail}`);
    this.name = 'ApiRefusal';
    this.code = code;
    this.status = status;
  }
}

/**
 * One signed-in person at the public HTTP API. Each call carries one idempotency key through all its attempts, so an
 * answer that was lost on the way is asked for again without doing anything twice.
 */
export class ApiClient {
  readonly #origin: string;
  readonly #accessToken: string;

  constructor(origin: string, accessToken: string) {
    this.#origin = origin;
    this.#accessToken = accessToken;
  }

  async call<Schema extends z.ZodMiniType>(
    method: HttpMethod,
    path: string,
    schema: Schema,
    body?: unknown,
  ): Promise<z.infer<Schema>> {
    const idempotencyKey = randomUUID();
    return keepTrying(async () => {
      const response = await fetch(`${this.#origin}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.#accessToken}`,
          ...(method === 'GET' ? {} : { 'idempotency-key': idempotencyKey }),
          ...(method === 'POST' || method === 'PUT' ? { 'content-type': 'application/json' } : {}),
        },
        ...(method === 'POST' || method === 'PUT' ? { body: JSON.stringify(body ?? {}) } : {}),
      });
      const answer: unknown = await response.json();
      if (response.ok) return z.parse(schema, answer);
      const problem = problemSchema.safeParse(answer);
      const isPassing = response.status >= 500 || (problem.success && problem.data.code === 'request_in_progress');
      if (isPassing || !problem.success) throw new Error(`${method} answered ${response.status}.`);
      throw new ApiRefusal(problem.data);
    });
  }

  /** Asks for a file. Whoever asks twice, because the answer was lost, gets another one. */
  async download(path: string): Promise<Buffer> {
    return keepTrying(async () => {
      const response = await fetch(`${this.#origin}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.#accessToken}`, 'content-type': 'application/json' },
        body: '{}',
      });
      if (!response.ok) throw new Error(`${path.split('/').at(-1)} answered ${response.status}.`);
      return Buffer.from(await response.arrayBuffer());
    });
  }
}
