import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillCorporateForm } from './application-form.ts';
import { OpenedSite } from './opened-site.ts';

let site: OpenedSite | undefined;
beforeAll(async () => { site = await OpenedSite.open(); });
afterAll(async () => { await site?.end(); });

test('explore', async () => {
  const v = await site!.visitor();
  const shot = async (n: string) => v.page.screenshot({ path: `/tmp/shots/${n}.png`, fullPage: true });
  try {
  await site!.signUp(v);
  await v.press('正式利用申込を始める');
  await fillCorporateForm(v);
  await shot('confirm');
  await v.press('この内容で申し込む');
  await v.heading('申込受付');
  await v.page.waitForTimeout(1500);
  await shot('application');
  } finally { await shot('last'); console.log(v.complaints); }
}, 90_000);
