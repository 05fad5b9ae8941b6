import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { observationSchema } from '#shared/domain/observation.ts';
import type { PaperKind, PaperSubject } from '#shared/domain/policy/paper-kind.ts';
import { permitJustifications } from '#shared/domain/reading/justification.ts';
import { observePaper, type SeenOnPaper } from '#shared/domain/reading/observe-paper.ts';
import type { PaperReading } from '#shared/domain/reading/paper-reading.ts';

const seen: SeenOnPaper = {
  legible: true,
  shows: [],
  address: 'current',
  individualNumberVisible: false,
  unmasked: [],
  requiredPartMasked: false,
  missingEntries: [],
  differingEntries: [],
};

const observed = (
  { kind, subject }: { kind: PaperKind; subject: PaperSubject },
  reading: PaperReading | undefined,
  form: ApplicationForm = corporationForm,
  ticked: Partial<SeenOnPaper> = {},
) => {
  const observation = observePaper({ seen: { ...seen, ...ticked }, reading }, { kind, subject }, form);
  if (!observation.ok) throw new Error(observation.refusal.code);
  return observation.value;
};

const certificate = { kind: 'certificate_of_registered_matters', subject: 'corporation' } as const;
const license = { kind: 'drivers_license', subject: 'person_in_charge' } as const;
const applicationForm = { kind: 'application_form', subject: 'application' } as const;
const lease = { kind: 'lease_agreement', subject: 'application' } as const;
const ofProprietor = { kind: 'drivers_license', subject: 'sole_proprietor' } as const;

