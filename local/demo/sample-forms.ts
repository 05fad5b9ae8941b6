import { sampleForms } from '#shared/copy/ja/print-pack/sample-forms.ts';

/** The invented applicants of the worked samples apply in the demo, too. */
export const { corporation: corporationForm, sole_proprietor: soleProprietorForm } = sampleForms;
