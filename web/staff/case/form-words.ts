import { numberKindChoices } from '#shared/copy/ja/application-form/choice-words.ts';
import { addressWords, dayWords, nameWords } from '#shared/copy/ja/record-document/plain-words.ts';
import {
  agentRelationWords,
  authorityWords,
  ownerRelationWords,
  purposeWords,
} from '#shared/copy/ja/record-document/value-words.ts';
import { applicantKindNames } from '../parts/applicant-kind-names.ts';
import type { CaseForm } from './staff-case.ts';

/** A name in the form with its value, line by line. */
export interface FormFact {
  readonly name: string;
  readonly value: string;
}

type Person = Pick<NonNullable<CaseForm['personInCharge']>, 'name' | 'bornOn' | 'residence'>;

const fact = (name: string, value: string | undefined): FormFact[] => (value ? [{ name, value }] : []);

const personFacts = ({ name, bornOn, residence }: Person): FormFact[] => [
  ...fact('氏名', nameWords(name)),
  ...fact('生年月日', dayWords(bornOn)),
  ...fact('住居', addressWords(residence)),
];

const applicantFacts = (form: CaseForm): FormFact[] => {
  if (form.applicantKind === 'sole_proprietor') {
    const { tradeName, occupation, alias, ...person } = form.soleProprietor;
    return [
      ...personFacts(person),
      ...fact('屋号', tradeName),
      ...fact('契約で使う名前', alias?.name),
      ...fact('職業・事業の内容', occupation),
    ];
  }
  const { name, nameKana, corporateNumber, headOffice, businessOffice, businessContent, standing } = form.corporation;
  return [
    ...fact('法人名', `${name}（${nameKana}）`),
    ...fact('法人番号', corporateNumber),
    ...fact('本店', addressWords(headOffice)),
    ...fact('営業所', businessOffice && addressWords(businessOffice)),
    ...fact('事業の内容', businessContent),
    ...fact('国等・上場会社', standing === 'state_or_listed' ? 'はい' : undefined),
  ];
};

const inChargeFacts = ({ personInCharge }: CaseForm): FormFact[] => {
  if (!personInCharge) return [];
  const { department, relation, authorityBasis, alias, workplace, ...person } = personInCharge;
  return [
    ...personFacts(person),
    ...fact('部署', department),
    ...fact('関係', relation && agentRelationWords[relation]),
    ...fact('権限の根拠', authorityWords[authorityBasis]),
    ...fact('契約で使う名前', alias?.name),
    ...fact('勤務先', workplace && addressWords(workplace)),
  ];
};

/** The beneficial owners as declared, each in one line. */
export const ownerLines = (form: CaseForm): string[] =>
  form.applicantKind === 'corporation'
    ? form.beneficialOwners.map(({ name, bornOn, residence, relation, votingRightsPercent }) =>
        [
          nameWords(name),
          `${dayWords(bornOn)}生`,
          addressWords(residence),
          ownerRelationWords[relation],
          ...(votingRightsPercent === undefined ? [] : [`議決権${votingRightsPercent}％`]),
        ].join('、'),
      )
    : [];

/** What the lines are for, in words. */
export const purposesLine = ({ transactionPurposes }: CaseForm): string =>
  transactionPurposes.map((purpose) => purposeWords[purpose]).join('、');

/** An answer in words. */
export const yesNo = (answer: boolean): string => (answer ? 'はい' : 'いいえ');

const declarationFacts = (form: CaseForm): FormFact[] => [
  ...ownerLines(form).map((value) => ({ name: '実質的支配者', value })),
  ...fact('利用する目的', purposesLine(form)),
  ...fact('外国の重要な公的地位', yesNo(form.foreignPep)),
  ...fact('再販', yesNo(form.resale)),
  ...fact(
    '注文',
    form.order.numbers.map(({ kind, count }) => `${numberKindChoices[kind].label} ${count}番号`).join('、'),
  ),
  ...fact('03番号の活動拠点', form.site && addressWords(form.site)),
  ...fact('連絡先の電話番号', form.contactPhone),
];

/** The whole form as it was entered, in its parts. */
export const formParts = (form: CaseForm): { title: string; facts: FormFact[] }[] =>
  [
    { title: applicantKindNames[form.applicantKind], facts: applicantFacts(form) },
    { title: '担当者', facts: inChargeFacts(form) },
    { title: '申告と注文', facts: declarationFacts(form) },
  ].filter(({ facts }) => facts.length > 0);
