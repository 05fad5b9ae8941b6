import { describe, expect } from 'vitest';
import { expectAccessible } from './check-accessibility.ts';
import type { OpenedSite, Visitor } from './opened-site.ts';
import { scanMissing } from './reception-desk.ts';
import { caseInReview, goToPlace, inspectByKeys, sitDown, statusIs } from './staff-desk.ts';
import { stuckCase } from './stuck-case.ts';
import type { Walk } from './walk.ts';

/** What the operator fetched itself, and a circumstance that is found and taken back, each with its reason. */
const recordAside = async (reviewer: Visitor, applicationId: string): Promise<void> => {
  const { page } = reviewer;
  await goToPlace(reviewer, `/cases/${applicationId}/papers/acts`);
  await reviewer.press('登記情報の取得を記録する');
  await page.getByText('記録しました。').first().waitFor();
  await expectAccessible(page);
  await goToPlace(reviewer, `/cases/${applicationId}/papers/risks`);
  await reviewer.press('この事情を記録する');
  await page.getByRole('link', { name: '理由を5文字以上で入力してください。' }).waitFor();
  await reviewer.fill('理由', '公開情報で外国の公的地位を確認した');
  await reviewer.press('この事情を記録する');
  await page.locator('.panel .tag.bad').waitFor();
  await expectAccessible(page);
  await reviewer.fill('取り消す理由', '同姓同名の別人と分かった');
  await reviewer.press('この事情の記録を取り消す');
  await page.getByText('厳格な確認を要する事情は、記録されていません。').waitFor();
};

/** A paper that was inspected is looked at again, and its answers are there to be changed. */
const inspectAgain = async (reviewer: Visitor, applicationId: string): Promise<void> => {
  const { page } = reviewer;
  await goToPlace(reviewer, `/cases/${applicationId}`);
  await inspectByKeys(page);
  await reviewer.press('確認をやり直す');
  const answered = page.locator('[data-row] input:checked');
  await answered.first().waitFor();
  expect(await answered.count()).toBe(await page.locator('[data-row]').count());
  await page.locator('[data-row]').first().getByRole('radio').last().check();
  await page.keyboard.press('Control+Enter');
  await page.locator('.consequences .tag.bad').waitFor();
  await expectAccessible(page);
};

/** 番号法20条: a scan is destroyed, and the paper waits for another one. */
const purgeAndScanAgain = async (site: OpenedSite, reviewer: Visitor, applicationId: string): Promise<void> => {
  const { page } = reviewer;
  await page.getByText('マイナンバーが写っている場合').click();
  await reviewer.press('スキャン1を削除する');
  await reviewer.press('完全に削除する');
  await page.locator('.desk-list').getByText('スキャンなし').waitFor();
  await expectAccessible(page);
  await site.system.demo.settle();
  const clerk = await sitDown(site, 'clerk');
  await goToPlace(clerk, `/reception/${applicationId}`);
  await scanMissing(clerk);
  expect(clerk.complaints).toEqual([]);
};

/** What the staff do seldom, and must not learn then. */
export const seldomWalks = (walk: Walk) =>
  describe('what the staff do seldom', () => {
    walk('an act of the operator, a risk that is taken back, a second look, a scan that is destroyed', async (site) => {
      const { applicationId } = await caseInReview(site);
      const reviewer = await sitDown(site, 'reviewer');
      await goToPlace(reviewer, `/cases/${applicationId}`);
      await reviewer.press('担当する');
      await recordAside(reviewer, applicationId);
      await inspectAgain(reviewer, applicationId);
      await reviewer.press('担当を外れる');
      await purgeAndScanAgain(site, reviewer, applicationId);
      expect(reviewer.complaints).toEqual([]);
    });

    walk('an activation that got stuck is seen by operations, repeated, and opens the service', async (site) => {
      const { applicationId } = await stuckCase(site);
      const operations = await sitDown(site, 'operations');
      const { page } = operations;
      await goToPlace(operations, '/operations');
      await page.getByText('1回目の実行、番号の割当てで停止').waitFor();
      await expectAccessible(page);
      await goToPlace(operations, '/queues/repair');
      await operations.heading('開通の復旧の一覧');
      await page.locator(`a[href="#/cases/${applicationId}"]`).click();
      await statusIs(page, '開通処理中');
      await page.getByRole('link', { name: /不備と判断/ }).click();
      await expectAccessible(page);
      const again = page.getByRole('button', { name: '開通をもう一度実行する' });
      await again.click();
      await again.waitFor({ state: 'hidden' });
      await site.system.demo.settle();
      await page.reload();
      await statusIs(page, '開通');
      expect(operations.complaints).toEqual([]);
    });
  });
