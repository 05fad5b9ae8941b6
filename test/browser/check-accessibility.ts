import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** WCAG 2.2 AA, which covers JIS X 8341-3, and what axe holds to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Expects that axe finds nothing to complain about in the present state of the page. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  expect(found, `axe, at ${page.url().replace(/^[^#]*/, '')}`).toEqual([]);
};

/** Expects that nothing sticks out at the side: everything can be read by scrolling down alone (WCAG 1.4.10). */
export const expectNoSidewaysScrolling = async (page: Page): Promise<void> => {
  // As text, because it is for the browser: the tests have no document.
  const content = await page.evaluate<number>('document.documentElement.scrollWidth');
  const window = await page.evaluate<number>('document.documentElement.clientWidth');
  expect(content).toBeLessThanOrEqual(window);
};
