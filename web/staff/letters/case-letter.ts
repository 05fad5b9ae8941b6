import { addressWords, nameWords } from '#shared/copy/ja/record-document/plain-words.ts';
import type { CaseForm, StaffCase } from '../case/staff-case.ts';

export type CaseLetter = StaffCase['letters'][number];

/** How a letter stands. */
export const letterStatusNames = {
  awaiting_dispatch: { word: '未発送', kind: 'open' },
  in_transit: { word: '配達確認中', kind: 'open' },
  delivered: { word: '配達済み', kind: 'good' },
  returned: { word: '返送', kind: 'bad' },
} as const satisfies Record<CaseLetter['status'], { word: string; kind: string }>;

const corporationLines = (form: CaseForm, { destination }: CaseLetter): string[] => {
  if (form.applicantKind !== 'corporation') return [];
  const { name, headOffice, businessOffice } = form.corporation;
  return [name, addressWords(destination === 'business_office' && businessOffice ? businessOffice : headOffice)];
};

const personLines = ({ personInCharge }: CaseForm, { destination }: CaseLetter): string[] => {
  if (!personInCharge) return [];
  const { name, residence, workplace } = personInCharge;
  return [nameWords(name), addressWords(destination === 'workplace' && workplace ? workplace : residence)];
};

/** To whom and where a letter goes, as it stands in the form. */
export const addressLines = (form: CaseForm | undefined, letter: CaseLetter): string[] => {
  if (!form) return [];
  if (letter.addressee === 'corporation') return corporationLines(form, letter);
  if (letter.addressee === 'person_in_charge') return personLines(form, letter);
  if (form.applicantKind !== 'sole_proprietor') return [];
  return [nameWords(form.soleProprietor.name), addressWords(form.soleProprietor.residence)];
};

/** The posting that is under way, or the last one. */
export const lastPosting = ({ postings }: CaseLetter) => postings.at(-1);
