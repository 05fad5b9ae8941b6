import { randomUUID } from 'node:crypto';
import { corporatePapers } from '#local/demo/papers.ts';
import { soleProprietorForm } from '#local/demo/sample-forms.ts';
import {
  answerQuestions,
  beginApplication,
  chooseApplicant,
  fillCompany,
  fillOwner,
  fillPersonInCharge,
  orderNumbers,
} from '../browser/application-form.ts';
import { caseOf, shownNumbers } from '../browser/customer-case.ts';
import { desk, phone, type Visitor } from '../browser/opened-site.ts';
import { openWalks } from '../browser/walk.ts';
import { takeScreen } from './take-screen.ts';

const walk = openWalks();

/** The same page as it looks on another screen. */
const takeOnDesk = async (visitor: Visitor, name: 'form-confirm-desk' | 'active-desk'): Promise<void> => {
  await visitor.page.setViewportSize(desk.viewport);
  await takeScreen(visitor, name);
  await visitor.page.setViewportSize(phone.viewport);
};

walk('an applicant opens an account', async (site) => {
  const visitor = await site.visitor(phone);
  const { page } = visitor;
  await page.goto('/');
  await visitor.heading('clocall 正式利用のお申し込み');
  await takeScreen(visitor, 'welcome');
  await page.goto('/#/sign-in');
  await page.getByRole('link', { name: 'アカウントを作成する' }).waitFor();
  await takeScreen(visitor, 'sign-in');
  await page.getByRole('link', { name: /パスワードを(お)?忘れ/ }).click();
  await page.getByLabel('メールアドレス').waitFor();
  await takeScreen(visitor, 'password-forgotten');
  await page.goto('/#/sign-in');
  await page.getByRole('link', { name: 'アカウントを作成する' }).click();
  await page.getByLabel('メールアドレス').fill(`applicant-${randomUUID()}@example.com`);
  await page.getByLabel('パスワード').fill(`${randomUUID()}-aA1`);
  await takeScreen(visitor, 'sign-up');
  await page.getByRole('button', { name: '確認コードを送る' }).click();
  await page.getByLabel('確認コード').waitFor();
  await takeScreen(visitor, 'sign-up-code');
});

walk('a corporation fills in the form', async (site) => {
  const visitor = await site.visitor(phone);
  const { page } = visitor;
  await site.signUp(visitor);
  await page.getByRole('button', { name: '正式利用申込を始める' }).waitFor();
  await takeScreen(visitor, 'home-empty');
  await visitor.press('正式利用申込を始める');
  await visitor.heading('お申し込みの種類');
  await takeScreen(visitor, 'form-start');
  await chooseApplicant(visitor, '法人');
  await visitor.heading('会社の情報');
  await takeScreen(visitor, 'form-company');
  await visitor.press('次へ進む');
  await page.getByRole('region', { name: /入力内容を確認してください/ }).waitFor();
  await takeScreen(visitor, 'form-company-errors');
  await fillCompany(visitor);
  await visitor.heading('ご担当者の情報');
  await page.goBack();
  await visitor.heading('会社の情報');
  await takeScreen(visitor, 'form-company-filled');
  await visitor.press('次へ進む');
  await visitor.heading('ご担当者の情報');
  await takeScreen(visitor, 'form-person');
  await fillPersonInCharge(visitor);
  await visitor.heading('実質的支配者の情報');
  await takeScreen(visitor, 'form-owners');
  await fillOwner(visitor);
  await visitor.heading('取引についての確認');
  await takeScreen(visitor, 'form-questions');
  await answerQuestions(visitor);
  await visitor.heading('お申し込みの内容');
  await takeScreen(visitor, 'form-order');
  await orderNumbers(visitor, '03番号');
  await visitor.heading('入力内容の確認');
  await takeScreen(visitor, 'form-confirm');
  await takeOnDesk(visitor, 'form-confirm-desk');
  await page.emulateMedia({ colorScheme: 'dark' });
  await takeScreen(visitor, 'form-confirm-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/#/');
  await page.getByRole('link', { name: '入力を続ける' }).waitFor();
  await takeScreen(visitor, 'home-draft');
});

walk('a sole proprietor begins; the network and the sign-in go away', async (site) => {
  const visitor = await beginApplication(site);
  const { page } = visitor;
  await chooseApplicant(visitor, '個人事業主');
  await visitor.heading('個人事業主ご本人の情報');
  await takeScreen(visitor, 'form-proprietor');
  const proprietorPlace = page.url();
  await page.goto(proprietorPlace.replace(/proprietor$/, 'agent'));
  await visitor.heading('手続きをされる方');
  await takeScreen(visitor, 'form-agent');
  await page.goto(proprietorPlace);
  await visitor.heading('個人事業主ご本人の情報');
  await visitor.context.setOffline(true);
  await visitor.fill('屋号', 'カフェ凪');
  await page.getByText('通信できないため、まだ保存されていません').waitFor();
  await takeScreen(visitor, 'form-offline');
  await visitor.context.setOffline(false);
  await page.getByText('入力内容は保存されています。').waitFor();
  await page.evaluate(() => sessionStorage.setItem('customer.tokens', '{"accessToken":"ended"}'));
  await visitor.fill('職業・事業の内容', '飲食店の経営');
  await page.getByText('ログインの有効期限が切れました').waitFor();
  await takeScreen(visitor, 'form-signed-out');
});

