import type { BrowserContextOptions } from 'playwright-core';
import { corporationForm } from '#local/demo/sample-forms.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { type OpenedSite, phone, type Visitor } from './opened-site.ts';

/** As the pages ask for it, with what the law leaves open to be left out. */
export const wholeCorporationForm: ApplicationForm =
  corporationForm.applicantKind === 'corporation'
    ? {
        ...corporationForm,
        corporation: { ...corporationForm.corporation, standing: 'ordinary', corporateForm: 'capital_majority' },
      }
    : corporationForm;

/** A case that its customer looks at. */
export const caseOf = async (site: OpenedSite, form = wholeCorporationForm, options: BrowserContextOptions = phone) => {
  const play = site.system.play();
  await play.apply(form);
  const customer = site.system.customerOf(play);
  const visitor = await site.visitor(options);
  await site.enterAs(visitor, customer.tokens);
  const look = () => visitor.page.goto(`/?${Math.random()}#/applications/${play.applicationId}`);
  return { play, visitor, look, customer };
};

/** What the page of an application shows for the status page: its number and its PIN, and another PIN that is wrong. */
export const shownNumbers = async ({ page }: Visitor) => {
  await page.getByText('暗証番号').waitFor();
  const shown = await page.locator('main').innerText();
  const number = /\d{4}-\d{4}-\d{2}/.exec(shown)?.[0] ?? '';
  const pin = /暗証番号\s*(\d{6})/.exec(shown)?.[1] ?? '';
  return { number, pin, wrongPin: pin === '000000' ? '000001' : '000000' };
};
