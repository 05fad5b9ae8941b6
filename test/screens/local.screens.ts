import { afterAll, beforeAll, expect } from 'vitest';
import { caseOf } from '../browser/customer-case.ts';
import { desk } from '../browser/opened-site.ts';
import { openWalks } from '../browser/walk.ts';
import { RunningSystem } from '../system/running-system.ts';
import { takeScreen } from './take-screen.ts';

let system: RunningSystem | undefined;
beforeAll(async () => {
  system = await RunningSystem.start({ hasPages: true, showsBar: true });
});
const walk = openWalks(() => system);
afterAll(() => system?.end());

walk('one person plays the whole story', async (site) => {
  await caseOf(site);
  const player = await site.visitor(desk);
  const { page } = player;
  await page.goto('/');
  await expect.poll(() => page.locator('.local-bar').innerText()).toMatch(/次の予定 /);
  await takeScreen(player, 'bar');
  await page.getByRole('link', { name: 'メール受信箱' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await takeScreen(player, 'mailbox');
});
