import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Tokens } from '#local/identity/sign-in-client.ts';
import { keptSignIn } from '../system/kept-sign-in.ts';
import { RunningSystem } from '../system/running-system.ts';
import { launchBrowser } from './launch-browser.ts';

/** A phone as many applicants hold it. */
export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
} as const satisfies BrowserContextOptions;
/** The smallest screen on which the back office must work. */
export const desk = { viewport: { width: 1280, height: 800 } } as const satisfies BrowserContextOptions;
/** A large screen in a system that asks for the dark. */
export const darkAndLarge = {
  viewport: { width: 1920, height: 1080 },
  colorScheme: 'dark',
} as const satisfies BrowserContextOptions;

/** What a browser must never say: a refused script, an exception, a failed request of our own. */
const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // What the API refuses is shown on the page; the browser notes it all the same.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
};

/** With what a customer signs in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Somebody in front of a screen of their own. */
export class Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that the browser complained about. */
  readonly complaints: readonly string[];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    this.complaints = complaintsOf(page);
  }

  static async arrive(context: BrowserContext): Promise<Visitor> {
    return new Visitor(context, await context.newPage());
  }

  /** Fills in the line of text with this label. */
  async fill(label: string, value: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: false }).first();
    await field.fill(value);
    await field.blur();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Waits for the page with this heading; what a workflow brings about is asked for every few seconds only. */
  async heading(name: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name, exact: true }).waitFor({ timeout: 45_000 });
  }
}

/** The whole system with its pages, and a browser to look at them. */
export class OpenedSite {
  readonly system: RunningSystem;
  readonly #browser: Browser;
  /** Whether the system was started for this site and ends with it. */
  readonly #isOwn: boolean;

  private constructor(system: RunningSystem, browser: Browser, isOwn: boolean) {
    this.system = system;
    this.#browser = browser;
    this.#isOwn = isOwn;
  }

  /** Looks at a system that runs, or starts one. Undefined where no browser is found, which in CI is a failure. */
  static async open(running?: RunningSystem): Promise<OpenedSite | undefined> {
    const browser = await launchBrowser();
    if (!browser) return undefined;
    const system = running ?? (await RunningSystem.start({ hasPages: true }));
    return new OpenedSite(system, browser, running === undefined);
  }

  get origin(): string {
    return this.system.platform.webOrigin;
  }

  /** Opens a browser of its own for somebody. */
  async visitor(options: BrowserContextOptions = phone): Promise<Visitor> {
    const context = await this.#browser.newContext({
      baseURL: this.origin,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(15_000);
    return Visitor.arrive(context);
  }

  /** Makes an account by way of the sign-in pages; answers the e-mail and the password. */
  async signUp({ page }: Visitor): Promise<Credentials> {
    const email = `applicant-${randomUUID()}@example.com`;
    const password = `${randomUUID()}-aA1`;
    await page.goto('/#/sign-in');
    await page.getByRole('link', { name: 'アカウントを作成する' }).click();
    await page.getByLabel('メールアドレス').fill(email);
    await page.getByLabel('パスワード').fill(password);
    await page.getByRole('button', { name: '確認コードを送る' }).click();
    await page.getByLabel('確認コード').waitFor();
    await page.getByLabel('確認コード').fill(await this.#codeFor(email));
    await page.getByRole('button', { name: '確認する' }).click();
    await page.getByRole('heading', { level: 1, name: 'お申し込みとご契約' }).waitFor();
    return { email, password };
  }

  /** Signs in with an account that was made before. */
  async signIn(visitor: Visitor, account: Credentials): Promise<void> {
    await visitor.page.goto('/#/sign-in');
    await this.passSignIn(visitor, account);
    await visitor.heading('お申し込みとご契約');
  }

  /** Is signed in as a customer whose tokens are known; the sign-in pages have tests of their own. */
  async enterAs({ context }: Visitor, tokens: Tokens): Promise<void> {
    await context.addInitScript(([name, value]) => sessionStorage.setItem(name, value), keptSignIn('customer', tokens));
  }

  /** Fills in the sign-in page that stands in front of somebody. */
  async passSignIn({ page }: Visitor, { email, password }: Credentials): Promise<void> {
    await page.getByLabel('メールアドレス').fill(email);
    await page.getByLabel('パスワード').fill(password);
    await page.getByRole('button', { name: 'サインインする' }).click();
  }

  async end(): Promise<void> {
    await this.#browser.close();
    if (this.#isOwn) await this.system.end();
  }

  async #codeFor(email: string): Promise<string> {
    const mails = await this.system.demo.mailsTo(email);
    const code = mails.flatMap(({ text }) => text.match(/\b\d{6}\b/) ?? []).at(-1);
    if (!code) throw new Error('No confirmation code came.');
    return code;
  }
}
