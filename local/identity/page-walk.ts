import { type Cookie, CookieJar } from './cookie-jar.ts';

/** A sign-in page answered with an error; `code` is the page's own. */
export class SignInRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The sign-in was refused: ${code}`);
    this.code = code;
  }
}

/** Walks through plain HTML pages and forms, and stops where the browser would return to the app. */
export class PageWalk {
  readonly #jar = new CookieJar();
  readonly #goal: string;
  #url: URL | undefined;
  #page = '';

  /** @param goal The redirect URI of the app: it is never fetched. */
  constructor(goal: string) {
    this.#goal = goal;
  }

  async open(url: URL): Promise<void> {
    await this.#request(url, undefined);
  }

  /** Follows the link whose last path segment is given. */
  async follow(segment: string): Promise<void> {
    const target = new RegExp(`href="([^"]*/${segment})"`).exec(this.#page)?.[1];
    if (target === undefined) throw new Error(`The page has no link to ${segment}.`);
    await this.open(new URL(target, this.#url));
  }

  /** Fills in the form of the page; throws `SignInRefused` when the page says what is wrong. */
  async submit(fields: Record<string, string>): Promise<void> {
    for (const name of Object.keys(fields)) {
      if (!this.#page.includes(` name="${name}"`)) throw new Error(`The page has no field ${name}.`);
    }
    if (!this.#url) throw new Error('No page is open.');
    await this.#request(this.#url, new URLSearchParams(fields));
    const code = /data-code="([^"]+)"/.exec(this.#page)?.[1];
    if (code !== undefined) throw new SignInRefused(code);
  }

  /** Presses the button of a form without fields, found by the last path segment of its action. */
  async submitTo(segment: string): Promise<void> {
    const target = new RegExp(`action="([^"]*/${segment})"`).exec(this.#page)?.[1];
    if (target === undefined) throw new Error(`The page has no form for ${segment}.`);
    await this.#request(new URL(target, this.#url), new URLSearchParams());
  }

  /** Like `submit`, but tells of one expected refusal instead of throwing it. */
  async trySubmit(fields: Record<string, string>, expected: string): Promise<boolean> {
    try {
      await this.submit(fields);
      return true;
    } catch (error) {
      if (error instanceof SignInRefused && error.code === expected) return false;
      throw error;
    }
  }

  /** The URL at which the browser came back to the app. */
  arrival(): URL {
    if (!this.#url || !this.#isGoal(this.#url)) throw new Error('The sign-in did not return to the app.');
    return this.#url;
  }

  /** The cookies that the pages have set on the way. */
  cookies(): readonly Cookie[] {
    return this.#jar.cookies;
  }

  /** The HTML of the page that is open. */
  page(): string {
    return this.#page;
  }

  #isGoal({ origin, pathname }: URL): boolean {
    return `${origin}${pathname}` === this.#goal;
  }

  async #request(url: URL, form: URLSearchParams | undefined): Promise<void> {
    this.#url = url;
    this.#page = '';
    if (form === undefined && this.#isGoal(url)) return;
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: this.#jar.headerFor(url), accept: 'text/html', ...(form && { origin: url.origin }) },
      ...(form && { body: form }),
    });
    this.#jar.store(response, url);
    const location = response.headers.get('location');
    this.#page = await response.text();
    if (location !== null) await this.#request(new URL(location, url), undefined);
  }
}
