import type { Browser } from 'playwright-core';
import { launchBrowser, noBrowser } from '#test/browser/launch-browser.ts';
import { RunningSystem } from '#test/system/running-system.ts';
import { median, round, type Table } from '../table.ts';
import { serveCompressed } from './compressing-front.ts';
import { type Conditions, type Load, loadPage, type MeasuredPage } from './load-page.ts';
import { barePage, customerPages, staffPages } from './measured-pages.ts';

/** As Lighthouse has a phone: a middling one in a slow part of a mobile network. */
const phone: Conditions = {
  name: 'a phone',
  screen: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  slowdown: 4,
  latencyMs: 150,
  downKbitPerSecond: 1600,
  upKbitPerSecond: 750,
};

/** As Lighthouse has a desk. */
const desk: Conditions = {
  name: 'a desk',
  screen: { viewport: { width: 1280, height: 800 } },
  slowdown: 1,
  latencyMs: 40,
  downKbitPerSecond: 10_240,
  upKbitPerSecond: 10_240,
};

interface Runner {
  readonly page: MeasuredPage;
  readonly loads: Load[];
}

const takeTurns = async (
  browser: Browser,
  origin: string,
  pages: readonly MeasuredPage[],
  conditions: Conditions,
  rounds: number,
): Promise<Runner[]> => {
  const runners = pages.map((page): Runner => ({ page, loads: [] }));
  // The first turn warms the functions and the browser, and is not counted.
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const { page, loads } of runners) {
      const load = await loadPage(browser, origin, page, conditions);
      if (turn > 0) loads.push(load);
    }
  }
  return runners;
};

const tableOf = (conditions: Conditions, runners: readonly Runner[]): Table => {
  const middle = (loads: readonly Load[], of: keyof Load): number => median(loads.map((load) => load[of]));
  const bare = middle(runners[0]?.loads ?? [], 'readyMs');
  const { slowdown, latencyMs, downKbitPerSecond } = conditions;
  return {
    title: `First load on ${conditions.name}, cache empty: processor ÷ ${slowdown}, ${latencyMs} ms, ${downKbitPerSecond} kbit/s`,
    columns: ['page', 'first paint ms', 'largest paint ms', 'ready ms', '× bare', 'requests', 'code kB', 'all kB'],
    rows: runners.map(({ page, loads }) => [
      page.name,
      Math.round(middle(loads, 'firstPaintMs')),
      Math.round(middle(loads, 'largestPaintMs')),
      Math.round(middle(loads, 'readyMs')),
      round(middle(loads, 'readyMs') / bare, 1),
      middle(loads, 'requests'),
      round(middle(loads, 'codeBytes') / 1000),
      round(middle(loads, 'allBytes') / 1000),
    ]),
    notes: [
      'Ready: somebody can begin. Code: scripts and styles on the wire with headers, gzip, until then; all: with answers of the API.',
      'The browser adds the latency to each request; there is no TLS, no look-up of names, no CloudFront.',
      'Signed in already: the sign-in pages are Cognito’s in AWS.',
    ],
  };
};

const noTable: Table = { title: 'First load', columns: ['page'], rows: [], notes: [noBrowser] };

/** Loads the pages as somebody who was never there, on a phone and at a desk, each in turn with a bare heading. */
export const measureFirstLoad = async (rounds: number): Promise<Table[]> => {
  const browser = await launchBrowser();
  if (!browser) return [noTable];
  const system = await RunningSystem.start({ hasPages: true });
  const front = await serveCompressed(system.platform.webOrigin);
  try {
    const tables: Table[] = [];
    for (const [conditions, prepare] of [[phone, customerPages] as const, [desk, staffPages] as const]) {
      const pages = [barePage, ...(await prepare(system))];
      tables.push(tableOf(conditions, await takeTurns(browser, front.endpoint, pages, conditions, rounds)));
    }
    return tables;
  } finally {
    await front.stop();
    await browser.close();
    await system.end();
  }
};
