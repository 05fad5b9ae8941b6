import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import { nextTrackingNumber } from '#local/demo/tracking-numbers.ts';
import { addDays } from '#shared/domain/civil-date.ts';
import type { ScreenName } from '../../docs/generate/screen-list.ts';
import { darkAndLarge, desk, type OpenedSite, type Visitor } from '../browser/opened-site.ts';
import { mistypeNumber, registerPapers, scanPaper, tickPapers } from '../browser/reception-desk.ts';
import {
  anotherEnvelope,
  answerByKeys,
  caseInReview,
  goToPlace,
  inspectByKeys,
  passStaffSignIn,
  sitDown,
} from '../browser/staff-desk.ts';
import { stuckCase } from '../browser/stuck-case.ts';
import { openWalks } from '../browser/walk.ts';
import { takeScreen } from './take-screen.ts';

const walk = openWalks();

/** Opens a place, waits for what must be seen there, and takes its picture. */
const takePlace = async (visitor: Visitor, place: string, seen: string, name: ScreenName): Promise<void> => {
  await goToPlace(visitor, place);
  await visitor.page.locator('main').locator(seen).first().waitFor();
  await takeScreen(visitor, name);
};

const approvedCase = async (site: OpenedSite) => {
  const play = await caseInReview(site);
  await play.inspect();
  await play.review({ outcome: 'approve' });
  await site.system.demo.settle();
  return play;
};

walk('the mail room registers an envelope', async (site) => {
  const play = site.system.play();
  await play.apply(corporationForm);
  const { receptionNumber = '' } = await play.staffCase();
  const clerk = await site.visitor(desk);
  const { page } = clerk;
  await page.goto('/staff/');
  await page.getByRole('button', { name: 'ログインする' }).waitFor();
  await takeScreen(clerk, 'staff-welcome');
  await clerk.press('ログインする');
  const { email, password } = await site.system.demo.accountOf('clerk');
  await site.passSignIn(clerk, { email, password });
  await page.getByLabel('認証コード').waitFor();
  await takeScreen(clerk, 'staff-sign-in-code');
  await page.goto('/staff/');
  await clerk.press('ログインする');
  await passStaffSignIn(site, clerk, 'clerk');
  await clerk.heading('書類の受付の一覧');
  await takePlace(clerk, '/reception', 'text=受付番号', 'reception');
  await mistypeNumber(clerk, receptionNumber);
  await takeScreen(clerk, 'reception-wrong-digit');
  await tickPapers(clerk, receptionNumber, addDays(await play.today(), -20));
  await takeScreen(clerk, 'envelope');
  await registerPapers(clerk);
  await scanPaper(clerk, 0);
  await takeScreen(clerk, 'envelope-scans');
});

walk('lists, search and operations', async (site) => {
  await (await caseInReview(site)).inspect({ resident_record_copy: 'paper_unreadable' });
  await caseInReview(site);
  const proprietor = site.system.play();
  await proprietor.apply(soleProprietorForm);
  await site.system.demo.settle();
  const reviewer = await sitDown(site, 'reviewer');
  const { page } = reviewer;
  await takePlace(reviewer, '/queues/review', 'table.list', 'queue-review');
  await takePlace(reviewer, '/queues/review?lock=free', 'table.list', 'queue-filtered');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await takeScreen(reviewer, 'shortcut-list');
  await page.keyboard.press('Escape');
  await goToPlace(reviewer, '/search');
  await page.getByLabel('探す文字または番号').fill('ソンザイシナイ');
  await page.keyboard.press('Enter');
  await page.getByText(/見つかりません/).waitFor();
  await takeScreen(reviewer, 'search-nothing');
  await page.getByLabel('探す文字または番号').fill('ミナトトウダイ');
  await page.keyboard.press('Enter');
  await page.getByText(/件見つかりました/).waitFor();
  await takeScreen(reviewer, 'search-found');
  const approver = await sitDown(site, 'approver');
  await goToPlace(approver, '/queues/approval');
  await approver.heading('承認の一覧');
  await takeScreen(approver, 'queue-empty');
  const auditor = await sitDown(site, 'auditor');
  await takePlace(auditor, '/operations', 'text=最も長い待ち', 'operations');
});

walk('a case is reviewed', async (site) => {
  const play = await caseInReview(site);
  const reviewer = await sitDown(site, 'reviewer');
  const { page } = reviewer;
  await goToPlace(reviewer, `/cases/${play.applicationId}`);
  await page.locator('canvas[data-drawn=true]').waitFor();
  await reviewer.press('担当する');
  await page.getByText(/自分が担当中/).waitFor();
  await takeScreen(reviewer, 'case-paper');
  await answerByKeys(page);
  await takeScreen(reviewer, 'case-paper-answered');
  await page.keyboard.press('Control+Enter');
  await page.locator('.consequences').waitFor();
  await page.keyboard.press('n');
  await inspectByKeys(page);
  const panels: readonly [string, string, ScreenName][] = [
    ['questions', 'text=すべて選ぶ', 'case-questions'],
    ['acts', 'text=登記情報提供サービス', 'case-acts'],
    ['risks', '.panel h2', 'case-risks'],
    ['decision', 'text=不備と判断', 'case-decision-open'],
  ];
  for (const [section, seen, name] of panels) {
    await takePlace(reviewer, `/cases/${play.applicationId}/papers/${section}`, seen, name);
  }
  await reviewer.press('謝絶する');
  await page.getByRole('dialog').waitFor();
  await takeScreen(reviewer, 'case-decline');
  await reviewer.press('やめる');
  await goToPlace(reviewer, `/cases/${play.applicationId}/notes`);
  await reviewer.fill('新しいメモ', '登記の本店所在地を公表サイトでも確認した');
  await reviewer.press('メモを保存する');
  await page.locator('.note-text').waitFor();
  await takeScreen(reviewer, 'case-notes');
});

