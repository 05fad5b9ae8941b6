import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { ScreenName } from '../../docs/generate/screen-list.ts';
import type { Visitor } from '../browser/opened-site.ts';
import { screensDirectory } from './screens-directory.ts';

const quality = 72;

/** Takes the whole page as somebody sees it now. */
export const takeScreen = async ({ page }: Visitor, name: ScreenName): Promise<void> => {
  await page.evaluate('document.fonts.ready');
  await page.locator('.loading').first().waitFor({ state: 'hidden' });
  // A dialog covers what can be seen, not the whole page.
  const hasDialog = (await page.locator('dialog[open]').count()) > 0;
  const picture = await loadImage(await page.screenshot({ fullPage: !hasDialog }));
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  await mkdir(screensDirectory, { recursive: true });
  await writeFile(join(screensDirectory, `${name}.webp`), await canvas.encode('webp', quality));
};
