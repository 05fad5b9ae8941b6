import {
  applicantKindChoices,
  corporateFormChoices,
  numberKindChoices,
  ownerRelationChoices,
  purposeChoices,
  standingChoices,
} from '#shared/copy/ja/application-form/choice-words.ts';
import { consentTexts } from '#shared/copy/ja/application-form/consent-texts.ts';
import type { DraftForm } from '#shared/domain/form.ts';
import { addressFields, aliasFields, choice, part, personFields, personInChargeGroups, text, yesNo } from './fields.ts';
import type { ConsentField, FieldGroup } from './form-field.ts';
import { partAt } from './form-path.ts';

/** One page of the form. */
export interface FormStep {
  /** Its name in the address of the page. */
  readonly name: string;
  readonly heading: string;
  readonly lead?: string;
  readonly groups: (draft: DraftForm) => readonly FieldGroup[];
}

const consent = (name: keyof typeof consentTexts): ConsentField => ({
  control: 'consent',
  path: `consents.${name}`,
  entry: name,
  isRequired: true,
  text: consentTexts[name],
});

const start: FormStep = {
  name: 'start',
  heading: 'お申し込みの種類',
  groups: () => [
    { fields: [consent('personalInformation')] },
    { fields: [choice('applicantKind', 'applicantKind', applicantKindChoices)] },
  ],
};

const isStateOrListed = (draft: DraftForm): boolean => partAt(draft, 'corporation.standing') === 'state_or_listed';
const has = (draft: DraftForm, path: string): boolean => partAt(draft, path) !== undefined;

const company: FormStep = {
  name: 'company',
  heading: '会社の情報',
  groups: (draft) => [
    {
      fields: [
        text('corporation.name', 'corporationName', { autocomplete: 'organization' }),
        text('corporation.nameKana', 'corporationNameKana', { reading: 'kana' }),
        text('corporation.corporateNumber', 'corporateNumber', {
          reading: 'corporate_number',
          keyboard: 'numeric',
          width: 'medium',
        }),
        choice('corporation.standing', 'standing', standingChoices),
        ...(isStateOrListed(draft) ? [] : [choice('corporation.corporateForm', 'corporateForm', corporateFormChoices)]),
        text('corporation.businessContent', 'businessContent'),
      ],
    },
    {
      heading: '本店の所在地',
      lead: '登記簿のとおりに入力してください。この住所に、転送不要の書留郵便をお送りします。',
      fields: addressFields('corporation.headOffice'),
    },
    {
      heading: '書留郵便の受け取り',
      fields: [
        part('corporation.businessOffice', 'hasBusinessOffice'),
        ...(has(draft, 'corporation.businessOffice') ? addressFields('corporation.businessOffice') : []),
      ],
    },
  ],
};

const workplace = (draft: DraftForm): FieldGroup[] =>
  isStateOrListed(draft)
    ? [
        {
          heading: '勤務先の所在地',
          lead: '国・自治体・上場会社などの場合は、書留郵便を勤務先にお送りします。',
          fields: addressFields('personInCharge.workplace'),
        },
      ]
    : [];

const person: FormStep = {
  name: 'person',
  heading: 'ご担当者の情報',
  lead: 'このお申し込みの手続きをされる方について入力してください。',
  groups: (draft) => [...personInChargeGroups(draft, 'corporation'), ...workplace(draft)],
};

const ownersAtMost = 10;

const ownersOf = (draft: DraftForm): number => Math.max(1, draft.beneficialOwners?.length ?? 0);

/** How many more owners the form has room for. */
export const roomForOwners = (draft: DraftForm): boolean => ownersOf(draft) < ownersAtMost;

const ownerGroup = (draft: DraftForm, index: number): FieldGroup => {
  const path = `beneficialOwners.${index}`;
  return {
    heading: `${index + 1}人目`,
    fields: [
      choice(`${path}.relation`, 'ownerRelation', ownerRelationChoices),
      ...(partAt(draft, `${path}.relation`) === 'voting_rights'
        ? [
            text(`${path}.votingRightsPercent`, 'votingRightsPercent', {
              reading: 'number',
              keyboard: 'decimal',
              width: 'short',
            }),
          ]
        : []),
      ...personFields(path),
      ...addressFields(`${path}.residence`),
    ],
    ...(ownersOf(draft) > 1 ? { removes: { path, label: `${index + 1}人目を削除する` } } : {}),
  };
};