describe('a reading held against the form', () => {
  it.each([
    ['規則7条2号', certificate, { name: '株式会社みなと灯台システム' }, { name: 'same' }],
    ['規則7条2号', certificate, { name: '㈱みなと灯台システム' }, { name: 'variant' }],
    ['規則7条2号', certificate, { name: 'みなと灯台システム株式会社' }, { name: 'different' }],
    ['規則7条2号', certificate, { address: '東京都豊島区南大塚九丁目99番1号' }, { address: 'variant' }],
    ['規則7条2号', certificate, { address: '東京都豊島区南大塚九丁目99番2号' }, { address: 'different' }],
    ['番号法施行令35条', certificate, { corporateNumber: '0133-01-991234' }, { corporateNumber: 'variant' }],
    ['番号法施行令35条', certificate, { corporateNumber: '2013301991235' }, { corporateNumber: 'different' }],
    [
      '規則7条1号',
      license,
      { name: '佐久間莉央', birthDate: '昭和63年4月12日生' },
      { name: 'same', birthDate: 'same' },
    ],
    ['規則7条1号', license, { birthDate: '昭和63年4月13日' }, { birthDate: 'different' }],
    ['規則7条1号', license, { address: '川口市芝新町99番9号201' }, { address: 'variant' }],
    ['規則7条1号', license, { issuer: '架空県公安委員会', documentNumber: '第1号' }, {}],
    ['電気通信番号計画', lease, { address: '東京都豊島区南大塚9-99-1サンプル第2ビル5F' }, { address: 'same' }],
  ] as const)('%s: %o reads %o, which is %o', (_, paper, reading, compared) => {
    expect(observed(paper, reading).compared).toEqual(compared);
  });

  it('規則6条2項: asks of a sole proprietor what the form says of the proprietor, and of a site what it says of the site', () => {
    const reading = { name: '大谷　航平', address: '愛知県名古屋市中区栄99-9-9メゾン凪305', birthDate: 'S60.3.3' };
    expect(observed(ofProprietor, reading, soleProprietorForm).compared).toEqual({
      name: 'same',
      address: 'same',
      birthDate: 'same',
    });
    const site = { postalCode: '1000001', prefecture: '東京都', city: '千代田区', street: '架空町1-2-3' };
    const withSite = { ...corporationForm, site };
    expect(observed(lease, { address: '東京都千代田区架空町一丁目2番3号' }, withSite).compared.address).toBe('variant');
    expect(observed(lease, { address: '東京都豊島区南大塚9-99-1' }, withSite).compared.address).toBe('different');
  });

  it('compares nothing with a subject that the form does not know', () => {
    expect(observed(ofProprietor, { name: '大谷航平' }).compared).toEqual({});
    expect(observed(certificate, { name: '株式会社みなと灯台システム' }, soleProprietorForm).compared).toEqual({});
    expect(observed(license, { name: '佐久間莉央' }, soleProprietorForm).compared).toEqual({});
  });

  it('counts what was read as shown, beside what was ticked', () => {
    const reading = { name: '佐久間莉央', address: '埼玉県川口市芝新町99-9-201', birthDate: '昭和63年4月12日' };
    expect(observed(license, reading).shows).toEqual(['name', 'residence', 'birth_date']);
    expect(observed(certificate, reading, corporationForm, { shows: ['business_content'] }).shows).toEqual([
      'business_content',
      'name',
      'head_office',
      'birth_date',
    ]);
  });

  it('D04: takes a difference on the operator’s own form for an entry, and never for another identity', () => {
    const ticked = { differingEntries: ['resale'] };
    const reading = {
      name: '株式会社みなと灯臺',
      address: '大阪府大阪市北区架空1-1',
      corporateNumber: '2013301991235',
    };
    expect(observed(applicationForm, reading, corporationForm, ticked)).toMatchObject({
      compared: {},
      differingEntries: ['resale', 'corporation.name', 'corporation.headOffice', 'corporation.corporateNumber'],
    });
    const ofPerson = { name: '大谷 行平', birthDate: '昭和60年3月4日' };
    expect(observed(applicationForm, ofPerson, soleProprietorForm).differingEntries).toEqual([
      'soleProprietor.name',
      'soleProprietor.bornOn',
    ]);
  });

  it('D20: takes a birth date that cannot be read for no other one, and tells the reviewer', () => {
    expect(observed(license, { birthDate: '昭和6?年4月12日' })).toMatchObject({
      compared: {},
      comparisonNotes: { birthDate: ['date_unreadable'] },
      shows: ['birth_date'],
    });
    expect(observed(applicationForm, { birthDate: '6?.4.12' }, soleProprietorForm).differingEntries).toEqual([]);
  });

  it('keeps codes only, whatever was read', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const readings = fc.record({ name: text, address: text, birthDate: text, corporateNumber: text, note: text });
    fc.assert(
      fc.property(readings, fc.constantFrom(certificate, license, applicationForm, lease), (reading, paper) => {
        const marked = { ...reading, name: `鸛谷${reading.name}`, address: `鶫坂${reading.address}` };
        const kept = observePaper({ seen, reading: marked }, paper, corporationForm);
        if (!kept.ok) return;
        expect(observationSchema.parse(kept.value)).toEqual(kept.value);
        expect(JSON.stringify(kept.value)).not.toMatch(/鸛谷|鶫坂/);
      }),
      { numRuns: 200 },
    );
  });
});

/** The register's number of this corporation has the check digit of an individual number, as one in ten has. */
const alikeForm: ApplicationForm = {
  ...corporationForm,
  corporation: {
    ...(corporationForm.applicantKind === 'corporation' ? corporationForm.corporation : {}),
    corporateNumber: '4120001994455',
  },
} as ApplicationForm;

