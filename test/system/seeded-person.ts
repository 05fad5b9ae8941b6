import { corporationForm } from '#local/demo/sample-forms.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import type { Needle } from './leak-search.ts';

const postal = { postalCode: '1700005', prefecture: '東京都', city: '豊島区' };

/** A form whose every value can be told from anything else in the system. */
export const seededForm: ApplicationForm = {
  ...corporationForm,
  applicantKind: 'corporation',
  corporation: {
    name: '株式会社鸞鳳鶺鴒商会',
    nameKana: 'ランポウセキレイショウカイ',
    corporateNumber: '2013301991234',
    headOffice: { ...postal, street: '鷽替橋9-98-7', building: '鵺塚ビル97F' },
    businessContent: '鬼灯提灯の絵付けと卸売',
  },
  personInCharge: {
    name: { familyName: '鸛谷', givenName: '鵯子', familyNameKana: 'コウヅタニ', givenNameKana: 'ヒヨドリコ' },
    bornOn: civilDate('1931-02-27'),
    residence: { ...postal, street: '鶫坂96-95-94' },
    department: '鼯鼠飼育部',
    relation: 'employee',
    authorityBasis: 'power_of_attorney',
  },
  beneficialOwners: [
    {
      name: { familyName: '鵆沢', givenName: '麒麟丸', familyNameKana: 'チドリサワ', givenNameKana: 'キリンマル' },
      bornOn: civilDate('1929-03-31'),
      residence: { ...postal, street: '鶚浜93-92-91' },
      relation: 'voting_rights',
      votingRightsPercent: 61,
    },
  ],
  contactPhone: '0399987654',
};

const datesOf = (label: string, [year, month, day]: [number, number, number]): Needle[] => {
  const [twoMonth, twoDay] = [month, day].map((part) => String(part).padStart(2, '0'));
  return [
    `${year}-${twoMonth}-${twoDay}`,
    `${year}/${twoMonth}/${twoDay}`,
    `${year}${twoMonth}${twoDay}`,
    `${year}年${month}月${day}日`,
  ].map((text) => ({ label, text }));
};

/** What must be found nowhere but where it belongs. */
export const seededNeedles: readonly Needle[] = [
  { label: 'name of the corporation', text: '鸞鳳鶺鴒' },
  { label: 'kana of the corporation', text: 'ランポウセキレイ' },
  { label: 'address of the corporation', text: '鷽替橋' },
  { label: 'building', text: '鵺塚' },
  { label: 'business', text: '鬼灯提灯' },
  { label: 'family name', text: '鸛谷' },
  { label: 'given name', text: '鵯子' },
  { label: 'family name in kana', text: 'コウヅタニ' },
  { label: 'given name in kana', text: 'ヒヨドリコ' },
  { label: 'residence', text: '鶫坂' },
  { label: 'department', text: '鼯鼠' },
  { label: 'family name of the owner', text: '鵆沢' },
  { label: 'given name of the owner', text: '麒麟丸' },
  { label: 'kana of the owner', text: 'チドリサワ' },
  { label: 'residence of the owner', text: '鶚浜' },
  { label: 'telephone', text: '0399987654' },
  { label: 'telephone', text: '03-9998-7654' },
  { label: 'telephone', text: '+81399987654' },
  ...datesOf('birth date', [1931, 2, 27]),
  ...datesOf('birth date of the owner', [1929, 3, 31]),
];
