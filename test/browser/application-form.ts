import type { BrowserContextOptions } from 'playwright-core';
import { expect } from 'vitest';
import { nextCorporateNumber } from '#local/demo/corporate-numbers.ts';
import { type OpenedSite, phone, type Visitor } from './opened-site.ts';

interface Person {
  readonly familyName: string;
  readonly givenName: string;
  readonly kana: readonly [string, string];
  readonly bornOn: string;
}

/** The part of the page below a heading. */
const section = ({ page }: Visitor, heading: string) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name: heading, exact: true }) });

const fillPerson = async (visitor: Visitor, { familyName, givenName, kana, bornOn }: Person): Promise<void> => {
  const { page } = visitor;
  await page.getByLabel('姓', { exact: false }).first().fill(familyName);
  await page.getByLabel(/^名※/).first().fill(givenName);
  await page.getByLabel('姓のフリガナ').first().fill(kana[0]);
  await page.getByLabel('名のフリガナ').first().fill(kana[1]);
  await visitor.fill('生年月日', bornOn);
};

/** Fills in an address below a heading: the postal code brings all but the street. */
const fillAddress = async (visitor: Visitor, heading: string, postalCode: string, street: string): Promise<void> => {
  const group = section(visitor, heading);
  await group.getByLabel('郵便番号').fill(postalCode);
  await group.getByLabel('郵便番号').blur();
  await expect.poll(() => group.getByLabel('町名・番地').inputValue()).not.toBe('');
  const town = await group.getByLabel('町名・番地').inputValue();
  await group.getByLabel('町名・番地').fill(`${town}${street}`);
};

/** Somebody with a new account who begins to apply. */
export const beginApplication = async (site: OpenedSite, options: BrowserContextOptions = phone): Promise<Visitor> => {
  const visitor = await site.visitor(options);
  await site.signUp(visitor);
  await visitor.press('正式利用申込を始める');
  return visitor;
};

/** The first page, which decides all others. */
export const chooseApplicant = async (visitor: Visitor, applicant: '法人' | '個人事業主'): Promise<void> => {
  await visitor.heading('お申し込みの種類');
  await visitor.page.getByLabel('個人情報の取り扱いに同意する').check();
  await visitor.page.getByRole('radio', { name: new RegExp(`^${applicant}`) }).check();
  await visitor.press('次へ進む');
};

export const fillCompany = async (visitor: Visitor, corporateNumber = nextCorporateNumber()): Promise<void> => {
  const { page } = visitor;
  await visitor.heading('会社の情報');
  await page.getByLabel(/^法人名※/).fill('株式会社みなと灯台システム');
  await page.getByLabel('法人名のフリガナ').fill('みなととうだいしすてむ');
  await visitor.fill('法人番号', corporateNumber);
  await page
    .getByRole('group', { name: /上場会社/ })
    .getByRole('radio', { name: /^いいえ/ })
    .check();
  await page.getByRole('radio', { name: /^株式会社・有限会社/ }).check();
  await page.getByLabel('事業の内容').fill('港湾設備の監視システムの開発と保守');
  await fillAddress(visitor, '本店の所在地', '170-0005', '9-99-1');
  await visitor.press('次へ進む');
};

export const fillPersonInCharge = async (visitor: Visitor): Promise<void> => {
  const { page } = visitor;
  await visitor.heading('ご担当者の情報');
  await fillPerson(visitor, { familyName: '佐久間', givenName: '莉央', kana: ['さくま', 'りお'], bornOn: 'S63.4.12' });
  await fillAddress(visitor, 'お住まい', '３３３－０８５１', '99-9-201');
  await page.getByRole('radio', { name: '従業員' }).check();
  await page.getByRole('radio', { name: /^委任状を提出する/ }).check();
  await visitor.press('次へ進む');
};

export const fillOwner = async (visitor: Visitor): Promise<void> => {
  const { page } = visitor;
  await visitor.heading('実質的支配者の情報');
  await page.getByRole('radio', { name: /^議決権の4分の1/ }).check();
  await visitor.fill('議決権の割合', '60％');
  await fillPerson(visitor, {
    familyName: '灯',
    givenName: '太郎',
    kana: ['アカリ', 'タロウ'],
    bornOn: '昭和45年1月2日',
  });
  await fillAddress(visitor, '1人目', '1700005', '9-99-8');
  await visitor.press('次へ進む');
};

export const answerQuestions = async (visitor: Visitor): Promise<void> => {
  const { page } = visitor;
  await visitor.heading('取引についての確認');
  await page.getByLabel('代表電話・受付').check();
  for (const question of [/外国の重要な公的地位/, /有料で貸したり/]) {
    await page.getByRole('group', { name: question }).getByRole('radio', { name: 'いいえ' }).check();
  }
  await visitor.press('次へ進む');
};

/** Orders one number of a kind and agrees to the texts. */
export const orderNumbers = async (visitor: Visitor, kind: '03番号' | '050番号' | '0120番号'): Promise<void> => {
  const { page } = visitor;
  await visitor.heading('お申し込みの内容');
  await visitor.fill(kind, '１');
  await visitor.fill('連絡先の電話番号', '03-9999-0001');
  await page.getByLabel('緊急通報（110・118・119）に発信できないことを理解した').check();
  await page.getByLabel('利用規約に同意する').check();
  await visitor.press('次へ進む');
};

export const fillProprietor = async (visitor: Visitor): Promise<void> => {
  const { page } = visitor;
  await visitor.heading('個人事業主ご本人の情報');
  await fillPerson(visitor, {
    familyName: '大谷',
    givenName: '航平',
    kana: ['おおたに', 'こうへい'],
    bornOn: '1985/3/3',
  });
  await fillAddress(visitor, 'お住まい', '4600008', '99-9-9');
  await page.getByLabel('屋号').fill('カフェ凪');
  await page.getByLabel('職業・事業の内容').fill('飲食店の経営');
  await visitor.press('次へ進む');
  await visitor.heading('手続きをされる方');
  await visitor.press('次へ進む');
};

/** Everything from the first page to the confirmation page, for a corporation. */
export const fillCorporateForm = async (visitor: Visitor): Promise<void> => {
  await chooseApplicant(visitor, '法人');
  await fillCompany(visitor);
  await fillPersonInCharge(visitor);
  await fillOwner(visitor);
  await answerQuestions(visitor);
  await orderNumbers(visitor, '03番号');
  await visitor.heading('入力内容の確認');
};

/** The same for a sole proprietor. */
export const fillProprietorForm = async (visitor: Visitor): Promise<void> => {
  await chooseApplicant(visitor, '個人事業主');
  await fillProprietor(visitor);
  await answerQuestions(visitor);
  await orderNumbers(visitor, '0120番号');
  await visitor.heading('入力内容の確認');
};