const owners: FormStep = {
  name: 'owners',
  heading: '実質的支配者の情報',
  lead: '会社の事業を実質的に支配している個人の方について、法律により確認します。議決権の25％を超えて持つ個人がいればその方を、いなければ事業を支配する力を持つ方を、どちらもいなければ代表者の方を入力してください。当てはまる方が複数いる場合は、全員を入力してください。',
  groups: (draft) => Array.from({ length: ownersOf(draft) }, (_, index) => ownerGroup(draft, index)),
};

const proprietor: FormStep = {
  name: 'proprietor',
  heading: '個人事業主ご本人の情報',
  groups: (draft) => [
    { fields: personFields('soleProprietor', true) },
    {
      heading: 'お住まい',
      lead: '住民票と同じ自宅の住所です。ご本人の確認のため、転送不要の書留郵便をお送りします。店舗や事務所の住所ではありません。',
      fields: addressFields('soleProprietor.residence', true),
    },
    {
      heading: '事業について',
      fields: [
        text('soleProprietor.tradeName', 'tradeName', { isRequired: false, autocomplete: 'organization' }),
        text('soleProprietor.occupation', 'occupation'),
        ...aliasFields(draft, 'soleProprietor.alias'),
      ],
    },
  ],
};

const agent: FormStep = {
  name: 'agent',
  heading: '手続きをされる方',
  groups: (draft) => [
    { fields: [part('personInCharge', 'hasAgent')] },
    ...(has(draft, 'personInCharge') ? personInChargeGroups(draft, 'sole_proprietor') : []),
  ],
};

const questions: FormStep = {
  name: 'questions',
  heading: '取引についての確認',
  lead: '法律により、お申し込みになるすべての方に伺っています。',
  groups: ({ applicantKind }) => [
    {
      fields: [
        {
          control: 'boxes',
          path: 'transactionPurposes',
          entry: 'transactionPurposes',
          isRequired: true,
          choices: purposeChoices,
        },
        yesNo('foreignPep', applicantKind === 'corporation' ? 'foreignPepOfCorporation' : 'foreignPep'),
        yesNo('resale', 'resale'),
      ],
    },
  ],
};

/** Whether 03 numbers are ordered, which are tied to a place. */
const orders03 = (draft: DraftForm): boolean => {
  const numbers = partAt(draft, 'order.numbers');
  return Array.isArray(numbers) && numbers.some((one) => Object(one).kind === 'geographic_03');
};

const order: FormStep = {
  name: 'order',
  heading: 'お申し込みの内容',
  groups: (draft) => [
    {
      fields: [
        {
          control: 'counts',
          path: 'order.numbers',
          entry: 'orderNumbers',
          isRequired: true,
          choices: numberKindChoices,
        },
        ...(orders03(draft) ? [part('site', 'hasSite')] : []),
        ...(orders03(draft) && has(draft, 'site') ? addressFields('site') : []),
      ],
    },
    {
      fields: [
        text('contactPhone', 'contactPhone', {
          reading: 'phone',
          keyboard: 'tel',
          width: 'medium',
          autocomplete: 'tel',
        }),
      ],
    },
    {
      heading: 'ご確認いただくこと',
      fields: [consent('emergencyCallsUnavailable'), consent('termsOfService')],
    },
  ],
};

/** The pages of the form for what has been answered so far, in their order. */
export const formSteps = (draft: DraftForm): readonly FormStep[] => {
  if (draft.applicantKind === 'sole_proprietor') return [start, proprietor, agent, questions, order];
  if (draft.applicantKind === undefined) return [start];
  return isStateOrListed(draft)
    ? [start, company, person, questions, order]
    : [start, company, person, owners, questions, order];
};

/** A draft without what a later answer has made groundless: owners of a listed company, the place of no 03 number. */
export const withoutGroundless = (draft: DraftForm): DraftForm => {
  const { corporation, soleProprietor, beneficialOwners, site, ...common } = draft;
  const isCorporation = draft.applicantKind === 'corporation';
  return {
    ...common,
    ...(isCorporation && corporation ? { corporation } : {}),
    ...(isCorporation ? { beneficialOwners: isStateOrListed(draft) ? [] : (beneficialOwners ?? []) } : {}),
    ...(!isCorporation && soleProprietor ? { soleProprietor } : {}),
    ...(site && orders03(draft) ? { site } : {}),
  };
};
