import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { nextTrackingNumber } from '#local/demo/tracking-numbers.ts';
import { addDays, civilDateOf, instant } from '#shared/domain/civil-date.ts';
import { beginApplication, fillCorporateForm } from './application-form.ts';
import { expectAccessible } from './check-accessibility.ts';
import { shownNumbers } from './customer-case.ts';
import { darkAndLarge, desk, type OpenedSite, type Visitor } from './opened-site.ts';
import { mistypeNumber, registerPapers, scanMissing, scanPaper, tickPapers } from './reception-desk.ts';
import {
  anotherEnvelope,
  answerByKeys,
  caseInReview,
  goToPlace,
  inspectByKeys,
  passStaffSignIn,
  sitDown,
  statusIs,
  tabTo,
} from './staff-desk.ts';
import type { Walk } from './walk.ts';

/** A new customer fills in the form, submits it, and has the papers to print. */
const applyByPages = async (site: OpenedSite): Promise<Visitor> => {
  const applicant = await beginApplication(site, desk);
  await fillCorporateForm(applicant);
  await applicant.press('この内容で申し込む');
  await applicant.heading('書類到着待ち');
  await applicant.page.getByRole('link', { name: '必要な書類を確認・印刷する' }).click();
  const download = applicant.page.waitForEvent('download');
  await applicant.press('書類をダウンロードする（PDF）');
  expect((await download).suggestedFilename()).toBe('clocall-申込書類.pdf');
  await applicant.page.goBack();
  await applicant.heading('書類到着待ち');
  return applicant;
};

const applicantSees = async (site: OpenedSite, applicant: Visitor, status: string): Promise<void> => {
  await site.system.demo.settle();
  await applicant.page.reload();
  await applicant.heading(status);
};

/** The mail room signs in, reads the number off the envelope, registers what is in it, and scans every paper. */
const receiveByPages = async (site: OpenedSite, receptionNumber: string, issuedOn: string): Promise<void> => {
  const clerk = await site.visitor(desk);
  const { page } = clerk;
  await page.goto('/staff/');
  await expectAccessible(page);
  await clerk.press('ログインする');
  await passStaffSignIn(site, clerk, 'clerk');
  await clerk.heading('書類の受付の一覧');
  await page.getByRole('link', { name: '封筒の受付' }).click();
  await mistypeNumber(clerk, receptionNumber);
  await expectAccessible(page);
  await tickPapers(clerk, receptionNumber, issuedOn);
  await expectAccessible(page);
  await registerPapers(clerk);
  const papers = await page.locator('input[type=file]').count();
  for (let at = 0; at < papers; at++) await scanPaper(clerk, at);
  expect(clerk.complaints).toEqual([]);
};

/** The mail room opens the second envelope: the page expects just what was asked for again. */
const receiveAgain = async (site: OpenedSite, applicationId: string, issuedOn: string): Promise<void> => {
  await site.system.demo.settle();
  const clerk = await sitDown(site, 'clerk');
  const { page } = clerk;
  await goToPlace(clerk, `/reception/${applicationId}`);
  const expected = page.getByRole('checkbox');
  await expected.first().waitFor();
  expect(await expected.count()).toBe(1);
  await expected.check();
  await clerk.fill('住民票の写しの発行日', issuedOn);
  await page.getByRole('button', { name: '1点を登録する' }).click();
  await scanMissing(clerk);
  await expectAccessible(page);
  await site.system.demo.settle();
};

/** In the list of the keys; WCAG 2.1.4 wants that single letters can be switched off. */
const switchSingleKeys = async (page: Page, on: boolean): Promise<void> => {
  await page.getByLabel('1文字のキー操作を使う').setChecked(on);
  await page.keyboard.press('Escape');
};

