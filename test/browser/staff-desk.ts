import type { BrowserContextOptions, Page } from 'playwright-core';
import * as z from 'zod/mini';
import type { CasePlay } from '#local/demo/case-play.ts';
import { corporatePapers } from '#local/demo/papers.ts';
import type { StaffPerson } from '#local/demo/people.ts';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { timeCode, timeStepAt } from '#local/identity/time-code.ts';
import { keptSignIn } from '../system/kept-sign-in.ts';
import { desk, type OpenedSite, type Visitor } from './opened-site.ts';

/** Somebody of the staff at a desk, signed in; the sign-in pages are walked through elsewhere. */
export const sitDown = async (
  site: OpenedSite,
  person: StaffPerson,
  options: BrowserContextOptions = desk,
): Promise<Visitor> => {
  const visitor = await site.visitor(options);
  const kept = keptSignIn('staff', await site.system.people.staffTokens(person));
  await visitor.page.goto('/settings.json');
  await visitor.page.evaluate(([name, value]) => sessionStorage.setItem(name, value), kept);
  return visitor;
};

/** Opens a place of the pages of the staff; a number before the hash makes the browser load it anew. */
export const goToPlace = ({ page }: Visitor, place: string) => page.goto(`/staff/?${Math.random()}#${place}`);

/** Signs in by way of the pages: e-mail, password, and a one-time code that was not used yet. */
export const passStaffSignIn = async (site: OpenedSite, visitor: Visitor, person: StaffPerson): Promise<void> => {
  const { page } = visitor;
  const { totpSecret = '', ...account } = await site.system.demo.accountOf(person);
  await site.passSignIn(visitor, account);
  for (const ahead of [-1, 0, 1]) {
    await page.getByLabel('認証コード').fill(timeCode(totpSecret, timeStepAt(Date.now()) + ahead));
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '認証する' }).click()]);
    if (page.url().includes('/staff/')) return;
  }
  throw new Error('No one-time code was accepted.');
};

/** Waits until the case that is shown has this status, to the letter: one status is often the beginning of another. */
export const statusIs = (page: Page, status: string) =>
  page.locator('.case-title .tag').getByText(status, { exact: true }).waitFor();

/** Goes from control to control as somebody without a mouse does, until one with this name has the focus. */
export const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let pressed = 0; pressed < 80; pressed++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (focused.startsWith(name)) return;
  }
  throw new Error(`Nothing called ${name} was reached.`);
};

/** Answers every row of the paper that is shown with 適, by keys alone; tells how many rows there were. */
export const answerByKeys = async (page: Page): Promise<number> => {
  await page.locator('canvas[data-drawn=true]').waitFor();
  await page.locator('[data-row]').first().waitFor();
  const rows = await page.locator('[data-row]').count();
  await page.keyboard.press('j');
  for (let answered = 0; answered < rows; answered++) await page.keyboard.press('o');
  return rows;
};

/** The same, and sends it. */
export const inspectByKeys = async (page: Page): Promise<void> => {
  await answerByKeys(page);
  await page.keyboard.press('Control+Enter');
  await page.locator('.consequences').waitFor();
};

/** A case of a corporation whose papers have come and wait for the review. */
export const caseInReview = async (site: OpenedSite) => {
  const play = site.system.play();
  await play.apply(corporationForm);
  await play.receive(corporatePapers(await play.today()));
  return play;
};

/** While somebody looks at the papers, a colleague registers another one. */
export const anotherEnvelope = async (site: OpenedSite, play: CasePlay): Promise<void> => {
  const { version: expectedVersion } = await play.staffCase();
  const clerk = await site.system.people.staff('clerk');
  const papers = [{ kind: 'shareholder_register', subject: 'corporation', form: 'copy' }];
  await clerk.call('POST', `/api/staff/applications/${play.applicationId}/envelopes`, z.looseObject({}), {
    expectedVersion,
    receivedOn: await play.today(),
    papers,
  });
};
