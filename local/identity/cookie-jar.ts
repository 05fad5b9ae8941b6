/** A cookie with the path below which it is sent. */
export interface Cookie {
  name: string;
  value: string;
  path: string;
}

/** The cookies of one sign-in without a browser. Paths count, because each step of a sign-in has cookies of its own. */
export class CookieJar {
  #cookies: Cookie[] = [];

  get cookies(): readonly Cookie[] {
    return this.#cookies;
  }

  store(response: Response, url: URL): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const [name = '', ...value] = pair.split('=');
      const read = (key: string) =>
        attributes.find((attribute) => attribute.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
      const path = read('path') ?? url.pathname.slice(0, url.pathname.lastIndexOf('/') || 1);
      this.#cookies = this.#cookies.filter((cookie) => cookie.name !== name || cookie.path !== path);
      const expires = read('expires');
      const isGone = expires !== undefined && Date.parse(expires) < Date.now();
      if (!isGone) this.#cookies.push({ name, value: value.join('='), path });
    }
  }

  headerFor(url: URL): string {
    return this.#cookies
      .filter(({ path }) => url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }
}
