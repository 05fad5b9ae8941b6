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
  await v.heading('書類到着待ち');

  await shot('application');
  await v.page.getByRole('link',{name:'必要な書類を確認・印刷する'}).click(); await v.heading('お送りいただく書類'); await shot('papers'); const d=v.page.waitForEvent('download'); await v.press('書類をダウンロードする（PDF）'); await (await d).saveAs('/tmp/shots/pack.pdf'); await v.page.goto('/status/'); await shot('status');
  } finally { await shot('last'); console.log(v.complaints); }
}, 90_000);
