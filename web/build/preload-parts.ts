import type { Plugin } from 'vite';

/**
 * Asks for a part of a face together with what it imports, which a browser would learn of only when the part is there.
 * The bundler's own code does the same, waits for styles and tells of failures: a dozen times as much. The styles of a face
 * are one file, which its page has already.
 */
const preloading = `
const asked = new Set();
export const __vitePreload = (load, files = []) => {
  for (const file of files.filter((name) => name.endsWith('.js') && !asked.has(name))) {
    asked.add(file);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: '/' + file }));
  }
  return load();
};`;

/** Puts our preloading in the place of the bundler's. */
export const preloadParts: Plugin = {
  name: 'preload-parts',
  enforce: 'pre',
  load: { filter: { id: /vite\/preload-helper/ }, handler: () => preloading },
};
