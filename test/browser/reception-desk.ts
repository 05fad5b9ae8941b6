import { join } from 'node:path';
import type { Visitor } from './opened-site.ts';

const scan = join(import.meta.dirname, '..', '..', 'local', 'demo', 'scans', 'sample-certificate.pdf');

const typeNumber = async ({ page }: Visitor, receptionNumber: string): Promise<void> => {
  await page.getByLabel('受付番号').fill(receptionNumber);
  await page.keyboard.press('Enter');
};

/** Mistypes the last digit of the number on an envelope, which the page notices. */
export const mistypeNumber = async (clerk: Visitor, receptionNumber: string): Promise<void> => {
  await typeNumber(clerk, `${receptionNumber.slice(0, 9)}${(Number(receptionNumber[9]) + 1) % 10}`);
  await clerk.page.getByText('検査数字が合いません').first().waitFor();
};

/** Opens the case of an envelope, and ticks everything that should be in it. */
export const tickPapers = async (clerk: Visitor, receptionNumber: string, issuedOn: string): Promise<void> => {
  await typeNumber(clerk, receptionNumber);
  await clerk.heading('株式会社みなと灯台システムの封筒');
  for (const box of await clerk.page.getByRole('checkbox').all()) await box.check();
  for (const label of ['登記事項証明書の発行日', '住民票の写しの発行日']) await clerk.fill(label, issuedOn);
};

/** Registers what was ticked. */
export const registerPapers = async ({ page }: Visitor): Promise<void> => {
  await page.getByRole('button', { name: /点を登録する/ }).click();
  await page.locator('input[type=file]').first().waitFor();
};

/** Gives the paper at a place of the list its scan. */
export const scanPaper = async ({ page }: Visitor, at: number): Promise<void> => {
  await page.locator('input[type=file]').nth(at).setInputFiles(scan);
  await page.getByText('スキャン 1件').nth(at).waitFor();
};

/** Gives the one paper that has no scan its own. */
export const scanMissing = async ({ page }: Visitor): Promise<void> => {
  const paper = page.getByRole('listitem').filter({ hasText: '未スキャン' });
  await paper.locator('input[type=file]').setInputFiles(scan);
  await paper.waitFor({ state: 'detached' });
};
