import {
  aliasReasonChoices,
  authorityBasisChoices,
  relationChoices,
  yesNoChoices,
} from '#shared/copy/ja/application-form/choice-words.ts';
import type { EntryName } from '#shared/copy/ja/application-form/entry-words.ts';
import { prefectures } from '#shared/domain/comparison/prefectures.ts';
import type { ApplicantKind, DraftForm } from '#shared/domain/form.ts';
import type { ChoiceField, FieldGroup, FormField, PartField, TextField } from './form-field.ts';
import { partAt } from './form-path.ts';

type TextOptions = Partial<Pick<TextField, 'reading' | 'autocomplete' | 'keyboard' | 'width' | 'isRequired'>>;

/** A line of text that must be filled in, unless said otherwise. */
export const text = (path: string, entry: EntryName, options: TextOptions = {}): TextField => ({
  control: 'text',
  path,
  entry,
  reading: 'text',
  isRequired: true,
  ...options,
});

/** One choice that must be made. */
export const choice = (path: string, entry: EntryName, choices: ChoiceField['choices']): ChoiceField => ({
  control: 'radios',
  path,
  entry,
  choices,
  reading: 'text',
  isRequired: true,
});

/** A question of yes or no. */
export const yesNo = (path: string, entry: EntryName): ChoiceField => ({
  ...choice(path, entry, yesNoChoices),
  reading: 'yes_no',
});

/** Whether a part of the form is wanted. */
export const part = (path: string, entry: EntryName): PartField => ({
  control: 'part',
  path,
  entry,
  isRequired: false,
});

const prefectureChoices = Object.fromEntries(prefectures.map((name) => [name, { label: name }]));

/** The parts of an address, in the order in which they are written. */
export const addressFields = (path: string, isOwn = false): FormField[] => {
  const own = (name: string) => (isOwn ? { autocomplete: name } : {});
  return [
    text(`${path}.postalCode`, 'postalCode', {
      reading: 'postal_code',
      keyboard: 'numeric',
      width: 'short',
      ...own('postal-code'),
    }),
    { ...choice(`${path}.prefecture`, 'prefecture', prefectureChoices), control: 'list' },
    text(`${path}.city`, 'city', { width: 'medium', ...own('address-level2') }),
    text(`${path}.street`, 'street', own('address-line1')),
    text(`${path}.building`, 'building', { isRequired: false, ...own('address-line2') }),
  ];
};

/** Name, reading and birth of a natural person. */
export const personFields = (path: string, isSelf = false): FormField[] => {
  const own = (name: string) => (isSelf ? { autocomplete: name } : {});
  return [
    text(`${path}.name.familyName`, 'familyName', { width: 'medium', ...own('family-name') }),
    text(`${path}.name.givenName`, 'givenName', { width: 'medium', ...own('given-name') }),
    text(`${path}.name.familyNameKana`, 'familyNameKana', { width: 'medium', reading: 'kana' }),
    text(`${path}.name.givenNameKana`, 'givenNameKana', { width: 'medium', reading: 'kana' }),
    text(`${path}.bornOn`, 'bornOn', { width: 'medium', reading: 'date', ...own('bday') }),
  ];
};

/** Another name under which somebody deals, asked for only where there is one. */
export const aliasFields = (draft: DraftForm, path: string): FormField[] => [
  part(path, 'hasAlias'),
  ...(partAt(draft, path) === undefined
    ? []
    : [text(`${path}.name`, 'aliasName'), choice(`${path}.reason`, 'aliasReason', aliasReasonChoices)]),
];

/** Whom a person in charge can be to whom: a corporation has no relatives, a sole proprietor no officers. */
const relationsOf: Readonly<Record<ApplicantKind, readonly string[]>> = {
  corporation: ['representative', 'officer', 'employee', 'agent'],
  sole_proprietor: ['relative', 'employee', 'agent'],
};
/** 規則12条5項1号イ is for natural persons, registration for corporations. */
const authoritiesOf: Readonly<Record<ApplicantKind, readonly string[]>> = {
  corporation: [
    'registered_representative',
    'power_of_attorney',
    'telephone_confirmation',
    'obvious_from_relationship',
  ],
  sole_proprietor: [
    'cohabiting_relative_or_legal_representative',
    'power_of_attorney',
    'telephone_confirmation',
    'obvious_from_relationship',
  ],
};

const only = <Words>(choices: Readonly<Record<string, Words>>, names: readonly string[]): Record<string, Words> =>
  Object.fromEntries(Object.entries(choices).filter(([name]) => names.includes(name)));

/** The person who really acts, for whoever applies. */
export const personInChargeGroups = (draft: DraftForm, kind: ApplicantKind): FieldGroup[] => [
  { fields: personFields('personInCharge', true) },
  {
    heading: 'お住まい',
    lead: 'ご担当者ご本人の自宅の住所です。ご本人の確認のため、転送不要の書留郵便をお送りします。',
    fields: addressFields('personInCharge.residence'),
  },
  {
    heading: 'お手続きの権限',
    fields: [
      ...(kind === 'corporation' ? [text('personInCharge.department', 'department', { isRequired: false })] : []),
      choice('personInCharge.relation', 'relation', only(relationChoices, relationsOf[kind])),
      choice('personInCharge.authorityBasis', 'authorityBasis', only(authorityBasisChoices, authoritiesOf[kind])),
    ],
  },
  { fields: aliasFields(draft, 'personInCharge.alias') },
];