walk('a case is withdrawn, and applied for again', async (site) => {
  const { visitor, look } = await caseOf(site);
  const { page } = visitor;
  await look();
  await visitor.heading('書類到着待ち');
  await page.getByRole('button', { name: 'お申し込みを取り下げる' }).waitFor();
  await takeScreen(visitor, 'waiting-for-papers');
  await page.getByRole('link', { name: '必要な書類を確認・印刷する' }).click();
  await visitor.heading('お送りいただく書類');
  await takeScreen(visitor, 'papers');
  await page.goBack();
  await visitor.press('お申し込みを取り下げる');
  await page.getByRole('dialog').waitFor();
  await takeScreen(visitor, 'withdraw-dialog');
  await page.getByRole('dialog').getByRole('button', { name: '取り下げる', exact: true }).click();
  await visitor.heading('取下げ');
  await takeScreen(visitor, 'withdrawn');
  await page.getByRole('link', { name: '新しく申し込む' }).click();
  await page.getByRole('button', { name: '前回の内容を使って申し込む' }).waitFor();
  await takeScreen(visitor, 'home-ended');
});

walk('something is missing, and the application is declined', async (site) => {
  const { play, visitor, look } = await caseOf(site);
  const { page } = visitor;
  await play.receive(corporatePapers(await play.today()));
  await look();
  await visitor.heading('書類確認中');
  await takeScreen(visitor, 'in-review');
  await play.inspect({ resident_record_copy: 'paper_unreadable' });
  await play.review({
    outcome: 'request_resubmission',
    deficiencies: [{ code: 'name_differs' }, { code: 'paper_unreadable' }],
  });
  await look();
  await visitor.heading('不備のご連絡');
  await takeScreen(visitor, 'notice');
  await page.getByRole('link', { name: '送り直す書類を確認・印刷する' }).click();
  await visitor.heading('送り直していただく書類');
  await takeScreen(visitor, 'notice-papers');
  await page.goBack();
  await page.getByRole('link', { name: 'お申し込み内容を修正する' }).click();
  await visitor.heading('入力内容の確認');
  await takeScreen(visitor, 'correction');
});

walk('letters are followed until the service is open', async (site) => {
  const { play, visitor, look } = await caseOf(site);
  await play.receive(corporatePapers(await play.today()));
  await play.inspect();
  await play.review({ outcome: 'approve' });
  await look();
  await visitor.heading('書留発送準備中');
  await takeScreen(visitor, 'letters-prepared');
  await play.post('corporation');
  await play.post('person_in_charge');
  await look();
  await visitor.heading('書留お受け取り確認中');
  await takeScreen(visitor, 'letters-on-the-way');
  await play.returned('person_in_charge', 'retention_expired');
  await look();
  await visitor.page.getByText('発送の準備をしています').waitFor();
  await takeScreen(visitor, 'letter-returned');
  await play.post('person_in_charge');
  await play.delivered('corporation');
  await play.delivered('person_in_charge');
  await play.end();
  await look();
  await visitor.heading('開通');
  await takeScreen(visitor, 'active');
  await takeOnDesk(visitor, 'active-desk');
  await visitor.page.goto('/#/');
  await visitor.page.getByText('ご利用開始日').waitFor();
  await takeScreen(visitor, 'home-active');
});

walk('an application is declined', async (site) => {
  const { play, visitor, look } = await caseOf(site);
  await play.receive(corporatePapers(await play.today()));
  await play.review({ outcome: 'decline' });
  await play.end();
  await look();
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
  await visitor.page.getByRole('link', { name: '新しく申し込む' }).waitFor();
  await takeScreen(visitor, 'declined');
});

walk('a sole proprietor sees the papers, and a stranger the status page', async (site) => {
  const { visitor, look } = await caseOf(site, soleProprietorForm);
  const { page } = visitor;
  await look();
  const { number, pin, wrongPin } = await shownNumbers(visitor);
  await page.getByRole('link', { name: '必要な書類を確認・印刷する' }).click();
  await visitor.heading('お送りいただく書類');
  await takeScreen(visitor, 'papers-proprietor');
  const stranger = await site.visitor(phone);
  await stranger.page.goto('/status/');
  await stranger.heading('お申し込み状況の確認');
  await takeScreen(stranger, 'status');
  await stranger.press('状況を確認する');
  await stranger.page.getByRole('region', { name: /入力内容を確認してください/ }).waitFor();
  await takeScreen(stranger, 'status-errors');
  await stranger.fill('受付番号', number);
  await stranger.fill('暗証番号', wrongPin);
  await stranger.press('状況を確認する');
  await stranger.page.getByText('確認できませんでした').waitFor();
  await takeScreen(stranger, 'status-unknown');
  await stranger.fill('暗証番号', pin);
  await stranger.press('状況を確認する');
  await stranger.heading('書類到着待ち');
  await takeScreen(stranger, 'status-steps');
});
