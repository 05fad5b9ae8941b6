import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { screenNames } from '../../docs/generate/screen-list.ts';
import { missingPictures } from './kept-pictures.ts';
import { screensDirectory } from './screens-directory.ts';

test('the gallery shows every picture of its list, and no picture lies there unseen', async () => {
  expect(await missingPictures(screensDirectory)).toEqual([]);
  expect(await readdir(screensDirectory)).toHaveLength(screenNames.length);
});
