import type { Plugin } from 'vite';

/**
 * Fetches a part of a face by a plain `import()`. The bundler would wrap it in code that preloads the styles of that part,
 * and our parts have none of their own.
 */
export const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};
