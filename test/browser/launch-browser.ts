import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** The package's own arguments would run everything in one process, whose second context ends it. */
const launchArguments = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Why there is no browser to test with. */
export const noBrowser =
  'ブラウザのテストを省きます：使えるブラウザがありません（Chrome を入れるか、CHROMIUM_PATH に場所を指定してください）。';

/** Starts the browser; undefined where there is none. In CI that is a failure, never a skip. */
export const launchBrowser = async (): Promise<Browser | undefined> => {
  const found = await findBrowser();
  if (!found) {
    if (process.env.CI) throw new Error(noBrowser);
    return undefined;
  }
  const env = Object.fromEntries(Object.entries(found.environment).filter(([, value]) => value !== undefined));
  return chromium.launch({
    executablePath: found.executablePath,
    env: env as Record<string, string>,
    args: launchArguments,
  });
};
