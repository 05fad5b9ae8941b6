import { civilDate } from '#shared/domain/civil-date.ts';
import type { ApplicantKind, ApplicationForm } from '#shared/domain/form.ts';
import { consentTexts } from '../application-form/consent-texts.ts';

const { personalInformation, emergencyCallsUnavailable, termsOfService } = consentTexts;
const consents = {
  personalInformation: personalInformation.edition,
  emergencyCallsUnavailable: emergencyCallsUnavailable.edition,
  termsOfService: termsOfService.edition,
};

/** An invented corporation; no such company, person, building or telephone number exists. */
const corporation: ApplicationForm = {
  applicantKind: 'corporation',
  corporation: {
    name: '株式会社みなと灯台システム',
    nameKana: 'ミナトトウダイシステム',
    corporateNumber: '2013301991234',
    headOffice: {
      postalCode: '1700005',
      prefecture: '東京都',
      city: '豊島区',
      street: '南大塚9-99-1',
      building: 'サンプル第2ビル5F',
    },
    businessContent: '港湾設備の監視システムの開発と保守',
  },
  personInCharge: {
    name: { familyName: '佐久間', givenName: '莉央', familyNameKana: 'サクマ', givenNameKana: 'リオ' },
    bornOn: civilDate('1988-04-12'),
    residence: { postalCode: '3330851', prefecture: '埼玉県', city: '川口市', street: '芝新町99-9-201' },
    department: '総務部',
    relation: 'employee',
    authorityBasis: 'power_of_attorney',
  },
  beneficialOwners: [
    {
      name: { familyName: '灯', givenName: '太郎', familyNameKana: 'アカリ', givenNameKana: 'タロウ' },
      bornOn: civilDate('1970-01-02'),
      residence: { postalCode: '1700005', prefecture: '東京都', city: '豊島区', street: '南大塚9-99-8' },
      relation: 'voting_rights',
      votingRightsPercent: 60,
    },
  ],
  transactionPurposes: ['business_reception', 'sales_and_support_calls'],
  foreignPep: false,
  resale: false,
  order: { numbers: [{ kind: 'geographic_03', count: 1 }] },
  contactPhone: '0399990001',
  consents,
};

/** An invented sole proprietor with a trade name. */
const soleProprietor: ApplicationForm = {
  applicantKind: 'sole_proprietor',
  soleProprietor: {
    name: { familyName: '大谷', givenName: '航平', familyNameKana: 'オオタニ', givenNameKana: 'コウヘイ' },
    bornOn: civilDate('1985-03-03'),
    residence: {
      postalCode: '4600008',
      prefecture: '愛知県',
      city: '名古屋市中区',
      street: '栄99-9-9',
      building: 'メゾン凪305',
    },
    tradeName: 'カフェ凪',
    occupation: '飲食店の経営',
  },
  transactionPurposes: ['business_reception'],
  foreignPep: false,
  resale: false,
  order: { numbers: [{ kind: 'toll_free_0120', count: 1 }] },
  contactPhone: '0529990002',
  consents,
};

/** Filled-in forms of invented applicants: worked samples are printed from them, and the demo applies with them. */
export const sampleForms: Readonly<Record<ApplicantKind, ApplicationForm>> = {
  corporation,
  sole_proprietor: soleProprietor,
};
