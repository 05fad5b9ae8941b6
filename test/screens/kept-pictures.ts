import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ScreenName, screenNames } from '../../docs/generate/screen-list.ts';

/** The pictures that the gallery shows and that do not exist. */
export const missingPictures = async (directory: string): Promise<ScreenName[]> => {
  const taken = await readdir(directory).catch((): string[] => []);
  return screenNames.filter((name) => !taken.includes(`${name}.webp`));
};

/** Removes pictures that the gallery does not show any more. */
export const removeUnlisted = async (directory: string): Promise<void> => {
  const listed = new Set(screenNames.map((name) => `${name}.webp`));
  const taken = await readdir(directory).catch((): string[] => []);
  await Promise.all(taken.filter((file) => !listed.has(file)).map((file) => rm(join(directory, file))));
};

/** The pictures that were taken before a moment, in milliseconds since 1970. */
export const picturesBefore = async (directory: string, at: number): Promise<ScreenName[]> => {
  const taken = await Promise.all(
    screenNames.map((name) => stat(join(directory, `${name}.webp`)).catch(() => undefined)),
  );
  return screenNames.filter((_, index) => (taken[index]?.mtimeMs ?? at) < at);
};
