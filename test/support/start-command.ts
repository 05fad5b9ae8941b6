import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const packageSchema = z.object({ scripts: z.object({ start: z.string() }) });

/** What follows `node` in `npm start`, so that a measured or killed system is the one that people start. */
export const startArguments = (): string[] => {
  const file = join(import.meta.dirname, '..', '..', 'package.json');
  const { scripts } = packageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const [command, ...words] = scripts.start.split(' ');
  if (command !== 'node') throw new Error('npm start no longer runs node by itself.');
  return words;
};
