import type { ApplicationForm } from '#shared/domain/form.ts';
import type { Question, QuestionRequirement } from '#shared/domain/policy/policy-row.ts';
import { citationOf } from '../laws.ts';
import { paperNames } from '../paper-names.ts';
import { authorityWords, ownerRelationWords, purposeWords } from '../record-document/value-words.ts';
import { applicantToSign } from './hand-fields.ts';
import { addressField, addressLines, birthField, nameField } from './person-fields.ts';
import type { PrintCase } from './print-case.ts';
import type { Choice, Field, SheetBlock, SheetContent } from './sheet-parts.ts';

type Owner = Extract<ApplicationForm, { applicantKind: 'corporation' }>['beneficialOwners'][number];

/** Every answer that can be given, the given ones ticked. */
const choicesOf = (words: Readonly<Record<string, string>>, chosen: readonly string[]): Choice[] =>
  Object.entries(words).map(([code, text]) => ({ text, isChosen: chosen.includes(code) }));

const eitherOr = (no: string, yes: string, isYes: boolean): Choice[] => [
  { text: no, isChosen: !isYes },
  { text: yes, isChosen: isYes },
];

/** 犯収法施行規則11条2項, in words for everybody. */
const ownersHint =
  '実質的支配者とは、会社の議決権の4分の1を超えて直接または間接に持つ個人の方などです（2分の1を超えて持つ方がいるときは、その方だけ）。そのような方がいないときは、出資・融資・取引などを通じて事業活動に支配的な影響力を持つ方、それもいないときは、会社を代表し業務を執行する方です。';

/** 犯収法施行令12条3項, 施行規則15条. */
const foreignPepHint =
  '外国の重要な公的地位とは、外国の元首、首相・大臣・副大臣、議会の議長・副議長、最高裁判所の裁判官、特命全権大使・公使、軍の司令官、中央銀行や国営企業の役員などに当たる地位です。過去にその地位にあった方、そのご家族（配偶者、父母、子、兄弟姉妹、配偶者の父母と子）を含みます。';

const ownerRows = (owner: Owner): Field[][] => [
  [nameField('氏名', owner.name), birthField(owner.bornOn)],
  [addressField('住所', owner.residence)],
  [
    { label: '法人との関係', share: 3, lines: [ownerRelationWords[owner.relation]] },
    {
      label: '議決権の割合',
      share: 2,
      lines: [owner.votingRightsPercent === undefined ? '―' : `${owner.votingRightsPercent}％`],
    },
  ],
];

const ownersBlocks = (form: ApplicationForm): SheetBlock[] => {
  const owners = form.applicantKind === 'corporation' ? form.beneficialOwners : [];
  return [
    { kind: 'text', lines: [ownersHint] },
    ...owners.map((owner): SheetBlock => ({ kind: 'grid', rows: ownerRows(owner) })),
  ];
};

const grid = (...fields: Field[]): SheetBlock[] => [{ kind: 'grid', rows: fields.map((field) => [field]) }];

const siteLines = (form: ApplicationForm): string[] => {
  if (form.site) return addressLines(form.site);
  return form.applicantKind === 'corporation' ? ['書留をお受け取りになる所在地と同じ'] : ['お申し込みのご住所と同じ'];
};

type Writer = (form: ApplicationForm) => { readonly heading: string; readonly blocks: SheetBlock[] };

const writers: Readonly<Partial<Record<Question, Writer>>> = {
  standing: () => ({
    heading: '国・地方公共団体・上場会社などに当たること',
    blocks: grid({ label: 'ご回答', choices: [{ text: '当たる', isChosen: true }] }),
  }),
  transaction_purpose: ({ transactionPurposes }) => ({
    heading: 'サービスを利用する目的',
    blocks: grid({ label: 'ご回答（複数可）', choices: choicesOf(purposeWords, transactionPurposes) }),
  }),
  occupation: (form) => ({
    heading: '職業',
    blocks: grid({
      label: 'ご回答',
      lines: [form.applicantKind === 'sole_proprietor' ? form.soleProprietor.occupation : ''],
    }),
  }),
  business_content: (form) => ({
    heading: '事業の内容',
    blocks: grid({
      label: 'ご回答',
      lines: [form.applicantKind === 'corporation' ? form.corporation.businessContent : ''],
    }),
  }),
  beneficial_owners: (form) => ({ heading: '実質的支配者', blocks: ownersBlocks(form) }),
  foreign_pep: ({ applicantKind, foreignPep }) => ({
    heading: '外国の重要な公的地位',
    blocks: grid({
      label: applicantKind === 'corporation' ? '実質的支配者の方が' : 'お客様ご本人が',
      choices: eitherOr('当たらない', '当たる', foreignPep),
      hint: foreignPepHint,
    }),
  }),
  authority: ({ personInCharge }) => ({
    heading: 'ご担当者がお手続きをされる権限',
    blocks: grid({
      label: 'ご回答',
      choices: choicesOf(authorityWords, personInCharge ? [personInCharge.authorityBasis] : []),
    }),
  }),
  resale: ({ resale }) => ({
    heading: '第三者への再販',
    blocks: grid({
      label: 'お申し込みの番号を',
      choices: eitherOr('自らの事業で利用し、第三者に再販しない', '第三者に再販する（電気通信事業に利用する）', resale),
    }),
  }),
  site: (form) => ({
    heading: '03番号をご利用になる場所',
    blocks: grid({ label: 'ご回答', lines: siteLines(form) }),
  }),
};

const questionBlocks = ({ form, asked }: PrintCase): SheetBlock[] =>
  asked.questions
    .flatMap(({ question, why }: QuestionRequirement) => {
      const written = writers[question]?.(form);
      return written ? [{ ...written, note: citationOf(why) }] : [];
    })
    .flatMap(({ heading, blocks, note }, index) => [
      { kind: 'heading' as const, text: `${index + 1}. ${heading}`, note },
      ...blocks,
    ]);

/** 犯罪収益移転防止法に基づく確認事項: what the law asks, each with its article, as it was answered on the screen. */
export const questionnaireSheet = (printCase: PrintCase): SheetContent => ({
  sheet: 'verification_questionnaire',
  title: paperNames.verification_questionnaire,
  use: '内容をご確認のうえ、太枠の中をご記入ください。',
  blocks: [
    {
      kind: 'text',
      lines: [
        '「犯罪による収益の移転防止に関する法律」（犯収法）などに基づき、次の事項を確認しています。お申し込みの画面でご回答いただいた内容を印刷しました。変更や誤りがある場合は、画面で訂正してから印刷し直してください。',
      ],
    },
    ...questionBlocks(printCase),
    { kind: 'heading', text: 'ご署名', note: '上の回答のとおり相違ないことを確認のうえ、ご記入ください' },
    { kind: 'signature', rows: applicantToSign(printCase, 'お客様の氏名') },
  ],
});
