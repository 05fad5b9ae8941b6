import { describe, expect } from 'vitest';
import { corporatePapers } from '#local/demo/papers.ts';
import { soleProprietorForm } from '#local/demo/sample-forms.ts';
import { expectAccessible, expectNoSidewaysScrolling } from './check-accessibility.ts';
import { caseOf, shownNumbers, wholeCorporationForm } from './customer-case.ts';
import { desk, type Visitor } from './opened-site.ts';
import type { Walk } from './walk.ts';

const text = ({ page }: Visitor) => page.locator('main').innerText();

/** Where an application stands, as its customer sees it. */
export const progressWalks = (walk: Walk) =>
  describe('the progress of an application', () => {
    walk('says what to post until when, names every paper with its reason, and prints the sheets', async (site) => {
      const { visitor, look } = await caseOf(site, soleProprietorForm);
      await look();
      await visitor.heading('書類到着待ち');
      const { page } = visitor;
      await page.getByRole('link', { name: '必要な書類を確認・印刷する' }).click();
      await visitor.heading('お送りいただく書類');
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
      const shown = await text(visitor);
      expect(shown).toContain('clocallサービス新規申し込み書');
      expect(shown).toContain('南大塚2-37-5');
      expect(shown).toMatch(/規則6条1項1号/);
      const download = page.waitForEvent('download');
      await visitor.press('書類をダウンロードする（PDF）');
      expect((await download).suggestedFilename()).toBe('clocall-申込書類.pdf');
      const sample = page.waitForEvent('download');
      await visitor.press('記入例を見る（PDF）');
      expect((await sample).suggestedFilename()).toBe('clocall-記入例.pdf');
      expect(visitor.complaints).toEqual([]);
    });

    walk('a notice names exactly what to send again; an answer by correction goes back to the office', async (site) => {
      const { play, visitor, look } = await caseOf(site);
      await play.receive(corporatePapers(await play.today()));
      await play.inspect();
      await play.review({ outcome: 'request_resubmission', deficiencies: [{ code: 'name_differs' }] });
      await look();
      await visitor.heading('不備のご連絡');
      const { page } = visitor;
      await expectAccessible(page);
      expect(await text(visitor)).toMatch(/1件の確認をお願いします[\s\S]*までにお手続きをお願いします/);
      await page.getByRole('link', { name: '送り直す書類を確認・印刷する' }).click();
      await visitor.heading('送り直していただく書類');
      // A name is put right in the form; there is nothing to print and to post.
      await page.getByText('今回、郵送していただく書類はありません').waitFor();
      await expectAccessible(page);
      await page.goBack();
      await page.getByRole('link', { name: 'お申し込み内容を修正する' }).click();
      await visitor.heading('入力内容の確認');
      await page.getByRole('link', { name: 'ご担当者の情報を修正する' }).click();
      await visitor.fill('部署名', '港湾事業部');
      await page.goto(`/#/applications/${play.applicationId}/form/confirm`);
      await visitor.heading('入力内容の確認');
      await visitor.press('この内容で修正を送信する');
      await page.getByRole('heading', { level: 1, name: /不備のご連絡|書類確認中/ }).waitFor();
      expect(visitor.complaints).toEqual([]);
    });

    walk('a letter is followed from the posting over its return to the second one', async (site) => {
      const { play, visitor, look } = await caseOf(site, wholeCorporationForm, desk);
      await play.receive(corporatePapers(await play.today()));
      await play.inspect();
      await play.review({ outcome: 'approve' });
      await look();
      await visitor.heading('書留発送準備中');
      await play.post('corporation');
      await play.post('person_in_charge');
      await look();
      await visitor.heading('書留お受け取り確認中');
      await expectAccessible(visitor.page);
      expect(await text(visitor)).toMatch(/ご担当者様あての書留[\s\S]*お問い合わせ番号/);
      await play.returned('person_in_charge', 'retention_expired');
      await look();
      await visitor.page.getByText('発送の準備をしています').waitFor();
      expect(await text(visitor)).toMatch(/前回お送りした書留は、お届けできずに\d+月\d+日（.）に戻りました/);
      await play.post('person_in_charge');
      await play.delivered('corporation');
      await play.delivered('person_in_charge');
      expect(await play.end()).toBe('active');
      await look();
      await visitor.heading('開通');
      await expectAccessible(visitor.page);
      await visitor.page.goto('/#/');
      await visitor.page.getByText('ご利用開始日').waitFor();
      expect(await visitor.page.getByRole('button', { name: /申し込/ }).count()).toBe(0);
    });

    walk('who withdraws is asked once more, and applies again with what was entered before', async (site) => {
      const { visitor, look } = await caseOf(site);
      await look();
      await visitor.heading('書類到着待ち');
      const { page } = visitor;
      await visitor.press('お申し込みを取り下げる');
      const dialog = page.getByRole('dialog', { name: 'お申し込みを取り下げますか' });
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await visitor.press('お申し込みを取り下げる');
      await dialog.getByRole('button', { name: '取り下げる', exact: true }).click();
      await visitor.heading('取下げ');
      await page.getByRole('link', { name: '新しく申し込む' }).click();
      await visitor.press('前回の内容を使って申し込む');
      await visitor.heading('お申し込みの種類');
      await page.getByLabel('個人情報の取り扱いに同意する').check();
      await visitor.press('次へ進む');
      await visitor.heading('会社の情報');
      expect(await page.getByLabel(/^法人名※/).inputValue()).toBe('株式会社みなと灯台システム');
    });

    walk(
      'is polled with its tag, not while nobody looks, and kept on the page while the service is away',
      async (site) => {
        const { visitor, look } = await caseOf(site);
        const { page } = visitor;
        const answers: number[] = [];
        page.on('response', (response) => {
          if (response.url().endsWith('/progress')) answers.push(response.status());
        });
        await page.clock.install();
        await look();
        await visitor.heading('書類到着待ち');
        const lookAgain = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        await lookAgain();
        await expect.poll(() => answers).toEqual([200, 304]);
        await page.clock.fastForward('00:20:00');
        await expect.poll(() => answers).toEqual([200, 304, 304]);
        await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true, configurable: true }));
        await lookAgain();
        await page.clock.fastForward('10:00:00');
        await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: false, configurable: true }));
        expect(answers).toEqual([200, 304, 304]);
        await page.route('**/progress', (route) => route.abort());
        await lookAgain();
        await page.clock.fastForward('00:00:10');
        await page.getByText('最新の状況を取得できませんでした').waitFor();
        await visitor.heading('書類到着待ち');
        await page.unroute('**/progress');
        await page.clock.fastForward('00:15:00');
        await page.getByText('最新の状況を取得できませんでした').waitFor({ state: 'hidden' });
      },
    );

    walk('is shown without a sign-in by number and PIN, as steps alone', async (site) => {
      const { play, visitor, look } = await caseOf(site, soleProprietorForm);
      await look();
      await visitor.heading('書類到着待ち');
      const { page } = visitor;
      const { number, pin, wrongPin } = await shownNumbers(visitor);
      const stranger = await site.visitor();
      await stranger.page.goto('/status/');
      await stranger.heading('お申し込み状況の確認');
      await expectAccessible(stranger.page);
      await stranger.press('状況を確認する');
      await stranger.page.getByRole('region', { name: /入力内容を確認してください/ }).waitFor();
      await stranger.fill('受付番号', number);
      await stranger.fill('暗証番号', wrongPin);
      await stranger.press('状況を確認する');
      await stranger.page.getByText('確認できませんでした').waitFor();
      await expectAccessible(stranger.page);
      await stranger.fill('暗証番号', pin);
      await stranger.press('状況を確認する');
      await stranger.heading('書類到着待ち');
      await expectAccessible(stranger.page);
      expect(await text(stranger)).not.toMatch(/大谷|航平|カフェ凪|書留郵便|お問い合わせ番号/);
      expect(stranger.page.url()).not.toContain(number);
      expect(play.applicationId).not.toBe('');
      expect(page.url()).not.toContain(pin);
    });
  });