describe('番号法20条: an individual number in a reading', () => {
  const number = '123456789018';
  it.each([
    ['番号法20条', 'the name', license, { name: `佐久間 ${number}` }],
    ['番号法20条', 'the address', license, { address: '１２３４-５６７８-９０１８' }],
    ['番号法20条', 'another card', { ...license, kind: 'my_number_card' as const }, { documentNumber: number }],
    ['番号法20条', 'the corporate number of a person', license, { corporateNumber: number }],
    ['番号法20条', 'a bare number of another corporation', certificate, { corporateNumber: number }],
    ['番号法20条', 'the note of a licence', license, { note: `裏面 ${number}` }],
    ['番号法20条', 'a form of its own', license, { note: '1234 5678 9018' }],
    ['§3', 'a label', license, { note: `個人番号 ${number}` }],
    ['§3', 'its label, printed as in the register', certificate, { documentNumber: '個人番号 1234-56-789018' }],
    ['§3', 'its label, on the applicant’s own register number', certificate, { note: 'マイナンバー 120001994455' }],
    ['§3', 'both labels', certificate, { note: `個人番号（会社法人等番号） ${number}` }],
    ['§3', 'another label that is not its own', certificate, { note: `会社法人等番号とは別に ${number}` }],
    ['§3', 'a second number behind a label', license, { note: 'ゆうパック 111122223333 1234-5678-9018' }],
    ['§6.1', 'a label before what is no 法人番号', certificate, { note: '法人番号 2-1234-5678-9018' }],
    ['§5.3', 'the check digit of a parcel alone', license, { note: '2000-0000-0093' }],
  ] as const)('%s: is refused in %s', (_, _what, paper, reading) => {
    expect(observePaper({ seen, reading }, paper, alikeForm)).toMatchObject({
      refusal: { code: 'individual_number_not_kept' },
    });
  });

  it.each([
    ['§3', 'a licence', license, { documentNumber: number }],
    ['§3', 'twelve digits without its check digit', license, { note: '123456789012' }],
    ['§3', 'nothing', license, {}],
    ['番号法施行令35条', 'the register’s number as printed', certificate, { documentNumber: '1200-01-994455' }],
    ['番号法施行令35条', 'the register’s number in one', certificate, { documentNumber: '120001994455' }],
    ['番号法施行令35条', 'the same in a note', license, { note: '登記 120001994455 と一致' }],
    ['番号法施行令35条', 'the same behind its check digit', license, { note: '4-1200-0199-4455' }],
    ['番号法施行令35条', 'the corporation itself', certificate, { corporateNumber: '1200-01-994455' }],
    ['規則20条1項18号', 'its label', certificate, { documentNumber: '会社法人等番号 1200-01-994455' }],
    ['規則20条1項18号', 'the label alone', certificate, { documentNumber: `会社法人等番号：${number}` }],
    ['D07', 'another corporation as printed', certificate, { corporateNumber: '0104-01-990009' }],
    ['商業登記規則1条の2', 'another corporation in a note', license, { note: '取締役を務める 0104-01-990009' }],
    ['§3', 'a parcel', license, { note: 'ゆうパック 1234-5678-9018' }],
    ['§5.3', 'a parcel’s number', license, { note: 'お問い合わせ番号は 1234-5678-9018' }],
    ['§6.1', 'a labelled 法人番号 in groups', license, { note: '法人番号 3-0104-0199-0009' }],
  ] as const)('%s: is not seen in %s', (_, _what, paper, reading) => {
    expect(observePaper({ seen, reading }, paper, alikeForm).ok).toBe(true);
  });
});

describe('番号法20条: an individual number in a reason', () => {
  const reasonOf = (text: string) =>
    [{ about: { type: 'risk', risk: 'listed_country', state: 'found' }, text }] as const;
  it.each([
    ['番号法20条', '本人の番号は 123456789018', false],
    ['§3', '個人番号 120001994455', false],
    ['番号法施行令35条', '登記の 120001994455 で照会した', true],
    ['商業登記規則1条の2', '0104-01-990009 の会社の役員', true],
  ])('%s: 「%s」 is kept: %s', (_, text, isKept) => {
    expect(permitJustifications(reasonOf(text), alikeForm).ok).toBe(isKept);
  });

  it('is found without a form, too', () => {
    expect(permitJustifications(reasonOf('本人の番号は 123456789018'), undefined).ok).toBe(false);
  });
});
