import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FaceName, faceFiles } from '#shared/contracts/environment.ts';

/** Reads faces of five megabytes each from beside the function's bundle, by the first document; they are kept. */
export const createFaceLoader = (): ((name: FaceName) => Promise<Uint8Array>) => {
  const loaded = new Map<FaceName, Promise<Uint8Array>>();
  return (name) => {
    const known = loaded.get(name);
    if (known) return known;
    const loading = readFile(join(process.env.LAMBDA_TASK_ROOT ?? '', faceFiles[name]));
    loaded.set(name, loading);
    return loading;
  };
};
