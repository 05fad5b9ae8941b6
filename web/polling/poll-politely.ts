import type { Answer, Failure } from '../session/api.ts';

/** What a poll needs of an answer: when the server advises to ask again; nothing when it will not change any more. */
interface Pollable {
  readonly pollAfterSeconds?: number | undefined;
}

/** What is known of something that is asked for again and again. */
export interface Polled<Body> {
  readonly body: Body | undefined;
  /** Why the last attempt brought nothing; what was known before stays. */
  readonly failure: Failure | undefined;
  /** When the last answer came, in milliseconds of the device's clock. */
  readonly answeredAt: number | undefined;
}

const longestPauseMs = 15 * 60_000;
const firstBackOffMs = 5_000;
/** So that many pages that were opened together do not ask together. */
const jitter = 0.1;

/**
 * Asks again and again, politely: at the interval that the server advises, with the tag of what is known, not while the
 * page is hidden or offline, at once when it is seen again, and ever more seldom while there is no answer.
 */
export class PolitePoll<Body extends Pollable> {
  readonly #ask: (etag: string | undefined, signal: AbortSignal) => Promise<Answer<Body | undefined>>;
  readonly #tell: (polled: Polled<Body>) => void;
  #polled: Polled<Body> = { body: undefined, failure: undefined, answeredAt: undefined };
  #etag: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  #failures = 0;
  #isOver = false;

  constructor(
    ask: (etag: string | undefined, signal: AbortSignal) => Promise<Answer<Body | undefined>>,
    tell: (polled: Polled<Body>) => void,
  ) {
    this.#ask = ask;
    this.#tell = tell;
    document.addEventListener('visibilitychange', this.#wake);
    addEventListener('online', this.#wake);
    void this.#poll();
  }

  /** Asks now: something was just done that changes the answer. */
  readonly askNow = (): void => {
    clearTimeout(this.#timer);
    void this.#poll();
  };

  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#asking?.abort();
    document.removeEventListener('visibilitychange', this.#wake);
    removeEventListener('online', this.#wake);
  }

  readonly #wake = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) this.#asking?.abort();
    else void this.#poll();
  };

  async #poll(): Promise<void> {
    if (this.#isOver || document.hidden || this.#asking) return;
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const answer = await this.#ask(this.#etag, signal);
    this.#asking = undefined;
    if (this.#isOver || signal.aborted) return;
    this.#take(answer);
    const pause = this.#pauseMs();
    if (pause !== undefined)
      this.#timer = setTimeout(() => this.#poll(), pause * (1 + (Math.random() - 0.5) * 2 * jitter));
  }

  #take(answer: Answer<Body | undefined>): void {
    if (answer.ok) {
      this.#failures = 0;
      this.#etag = answer.etag ?? this.#etag;
      const body = answer.status === 304 ? this.#polled.body : answer.body;
      this.#polled = { body, failure: undefined, answeredAt: Date.now() };
    } else {
      this.#failures++;
      this.#polled = { ...this.#polled, failure: answer.failure };
    }
    this.#tell(this.#polled);
  }

  /** How long to wait; undefined when asking again is of no use. */
  #pauseMs(): number | undefined {
    const { body, failure } = this.#polled;
    if (failure?.kind === 'signed_out') return undefined;
    if (failure?.kind === 'refused' && failure.problem.status < 500 && failure.problem.status !== 429) return undefined;
    if (failure) return Math.min(firstBackOffMs * 2 ** (this.#failures - 1), longestPauseMs);
    return body?.pollAfterSeconds === undefined ? undefined : body.pollAfterSeconds * 1000;
  }
}
