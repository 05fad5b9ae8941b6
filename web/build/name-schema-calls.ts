import type { Plugin } from 'vite';

/** By this name the bundler knows the calls that only make a schema. */
export const schemaMaker = 'zodSchemaMaker';

/**
 * Gives `z` another name in the shared rooms. A schema is made by calls, and a call is kept in the bundle unless it is
 * known to do nothing else; but that is told by name, and the minified code of libraries has functions called `z`, too.
 */
export const nameSchemaCalls: Plugin = {
  name: 'name-schema-calls',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/shared/') || !code.includes("from 'zod/mini'")) return null;
    return code.replaceAll(/\bz(?= from 'zod\/mini'|\s*\.\s*\w)/g, schemaMaker);
  },
};
