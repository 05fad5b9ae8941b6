import { soleProprietorForm } from '#local/demo/sample-forms.ts';
import { chooseApplicant } from './application-form.ts';
import { expectNoSidewaysScrolling } from './check-accessibility.ts';
import { caseOf } from './customer-case.ts';
import { desk, type Visitor } from './opened-site.ts';
import { caseInReview, goToPlace, sitDown } from './staff-desk.ts';
import { openWalks } from './walk.ts';

const walk = openWalks();

/** The desk's screen with everything twice as large: half as many of the units that a page is laid out by. */
const enlarged = {
  viewport: { width: desk.viewport.width / 2, height: desk.viewport.height / 2 },
  deviceScaleFactor: 2,
} as const;

const fits = async ({ page }: Visitor, seen: string): Promise<void> => {
  await page.locator('main').locator(seen).first().waitFor();
  await expectNoSidewaysScrolling(page);
};

walk('at 200 % the customer scrolls down alone (WCAG 1.4.4, 1.4.10)', async (site) => {
  const { visitor, look, play } = await caseOf(site, soleProprietorForm, enlarged);
  await look();
  await fits(visitor, '.timeline');
  await visitor.page.goto(`/?1#/applications/${play.applicationId}/papers`);
  await fits(visitor, 'text=書類をダウンロードする（PDF）');
  await visitor.page.goto('/status/');
  await fits(visitor, 'form');
  const newcomer = await site.visitor(enlarged);
  await newcomer.page.goto('/');
  await fits(newcomer, 'h1');
  await site.signUp(newcomer);
  await newcomer.press('正式利用申込を始める');
  await chooseApplicant(newcomer, '法人');
  await newcomer.heading('会社の情報');
  await fits(newcomer, 'form');
});

walk('at 200 % the staff scroll down alone (WCAG 1.4.4, 1.4.10)', async (site) => {
  const play = await caseInReview(site);
  await play.inspect({ resident_record_copy: 'paper_unreadable' });
  await site.system.demo.settle();
  const reviewer = await sitDown(site, 'reviewer', enlarged);
  const own = `/cases/${play.applicationId}`;
  const places = [
    ['/queues/review', 'table.list'],
    ['/search', 'form'],
    [own, '[data-drawn=true]'],
    [`${own}/papers/questions`, '.panel h2'],
    [`${own}/papers/decision`, 'text=不備と判断'],
    [`${own}/letters`, 'h2'],
    [`${own}/record`, '.meter-line'],
    [`${own}/history`, 'text=改ざんなし'],
    [`${own}/notes`, 'form'],
  ] as const;
  for (const [place, seen] of places) {
    await goToPlace(reviewer, place);
    await fits(reviewer, seen);
  }
  const clerk = await sitDown(site, 'clerk', enlarged);
  await goToPlace(clerk, `/reception/${play.applicationId}`);
  await fits(clerk, 'text=スキャンの登録');
  const auditor = await sitDown(site, 'auditor', enlarged);
  await goToPlace(auditor, '/operations');
  await fits(auditor, 'text=最も長い待ち');
});