walk('something is missing', async (site) => {
  const play = await caseInReview(site);
  await play.inspect({ resident_record_copy: 'paper_unreadable' });
  const reviewer = await sitDown(site, 'reviewer', darkAndLarge);
  const { page } = reviewer;
  await goToPlace(reviewer, `/cases/${play.applicationId}`);
  await page.locator('canvas[data-drawn=true]').waitFor();
  await takeScreen(reviewer, 'case-paper-dark');
  await page.setViewportSize(desk.viewport);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByText('マイナンバーが写っている場合').click();
  await page.getByRole('button', { name: 'スキャン1を削除する' }).click();
  await page.getByRole('dialog').waitFor();
  await takeScreen(reviewer, 'case-paper-purge');
  await goToPlace(reviewer, `/cases/${play.applicationId}/papers/decision`);
  await reviewer.press('再提出を依頼する');
  await page.getByText('全体がはっきり写るよう、もう一度お送りください。').waitFor();
  await takeScreen(reviewer, 'case-notice');
});

walk('two work on one case', async (site) => {
  const play = await caseInReview(site);
  const reviewer = await sitDown(site, 'reviewer');
  const { page } = reviewer;
  await goToPlace(reviewer, `/cases/${play.applicationId}`);
  await answerByKeys(page);
  await anotherEnvelope(site, play);
  await page.keyboard.press('Control+Enter');
  await page.getByText('封筒を受け付けました').waitFor();
  await takeScreen(reviewer, 'case-conflict');
  const clerk = await sitDown(site, 'clerk');
  await goToPlace(clerk, `/cases/${play.applicationId}`);
  await clerk.press('担当する');
  await clerk.page.getByText(/自分が担当中/).waitFor();
  await goToPlace(reviewer, `/cases/${play.applicationId}/papers/decision`);
  await page
    .getByText(/担当者 \w{8}が/)
    .first()
    .waitFor();
  await takeScreen(reviewer, 'case-locked');
});

walk('a second person approves', async (site) => {
  const play = await caseInReview(site);
  await play.inspect();
  await play.review({ outcome: 'escalate' });
  await site.system.demo.settle();
  const approver = await sitDown(site, 'approver');
  await goToPlace(approver, `/cases/${play.applicationId}/papers/decision`);
  await approver.page.getByRole('button', { name: '承認する' }).waitFor();
  await takeScreen(approver, 'case-approval');
});

walk('what does not go on by itself', async (site) => {
  // Mails to such an address come back, here as with the simulator of SES.
  await site.system.play().apply(soleProprietorForm, 'bounce');
  const { applicationId } = await stuckCase(site);
  const operations = await sitDown(site, 'operations');
  await takePlace(operations, '/operations', 'text=申込受付のお知らせ', 'operations-trouble');
  await takePlace(operations, `/cases/${applicationId}/papers/decision`, 'text=開通の復旧', 'case-repair');
  const { page } = operations;
  await page.evaluate(() => sessionStorage.setItem('staff.tokens', JSON.stringify({ accessToken: 'ended' })));
  await operations.press('開通をもう一度実行する');
  await page.getByRole('button', { name: 'ログインして続ける' }).waitFor();
  await takeScreen(operations, 'staff-sign-in-ended');
});

walk('letters are posted, one comes back, and the service opens', async (site) => {
  const play = await approvedCase(site);
  const place = `/cases/${play.applicationId}/letters`;
  const clerk = await sitDown(site, 'clerk');
  const { page } = clerk;
  await goToPlace(clerk, place);
  const numbers = page.getByLabel('引受番号');
  await numbers.first().waitFor();
  await takeScreen(clerk, 'letters-to-post');
  const right = nextTrackingNumber();
  await numbers.first().fill(`${right.slice(0, -1)}${(Number(right.at(-1)) + 1) % 7}`);
  await page.keyboard.press('Enter');
  await page
    .getByRole('region', { name: /入力内容を確認/ })
    .or(page.locator('.error-summary'))
    .first()
    .waitFor();
  await takeScreen(clerk, 'letters-wrong-digit');
  await play.post('corporation');
  await play.post('person_in_charge');
  await site.system.demo.settle();
  await takePlace(clerk, place, 'text=配達済みとして登録する', 'letters-posted');
  await play.returned('person_in_charge', 'retention_expired');
  await site.system.demo.settle();
  await takePlace(clerk, place, 'text=引受番号', 'letters-returned');
  await play.post('person_in_charge');
  await play.delivered('corporation');
  await play.delivered('person_in_charge');
  await play.end();
  const auditor = await sitDown(site, 'auditor');
  await goToPlace(auditor, `/cases/${play.applicationId}`);
  await auditor.page.locator('canvas[data-drawn=true]').waitFor();
  await takeScreen(auditor, 'auditor-case');
  await takePlace(auditor, `/cases/${play.applicationId}/record`, 'text=（100%）', 'record');
  await takePlace(auditor, `/cases/${play.applicationId}/history`, 'text=改ざんなし', 'history');
  await auditor.press('閲覧（誰が何を見たか）');
  await auditor.page.getByText('スキャンを閲覧しました').first().waitFor();
  await takeScreen(auditor, 'history-views');
});
