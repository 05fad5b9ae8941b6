import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ScreenName, screens } from '../../docs/generate/screen-list.ts';

const names = Object.keys(screens) as ScreenName[];

/** The pictures that the gallery shows and that do not exist. */
export const missingPictures = async (directory: string): Promise<ScreenName[]> => {
  const taken = await readdir(directory).catch((): string[] => []);
  return names.filter((name) => !taken.includes(`${name}.webp`));
};

/** Removes pictures that the gallery does not show any more. */
export const removeUnlisted = async (directory: string): Promise<void> => {
  const listed = new Set(names.map((name) => `${name}.webp`));
  const taken = await readdir(directory).catch((): string[] => []);
  await Promise.all(taken.filter((file) => !listed.has(file)).map((file) => rm(join(directory, file))));
};

/** The pictures that were taken before a moment, in milliseconds since 1970. */
export const picturesBefore = async (directory: string, at: number): Promise<ScreenName[]> => {
  const taken = await Promise.all(names.map((name) => stat(join(directory, `${name}.webp`)).catch(() => undefined)));
  return names.filter((_, index) => (taken[index]?.mtimeMs ?? at) < at);
};
