import { afterAll, beforeAll, test } from 'vitest';
import type { RunningSystem } from '../system/running-system.ts';
import { noBrowser } from './launch-browser.ts';
import { OpenedSite } from './opened-site.ts';

/** Defines a test that has the site; it is skipped, with one line, where there is no browser. */
export type Walk = (name: string, run: (site: OpenedSite) => Promise<void>) => void;

/** A case from a new account to the activation, with a look at every page by axe, also on a machine that does other things. */
const longestMs = 300_000;

/** Opens one site for all walks of a file, on a system that the file has started for itself if it has one. */
export const openWalks = (running: () => RunningSystem | undefined = () => undefined): Walk => {
  let site: OpenedSite | undefined;
  beforeAll(async () => {
    site = await OpenedSite.open(running());
    if (!site) console.warn(noBrowser);
  });
  afterAll(() => site?.end());
  return (name, run) =>
    test(name, { timeout: longestMs }, async ({ skip }) => {
      if (!site) return skip(noBrowser);
      await run(site);
    });
};
