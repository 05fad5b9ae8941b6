import type { Browser, BrowserContextOptions, CDPSession } from 'playwright-core';
import * as z from 'zod/mini';

/** On what somebody looks at a page. */
export interface Conditions {
  readonly name: string;
  readonly screen: BrowserContextOptions;
  /** How many times slower than this machine's the processor is. */
  readonly slowdown: number;
  /** From sending a request to the first byte of the answer, at least. */
  readonly latencyMs: number;
  readonly downKbitPerSecond: number;
  readonly upKbitPerSecond: number;
}

/** A page with an empty cache. */
export interface MeasuredPage {
  readonly name: string;
  readonly path: string;
  /** What stands on the page when somebody can begin; nothing else of it is waited for. */
  readonly ready: string;
  /** What the tab keeps of a sign-in: its name and its value. */
  readonly kept?: readonly [name: string, value: string];
}

/** One load, in milliseconds since the page was asked for. */
export interface Load {
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  readonly readyMs: number;
  readonly requests: number;
  /** On the wire, with headers. */
  readonly codeBytes: number;
  readonly allBytes: number;
}

const finishedSchema = z.object({ requestId: z.string(), encodedDataLength: z.number() });
const receivedSchema = z.object({ requestId: z.string(), type: z.string() });
const codeTypes = ['Script', 'Stylesheet'];
const bytesPerKbit = 1000 / 8;

/** Runs in the page before its own code: notes when what is waited for stands there, to the frame. */
const watching = (ready: string): string => `{
  const found = () => {
    if (window.readyMs === undefined && document.querySelector(${JSON.stringify(ready)})) window.readyMs = performance.now();
  };
  new MutationObserver(found).observe(document, { childList: true, subtree: true });
}`;

const reading = `new Promise((resolve) => {
  const [{ startTime: firstPaintMs }] = performance.getEntriesByName('first-contentful-paint');
  new PerformanceObserver((list) => {
    resolve({ firstPaintMs, largestPaintMs: list.getEntries().at(-1).startTime, readyMs: window.readyMs });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;
const readingSchema = z.object({ firstPaintMs: z.number(), largestPaintMs: z.number(), readyMs: z.number() });

const slowDown = async (session: CDPSession, conditions: Conditions): Promise<void> => {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: conditions.latencyMs,
    downloadThroughput: conditions.downKbitPerSecond * bytesPerKbit,
    uploadThroughput: conditions.upKbitPerSecond * bytesPerKbit,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowdown });
};

/** Counts what comes over the wire. */
const countBytes = (session: CDPSession) => {
  const types = new Map<string, string>();
  const counted = { requests: 0, codeBytes: 0, allBytes: 0 };
  session.on('Network.responseReceived', (event) => {
    const { requestId, type } = receivedSchema.parse(event);
    types.set(requestId, type);
  });
  session.on('Network.loadingFinished', (event) => {
    const { requestId, encodedDataLength } = finishedSchema.parse(event);
    counted.requests += 1;
    counted.allBytes += encodedDataLength;
    if (codeTypes.includes(types.get(requestId) ?? '')) counted.codeBytes += encodedDataLength;
  });
  return counted;
};

/** Loads a page once as somebody who was never there. */
export const loadPage = async (
  browser: Browser,
  origin: string,
  { path, ready, kept }: MeasuredPage,
  conditions: Conditions,
): Promise<Load> => {
  const context = await browser.newContext({ ...conditions.screen, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  try {
    if (kept) await context.addInitScript({ content: `sessionStorage.setItem(...${JSON.stringify(kept)})` });
    await context.addInitScript({ content: watching(ready) });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowDown(session, conditions);
    const counted = countBytes(session);
    await page.goto(`${origin}${path}`, { waitUntil: 'commit' });
    await page.locator(ready).first().waitFor();
    return { ...readingSchema.parse(await page.evaluate(reading)), ...counted };
  } finally {
    await context.close();
  }
};
