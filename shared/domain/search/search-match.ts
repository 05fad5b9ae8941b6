import type * as z from 'zod/mini';
import { compareCorporateKana, compareCorporateName } from '../comparison/compare-corporate-name.ts';
import { compareCorporateNumber } from '../comparison/compare-corporate-number.ts';
import { compareKana, compareName, kanaKey, nameKey } from '../comparison/compare-name.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { ApplicationForm, personNameSchema } from '../form.ts';
import { type SearchQuery, tradeKanaKey, tradeNameKey, type WordQuery } from './search-query.ts';
import type { SearchedField, SearchMatch } from './search-terms.ts';

interface Candidate {
  readonly field: SearchedField;
  readonly text: string;
}

type PersonName = z.infer<typeof personNameSchema>;

/** The fields of a form that hold words, by the way in which they are compared. */
interface Candidates {
  readonly corporateNames: readonly Candidate[];
  readonly corporateKana: readonly Candidate[];
  readonly personNames: readonly Candidate[];
  readonly personKana: readonly Candidate[];
}

const written = ({ familyName, givenName }: PersonName): string => `${familyName} ${givenName}`;
const nameOf = (field: SearchedField, name: PersonName): Candidate => ({ field, text: written(name) });
const kanaOf = (field: SearchedField, { familyNameKana, givenNameKana }: PersonName): Candidate => ({
  field,
  text: `${familyNameKana} ${givenNameKana}`,
});
const optional = (field: SearchedField, text: string | undefined): Candidate[] => (text ? [{ field, text }] : []);

const candidatesOf = (form: ApplicationForm): Candidates => {
  const isCorporation = form.applicantKind === 'corporation';
  const own = isCorporation ? [] : [form.soleProprietor];
  const people = [...own, ...(form.personInCharge ? [form.personInCharge] : [])];
  const owners = isCorporation ? form.beneficialOwners.map(({ name }) => name) : [];
  return {
    corporateNames: isCorporation
      ? [{ field: 'corporate_name', text: form.corporation.name }]
      : optional('trade_name', form.soleProprietor.tradeName),
    corporateKana: isCorporation ? [{ field: 'corporate_kana', text: form.corporation.nameKana }] : [],
    personNames: [
      ...people.map(({ name }) => nameOf('person_name', name)),
      ...people.flatMap(({ alias }) => optional('alias', alias?.name)),
      ...owners.map((name) => nameOf('owner_name', name)),
    ],
    personKana: [
      ...people.map(({ name }) => kanaOf('person_kana', name)),
      ...owners.map((name) => kanaOf('owner_kana', name)),
    ],
  };
};

/** 前株 for 後株 is another name by the register, and still the one that is looked for on the telephone. */
const agreesAsWhole = ({ outcome, notes }: Comparison): boolean =>
  outcome !== 'different' || notes.some((note) => note === 'legal_form_position' || note === 'legal_form_differs');

const matching = (
  candidates: readonly Candidate[],
  typed: string,
  by: { holds: (text: string) => boolean; compare: (text: string, typed: string) => Comparison },
): SearchMatch[] =>
  candidates
    .filter(({ text }) => by.holds(text))
    .map(({ field, text }) => ({ field, text, extent: agreesAsWhole(by.compare(text, typed)) ? 'whole' : 'part' }));

const byName = ({ typed, person, corporation }: WordQuery, candidates: Candidates): SearchMatch[] => [
  ...matching(candidates.corporateNames, typed, {
    holds: (text) => tradeNameKey(text).includes(corporation),
    compare: compareCorporateName,
  }),
  ...matching(candidates.personNames, typed, {
    holds: (text) => nameKey(text).includes(person),
    compare: compareName,
  }),
];

const byKana = ({ typed, person, corporation }: WordQuery, candidates: Candidates): SearchMatch[] => [
  ...matching(candidates.corporateKana, typed, {
    holds: (text) => tradeKanaKey(text).includes(corporation),
    compare: compareCorporateKana,
  }),
  ...matching(candidates.personKana, typed, {
    holds: (text) => kanaKey(text).includes(person),
    compare: compareKana,
  }),
];

const byNumbers = ({ corporateNumber, phone, asksContactPhone }: SearchQuery, form: ApplicationForm): SearchMatch[] => {
  const isCorporation =
    corporateNumber !== undefined &&
    form.applicantKind === 'corporation' &&
    compareCorporateNumber(form.corporation.corporateNumber, corporateNumber).outcome !== 'different';
  const isContact = asksContactPhone && phone === form.contactPhone;
  return [
    ...(isCorporation ? [{ field: 'corporate_number', extent: 'whole' } as const] : []),
    ...(isContact ? [{ field: 'contact_phone', extent: 'whole' } as const] : []),
  ];
};

/** Why a case is found by its form; empty when it is not. */
export const formMatchesOf = (query: SearchQuery, form: ApplicationForm): SearchMatch[] => {
  const candidates = candidatesOf(form);
  return [
    ...(query.name ? byName(query.name, candidates) : []),
    ...(query.kana ? byKana(query.kana, candidates) : []),
    ...byNumbers(query, form),
  ];
};

/** The applicant's name as it was typed into the form. */
export const applicantNameOf = (form: ApplicationForm): string =>
  form.applicantKind === 'corporation' ? form.corporation.name : written(form.soleProprietor.name);
