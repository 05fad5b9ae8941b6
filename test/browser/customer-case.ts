import { corporationForm } from '#local/demo/sample-forms.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { type OpenedSite, phone } from './opened-site.ts';

/** As the pages ask for it, with what the law leaves open to be left out. */
export const wholeCorporationForm: ApplicationForm =
  corporationForm.applicantKind === 'corporation'
    ? {
        ...corporationForm,
        corporation: { ...corporationForm.corporation, standing: 'ordinary', corporateForm: 'capital_majority' },
      }
    : corporationForm;

/** A case that its customer looks at. */
export const caseOf = async (site: OpenedSite, form = wholeCorporationForm, options = phone) => {
  const play = site.system.play();
  await play.apply(form);
  const customer = site.system.people.customers.at(-1);
  if (!customer) throw new Error('Nobody has applied.');
  const visitor = await site.visitor(options);
  await site.enterAs(visitor, customer.tokens);
  const look = () => visitor.page.goto(`/?${Math.random()}#/applications/${play.applicationId}`);
  return { play, visitor, look, customer };
};
