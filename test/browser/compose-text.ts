import type { Locator, Page } from 'playwright-core';

/** Types as an input method does: what is composed is replaced again and again, and taken at the end. */
export const composeText = async (page: Page, field: Locator, stages: readonly string[]): Promise<void> => {
  await field.focus();
  const client = await page.context().newCDPSession(page);
  for (const text of stages) {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await client.send('Input.insertText', { text: stages.at(-1) ?? '' });
  await client.detach();
};
