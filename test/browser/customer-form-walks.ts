import { describe, expect } from 'vitest';
import {
  answerQuestions,
  beginApplication,
  chooseApplicant,
  fillCompany,
  fillCorporateForm,
  fillProprietor,
  orderNumbers,
} from './application-form.ts';
import { expectAccessible, expectNoSidewaysScrolling } from './check-accessibility.ts';
import { composeText } from './compose-text.ts';
import { desk, phone, type Visitor } from './opened-site.ts';
import type { Walk } from './walk.ts';

const saved = (visitor: Visitor) => visitor.page.getByText('入力内容は保存されています。').waitFor();

/** The shortest way from a new account to the submission, on the narrowest screen. */
export const narrowFormWalk = (walk: Walk) =>
  walk(
    'a sole proprietor fills it in on a phone of 320 px, without anything sticking out or out of reach',
    async (site) => {
      const visitor = await beginApplication(site, { ...phone, viewport: { width: 320, height: 640 } });
      const { page } = visitor;
      await chooseApplicant(visitor, '個人事業主');
      await visitor.heading('個人事業主ご本人の情報');
      await visitor.press('次へ進む');
      const summary = page.getByRole('region', { name: /入力内容を確認してください/ });
      await expect.poll(() => page.evaluate('document.activeElement?.className')).toBe('error-summary');
      expect(await page.title()).toMatch(/^エラー：/);
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);
      await summary.getByRole('link', { name: '職業・事業の内容を入力してください。' }).click();
      expect(await page.evaluate('document.activeElement?.id')).toBe('field-soleProprietor.occupation');
      await fillProprietor(visitor);
      await answerQuestions(visitor);
      await orderNumbers(visitor, '0120番号');
      await visitor.heading('入力内容の確認');
      await expectNoSidewaysScrolling(page);
      await visitor.press('この内容で申し込む');
      await visitor.heading('書類到着待ち');
      await expectNoSidewaysScrolling(page);
      expect(visitor.complaints).toEqual([]);
    },
  );

/** The form, from the first page to the submission. */
export const formWalks = (walk: Walk) =>
  describe('the application form', () => {
    walk(
      'a corporation fills it in, sees what was read, and submits it once however often the button is pressed',
      async (site) => {
        const visitor = await beginApplication(site, desk);
        await fillCorporateForm(visitor);
        const { page } = visitor;
        await page.getByText('1988年（昭和63年）4月12日').waitFor();
        await page.getByText('ミナトトウダイシステム').waitFor();
        await expectAccessible(page);
        const submissions: string[] = [];
        page.on('request', (request) => {
          if (request.url().endsWith('/submission')) submissions.push(request.url());
        });
        await page.getByRole('button', { name: 'この内容で申し込む' }).dblclick();
        await visitor.heading('書類到着待ち');
        await expectAccessible(page);
        expect(submissions).toHaveLength(1);
        await page.goBack();
        // Papers are waited for: what was sent can be corrected, and the page says that it is that.
        await page.getByText('送信済みのお申し込みを修正しています').waitFor();
        await visitor.fill('連絡先の電話番号', '03-9999-0009');
        // Whoever sits down at this computer next finds nothing of it.
        await visitor.press('ログアウト');
        await visitor.heading('clocall 正式利用のお申し込み');
        expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
        expect(visitor.complaints).toEqual([]);
      },
    );

    walk(
      'the back button returns to what was filled in, and another device goes on at the first open page',
      async (site) => {
        const first = await site.visitor();
        const account = await site.signUp(first);
        await first.press('正式利用申込を始める');
        await chooseApplicant(first, '法人');
        await fillCompany(first);
        await first.heading('ご担当者の情報');
        await first.page.goBack();
        await first.heading('会社の情報');
        expect(await first.page.getByLabel(/^法人名※/).inputValue()).toBe('株式会社みなと灯台システム');

        const second = await site.visitor(desk);
        await site.signIn(second, account);
        await second.page.getByRole('link', { name: '入力を続ける' }).click();
        await second.heading('ご担当者の情報');
        await second.fill('姓', '佐久間');
        await saved(second);
        // The first device does not know of it yet, changes something else, and loses nothing of either.
        await first.fill('事業の内容', '気象観測');
        await saved(first);
        await first.press('次へ進む');
        await first.heading('ご担当者の情報');
        await expect.poll(() => first.page.getByLabel('姓', { exact: false }).first().inputValue()).toBe('佐久間');
      },
    );

    walk('a sign-in that ends in the middle costs no field', async (site) => {
      const visitor = await site.visitor();
      const account = await site.signUp(visitor);
      await visitor.press('正式利用申込を始める');
      await chooseApplicant(visitor, '法人');
      await visitor.heading('会社の情報');
      await visitor.page.evaluate(() => sessionStorage.setItem('customer.tokens', '{"accessToken":"ended"}'));
      await visitor.fill('法人名', '株式会社とぎれない');
      await visitor.page.getByText('ログインの有効期限が切れました').waitFor();
      await visitor.fill('事業の内容', '記録の保全');
      await expectAccessible(visitor.page);
      await visitor.context.clearCookies();
      await visitor.press('ログインして続ける');
      await site.passSignIn(visitor, account);
      await visitor.heading('会社の情報');
      expect(await visitor.page.getByLabel(/^法人名※/).inputValue()).toBe('株式会社とぎれない');
      expect(await visitor.page.getByLabel('事業の内容').inputValue()).toBe('記録の保全');
      await saved(visitor);
    });

    walk('without a network the form is filled in further, and saved when it is back', async (site) => {
      const visitor = await beginApplication(site);
      await chooseApplicant(visitor, '法人');
      await visitor.heading('会社の情報');
      await visitor.context.setOffline(true);
      await visitor.page.getByText('インターネットに接続していません').waitFor();
      await visitor.fill('法人名', '株式会社圏外');
      await visitor.page.getByText('通信できないため、まだ保存されていません').waitFor();
      await visitor.fill('事業の内容', '山小屋の経営');
      await expectAccessible(visitor.page);
      await visitor.context.setOffline(false);
      await saved(visitor);
      await visitor.page.reload();
      await visitor.heading('会社の情報');
      expect(await visitor.page.getByLabel(/^法人名※/).inputValue()).toBe('株式会社圏外');
      expect(await visitor.page.getByLabel('事業の内容').inputValue()).toBe('山小屋の経営');
    });

    walk('an input method is not disturbed while it composes; names keep their characters', async (site) => {
      const visitor = await beginApplication(site);
      await chooseApplicant(visitor, '個人事業主');
      await visitor.heading('個人事業主ご本人の情報');
      const { page } = visitor;
      const family = page.getByLabel(/^姓※/);
      await composeText(page, family, ['さ', 'さき', '佐々', '𠮷﨑']);
      expect(await family.inputValue()).toBe('𠮷﨑');
      const kana = page.getByLabel('姓のフリガナ');
      await composeText(page, kana, ['y', 'よ', 'よし', 'よしざき']);
      expect(await kana.inputValue()).toBe('よしざき');
      const street = page.getByLabel('町名・番地');
      await composeText(page, street, ['み', 'みな', '南大塚２ー３７']);
      await street.blur();
      expect(await kana.inputValue()).toBe('ヨシザキ');
      // U+FA10 is another character than 塚 to the family who writes it so; NFC and NFKC would rewrite it.
      await family.fill('\u{FA10}本　ﾐﾅﾐ');
      await family.blur();
      expect(await family.inputValue()).toBe('\u{FA10}本 ミナミ');
    });
  });
