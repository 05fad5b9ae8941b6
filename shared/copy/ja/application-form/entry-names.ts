import { formEntryNames } from '#shared/domain/form-entries.ts';

const person = (whose: string) => ({
  name: `${whose}の氏名`,
  bornOn: `${whose}の生年月日`,
  residence: `${whose}の住所`,
});

const below = (part: string, names: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).map(([name, words]) => [`${part}.${name}`, words]));

/** How a notice names an entry of the form, by its place in it. */
const names: Readonly<Record<string, string>> = {
  applicantKind: 'お申し込みになる方',
  corporation: '会社の情報',
  ...below('corporation', {
    name: '法人名',
    nameKana: '法人名のフリガナ',
    corporateNumber: '法人番号',
    headOffice: '本店の所在地',
    businessContent: '事業の内容',
    standing: '国・上場会社などに当たるか',
    corporateForm: '法人の種類',
    businessOffice: '営業所の所在地',
  }),
  soleProprietor: '個人事業主ご本人の情報',
  ...below('soleProprietor', {
    ...person('ご本人'),
    tradeName: '屋号',
    alias: 'ご本人の旧姓・通称',
    occupation: '職業・事業の内容',
  }),
  personInCharge: 'ご担当者の情報',
  ...below('personInCharge', {
    ...person('ご担当者'),
    department: '部署名',
    relation: 'お申し込みになる方との関係',
    authorityBasis: 'お手続きの権限',
    alias: 'ご担当者の旧姓・通称',
    workplace: 'ご担当者の勤務先',
  }),
  beneficialOwners: '実質的支配者の情報',
  transactionPurposes: 'サービスを利用する目的',
  foreignPep: '外国の重要な公的地位についての回答',
  resale: '再販についての回答',
  order: 'お申し込みの内容',
  'order.numbers': '申し込む電話番号',
  site: '03番号を使う場所',
  contactPhone: '連絡先の電話番号',
  consents: '同意事項',
  ...below('consents', {
    personalInformation: '個人情報の取り扱いへの同意',
    emergencyCallsUnavailable: '緊急通報についての確認',
    termsOfService: '利用規約への同意',
  }),
};

/** What the customer calls an entry of the form. Throws for what is none: the form's schema names them all. */
export const formEntryName = (entry: string): string => {
  const name = names[entry];
  if (name === undefined) throw new Error('The form has an entry without a name.');
  return name;
};

/** Entries of the form that nobody has named yet; none, or a notice could not be written. */
export const unnamedFormEntries = (): readonly string[] => formEntryNames().filter((entry) => !(entry in names));
