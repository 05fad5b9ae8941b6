import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const tokensFile = /design-tokens\/dist\/tokens\.css$/;

/** Leaves of the design tokens those that our styles use: the whole list would be half of all styles. */
export const keepUsedTokens = (stylesDirectory: string): Plugin => ({
  name: 'keep-used-tokens',
  enforce: 'pre',
  async load(id) {
    if (!tokensFile.test(id.split('?')[0] ?? '')) return null;
    const files = (await readdir(stylesDirectory)).filter((name) => name.endsWith('.css'));
    const styles = (await Promise.all(files.map((name) => readFile(join(stylesDirectory, name), 'utf8')))).join('\n');
    const tokens = (await readFile(id.split('?')[0] ?? '', 'utf8')).matchAll(/^\s*(--[\w-]+):[^;]+;/gm);
    const used = [...tokens].filter(([, name]) => styles.includes(`var(${name})`)).map(([declaration]) => declaration);
    return `:root {${used.join('\n')}}`;
  },
});
