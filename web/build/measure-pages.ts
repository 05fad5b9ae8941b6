import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

/** What one page of a face makes a browser load: script and styles, compressed. */
export interface PageWeight {
  /** The entry of the face, or the part that is fetched when somebody goes there. */
  readonly page: string;
  readonly bytes: number;
}

const weightOf = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

/** A chunk with everything that it imports before it runs. */
const withImports = (chunks: ReadonlyMap<string, Rolldown.OutputChunk>, name: string, seen = new Set<string>()) => {
  const chunk = chunks.get(name);
  if (!chunk || seen.has(name)) return seen;
  seen.add(name);
  for (const imported of chunk.imports) withImports(chunks, imported, seen);
  return seen;
};

/** Weighs a face page by page: each with the entry and the styles, which every page needs. */
export const weighPages = (output: Output): PageWeight[] => {
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])));
  const styles = output.flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [one.source] : []));
  const entry = [...chunks.values()].find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('The face has no entry.');
  const always = withImports(chunks, entry.fileName);
  const sum = (names: ReadonlySet<string>): number =>
    [...names].reduce((bytes, name) => bytes + weightOf(chunks.get(name)?.code ?? ''), 0) +
    styles.reduce((bytes, source) => bytes + weightOf(source), 0);
  /** The pages that some chunks lead to, each with what was there before it, and those behind it. */
  const pagesBehind = (leading: Iterable<string>, loaded: ReadonlySet<string>, place: string): PageWeight[] =>
    [...new Set([...leading].flatMap((name) => chunks.get(name)?.dynamicImports ?? []))]
      .filter((name) => !loaded.has(name))
      .flatMap((name) => {
        const page = `${place}${chunks.get(name)?.name ?? name}`;
        const withPage = withImports(chunks, name, new Set(loaded));
        const added = [...withPage].filter((one) => !loaded.has(one));
        return [{ page, bytes: sum(withPage) }, ...pagesBehind(added, withPage, `${page}/`)];
      });
  return [{ page: 'entry', bytes: sum(always) }, ...pagesBehind(always, always, '')];
};
