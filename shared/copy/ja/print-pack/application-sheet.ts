import type { ApplicationForm } from '#shared/domain/form.ts';
import { writtenPhoneNumber } from '#shared/domain/phone-number.ts';
import { numberKindNames } from '../number-kinds.ts';
import { paperNames } from '../paper-names.ts';
import { agentRelationWords } from '../record-document/value-words.ts';
import { applicantToSign } from './hand-fields.ts';
import { addressField, addressLines, aliasRow, birthField, nameField } from './person-fields.ts';
import type { PrintCase } from './print-case.ts';
import type { Field, SheetBlock, SheetContent } from './sheet-parts.ts';

type Corporation = Extract<ApplicationForm, { applicantKind: 'corporation' }>['corporation'];
type Proprietor = Extract<ApplicationForm, { applicantKind: 'sole_proprietor' }>['soleProprietor'];
type PersonInCharge = NonNullable<ApplicationForm['personInCharge']>;

const corporationRows = (corporation: Corporation, contactPhone: string): Field[][] => [
  [
    { label: '法人名', share: 3, reading: corporation.nameKana, lines: [corporation.name] },
    { label: '法人番号', share: 2, lines: [corporation.corporateNumber] },
  ],
  [addressField('本店または主たる事務所の所在地', corporation.headOffice)],
  ...(corporation.businessOffice ? [[addressField('書留をお受け取りになる営業所', corporation.businessOffice)]] : []),
  [
    { label: '事業の内容', share: 3, lines: [corporation.businessContent] },
    { label: 'ご連絡先の電話番号', share: 2, lines: [writtenPhoneNumber(contactPhone)] },
  ],
];

const proprietorRows = (proprietor: Proprietor, contactPhone: string): Field[][] => [
  [nameField('氏名', proprietor.name), birthField(proprietor.bornOn)],
  ...aliasRow(proprietor.alias),
  [addressField('住所', proprietor.residence)],
  [
    { label: '屋号', share: 3, lines: [proprietor.tradeName ?? 'なし'] },
    { label: 'ご連絡先の電話番号', share: 2, lines: [writtenPhoneNumber(contactPhone)] },
  ],
  [{ label: '職業・事業の内容', lines: [proprietor.occupation] }],
];

const personRows = (person: PersonInCharge): Field[][] => [
  [nameField('氏名', person.name), birthField(person.bornOn)],
  ...aliasRow(person.alias),
  [addressField('住所', person.residence)],
  ...(person.workplace ? [[addressField('書留をお受け取りになる勤務先', person.workplace)]] : []),
  [
    { label: '部署', share: 3, lines: [person.department ?? '―'] },
    {
      label: 'お客様との関係',
      share: 2,
      lines: [person.relation ? agentRelationWords[person.relation] : '―'],
    },
  ],
];

const orderBlocks = ({ order, site }: ApplicationForm): SheetBlock[] => [
  { kind: 'heading', text: 'お申し込みの番号' },
  {
    kind: 'grid',
    rows: [
      order.numbers.map(({ kind, count }) => ({ label: numberKindNames[kind], lines: [`${count}番号`] })),
      ...(site ? [[{ label: '03番号をご利用になる場所', lines: addressLines(site) }]] : []),
    ],
  },
];

const consentLines = ({ consents }: ApplicationForm): string[] => [
  `個人情報の取扱い（${consents.personalInformation}版）に同意しました。`,
  `利用規約（${consents.termsOfService}版）に同意しました。`,
  `緊急通報（110番・118番・119番）に発信できないこと（${consents.emergencyCallsUnavailable}版）を確認しました。`,
];

const applicantBlocks = (form: ApplicationForm): SheetBlock[] => {
  if (form.applicantKind === 'corporation') {
    return [
      { kind: 'heading', text: 'お客様（法人）' },
      { kind: 'grid', rows: corporationRows(form.corporation, form.contactPhone) },
    ];
  }
  return [
    { kind: 'heading', text: 'お客様（個人事業主）' },
    { kind: 'grid', rows: proprietorRows(form.soleProprietor, form.contactPhone) },
  ];
};

const personBlocks = ({ personInCharge }: ApplicationForm): SheetBlock[] =>
  personInCharge
    ? [
        { kind: 'heading', text: 'ご担当者（お手続きをされる方）' },
        { kind: 'grid', rows: personRows(personInCharge) },
      ]
    : [];

/** clocallサービス新規申し込み書: what was entered on the screen, to be signed. */
export const applicationSheet = (printCase: PrintCase): SheetContent => ({
  sheet: 'application_form',
  title: paperNames.application_form,
  use: '内容をご確認のうえ、太枠の中をご記入ください。',
  blocks: [
    { kind: 'addressee', lines: [`${printCase.mailTo.recipient[0]}　御中`] },
    { kind: 'text', lines: ['利用規約を承諾のうえ、次のとおりclocallサービスの利用を申し込みます。'] },
    ...applicantBlocks(printCase.form),
    ...personBlocks(printCase.form),
    ...orderBlocks(printCase.form),
    { kind: 'heading', text: 'ご同意・ご確認いただいた事項', note: 'お申し込みの画面でご回答いただいた内容です' },
    {
      kind: 'grid',
      rows: [[{ label: 'ご回答', choices: consentLines(printCase.form).map((text) => ({ text, isChosen: true })) }]],
    },
    { kind: 'heading', text: 'ご署名', note: 'ボールペンなど、消えない筆記具でご記入ください' },
    { kind: 'signature', rows: applicantToSign(printCase, 'お申込者の氏名') },
    {
      kind: 'grid',
      rows: [
        [
          { label: '当社使用欄　受領日', room: 20 },
          { label: '受付', room: 20 },
          { label: '確認', room: 20 },
        ],
      ],
    },
  ],
});