/** A whole review without a mouse: every paper, every question, and the decision. */
const reviewByKeys = async (site: OpenedSite): Promise<void> => {
  const reviewer = await sitDown(site, 'reviewer');
  const { page } = reviewer;
  await goToPlace(reviewer, '/queues/review');
  await page.locator('table.list').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
  await switchSingleKeys(page, false);
  await page.keyboard.press('g');
  await page.keyboard.press('?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await tabTo(page, 'キー操作');
  await page.keyboard.press('Enter');
  await switchSingleKeys(page, true);
  await page.keyboard.press('g');
  await reviewer.heading('株式会社みなと灯台システム');
  const papers = page.locator('.desk-list ul').first().getByRole('link');
  for (const [index, paper] of (await papers.all()).entries()) {
    // The address changes first, and what stands on the page a moment later.
    await paper.and(page.locator('[aria-current]')).waitFor();
    await inspectByKeys(page);
    if (index === 0) await expectAccessible(page);
    await page.keyboard.press('n');
  }
  await tabTo(page, 'すべて選ぶ');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('7/7').waitFor();
  for (const _ of ['acts', 'risks', 'decision']) await page.keyboard.press('n');
  await page.getByText('不備はありません。').waitFor();
  await tabTo(page, '上申する');
  await page.keyboard.press('Enter');
  await statusIs(page, '承認待ち');
  expect(reviewer.complaints).toEqual([]);
};

const approveByPages = async (site: OpenedSite, applicationId: string): Promise<void> => {
  const approver = await sitDown(site, 'approver', darkAndLarge);
  const { page } = approver;
  await site.system.demo.settle();
  await goToPlace(approver, '/queues');
  await approver.heading('承認の一覧');
  await page.locator(`a[href="#/cases/${applicationId}"]`).click();
  await page.getByRole('link', { name: /不備と判断/ }).click();
  await page.getByRole('button', { name: '承認する' }).waitFor();
  await expectAccessible(page);
  await approver.press('承認する');
  await statusIs(page, '書留で所在地・住所を確認中');
};

/** One letter comes back: the page wants the reason before it takes that in, and the letter is posted once more. */
const returnByPages = async (site: OpenedSite, clerk: Visitor, applicationId: string): Promise<void> => {
  const { page } = clerk;
  await goToPlace(clerk, `/cases/${applicationId}/letters`);
  const takeBack = page.getByRole('button', { name: '返送として登録する' }).first();
  await takeBack.click();
  await page.getByRole('link', { name: '返送の理由を選んでください。' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('返送の理由').first().selectOption({ label: '保管期間経過' });
  await takeBack.click();
  await page.getByText('保管期間経過').first().waitFor();
  await site.system.demo.settle();
  await goToPlace(clerk, `/cases/${applicationId}/letters`);
  await page.getByLabel('引受番号').fill(nextTrackingNumber());
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByLabel('引受番号').count()).toBe(0);
  await site.system.demo.settle();
};

const lettersByPages = async (site: OpenedSite, applicationId: string): Promise<void> => {
  const clerk = await sitDown(site, 'clerk');
  const { page } = clerk;
  await site.system.demo.settle();
  await goToPlace(clerk, `/cases/${applicationId}/letters`);
  const numbers = page.getByLabel('引受番号');
  for (const left of [1, 0]) {
    await numbers.first().fill(nextTrackingNumber());
    await page.keyboard.press('Enter');
    await expect.poll(() => numbers.count()).toBe(left);
  }
  await expectAccessible(page);
  await site.system.demo.settle();
  await returnByPages(site, clerk, applicationId);
  await goToPlace(clerk, `/cases/${applicationId}/letters`);
  const deliver = page.getByRole('button', { name: '配達済みとして登録する' });
  for (const left of [1, 0]) {
    await deliver.first().click();
    await expect.poll(() => deliver.count()).toBe(left);
  }
};

/** The auditor reads everything, and finds nothing to change. */
const auditByPages = async (site: OpenedSite, applicationId: string): Promise<void> => {
  const auditor = await sitDown(site, 'auditor');
  const { page } = auditor;
  await site.system.demo.settle();
  await goToPlace(auditor, `/cases/${applicationId}`);
  await statusIs(page, '開通');
  await page.locator('canvas[data-drawn=true]').waitFor();
  await expectAccessible(page);
  for (const name of ['担当する', 'この書類の確認を登録', '謝絶する', '確認をやり直す']) {
    expect(await page.getByRole('button', { name }).count(), name).toBe(0);
  }
  await page.getByRole('link', { name: '確認記録' }).click();
  await page.getByText('（100%）').waitFor();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await auditor.press('確認記録を出力する（ZIP）');
  expect((await download).suggestedFilename()).toMatch(/^record-\d{10}\.zip$/);
  await page.getByRole('link', { name: '履歴' }).click();
  await page.getByText('改ざんなし').waitFor();
  await auditor.press('閲覧（誰が何を見たか）');
  await page.getByText('スキャンを閲覧しました').first().waitFor();
  await expectAccessible(page);
  await goToPlace(auditor, '/operations');
  await page.getByText('最も長い待ち').waitFor();
  await expectAccessible(page);
  expect(auditor.complaints).toEqual([]);
};

const rowsOf = ({ page }: Visitor) => page.locator('[data-row] input:checked');

/** The pages of the staff. */
export const staffWalks = (walk: Walk) =>
  describe('the pages of the staff', () => {
    walk('lead a corporation from a new account to the activation, the review by keys alone', async (site) => {
      const applicant = await applyByPages(site);
      const { number } = await shownNumbers(applicant);
      const applicationId = new URL(applicant.page.url()).hash.split('/')[2] ?? '';
      const today = civilDateOf(instant((await site.system.demo.now()).toISOString()));
      await receiveByPages(site, number.replaceAll('-', ''), addDays(today, -20));
      await applicantSees(site, applicant, '書類確認中');
      await reviewByKeys(site);
      await approveByPages(site, applicationId);
      await applicantSees(site, applicant, '書留発送準備中');
      await lettersByPages(site, applicationId);
      await applicantSees(site, applicant, '開通');
      await expectAccessible(applicant.page);
      expect(applicant.complaints).toEqual([]);
      await auditByPages(site, applicationId);
    });

    walk('a colleague was faster: the marks stay, and what changed is told; a lock names its owner', async (site) => {
      const play = await caseInReview(site);
      const reviewer = await sitDown(site, 'reviewer');
      const { page } = reviewer;
      await goToPlace(reviewer, `/cases/${play.applicationId}`);
      const rows = await answerByKeys(page);
      await anotherEnvelope(site, play);
      await page.keyboard.press('Control+Enter');
      await page.getByText('ほかの操作で、この案件が更新されました').waitFor();
      await page.getByText('封筒を受け付けました').waitFor();
      expect(await rowsOf(reviewer).count()).toBe(rows);
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await page.locator('.consequences').waitFor();

      const clerk = await sitDown(site, 'clerk');
      await goToPlace(clerk, `/cases/${play.applicationId}`);
      await clerk.press('担当する');
      await clerk.page.getByText(/自分が担当中/).waitFor();
      await page.keyboard.press('n');
      await answerByKeys(page);
      await page.keyboard.press('Control+Enter');
      await page.getByText(/担当者 \w{8}が\d\d:\d\dまで担当中/).waitFor();
      await page.getByText('案件の担当を始めました').waitFor();
      await expectAccessible(page);
    });

    walk(
      'a notice reads as the customer will read it, and what is sent again comes back to the review; an ended sign-in costs no mark',
      async (site) => {
        const play = await caseInReview(site);
        await play.inspect({ resident_record_copy: 'paper_unreadable' });
        const reviewer = await sitDown(site, 'reviewer');
        const { page } = reviewer;
        await goToPlace(reviewer, `/cases/${play.applicationId}/notes`);
        await reviewer.fill('新しいメモ', '住民票の写しは電話で案内済み');
        await page.evaluate(() => sessionStorage.setItem('staff.tokens', JSON.stringify({ accessToken: 'ended' })));
        await reviewer.press('メモを保存する');
        await reviewer.press('ログインして続ける');
        await passStaffSignIn(site, reviewer, 'reviewer');
        await reviewer.press('メモを保存する');
        await page.locator('.note-text', { hasText: '住民票の写しは電話で案内済み' }).waitFor();
        await expectAccessible(page);
        await goToPlace(reviewer, `/cases/${play.applicationId}/papers/decision`);
        await reviewer.press('再提出を依頼する');
        await page.getByText('全体がはっきり写るよう、もう一度お送りください。').waitFor();
        await expectAccessible(page);
        await reviewer.press('この内容で依頼する');
        await statusIs(page, '再提出待ち');
        await receiveAgain(site, play.applicationId, addDays(await play.today(), -5));
        await goToPlace(reviewer, `/cases/${play.applicationId}`);
        await statusIs(page, '審査中');
        await page.getByRole('link', { name: '検索', exact: true }).click();
        await page.getByLabel('探す文字または番号').fill('ミナトトウダイ');
        await page.keyboard.press('Enter');
        await page.getByText(/件見つかりました/).waitFor();
        await expectAccessible(page);
      },
    );
  });
