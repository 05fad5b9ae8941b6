import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { observationSchema } from '#shared/domain/observation.ts';
import type { PaperKind, PaperSubject } from '#shared/domain/policy/paper-kind.ts';
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

describe('番号法20条: an individual number in a reading', () => {
  const number = '123456789018';
  it.each([
    ['the name', license, { name: `佐久間 ${number}` }],
    ['the address', license, { address: '１２３４-５６７８-９０１８' }],
    [
      'the number of a card that has another one',
      { ...license, kind: 'my_number_card' as const },
      { documentNumber: number },
    ],
    ['the corporate number of a person', license, { corporateNumber: number }],
    ['the corporate number of another corporation', certificate, { corporateNumber: number }],
    ['the note of a licence', license, { note: `裏面 ${number}` }],
  ] as const)('is refused in %s', (_, paper, reading) => {
    expect(observePaper({ seen, reading }, paper, corporationForm)).toMatchObject({
      refusal: { code: 'individual_number_not_kept' },
    });
  });

  it.each([
    ['a licence', license, { documentNumber: number }],
    ['a corporation in the register', certificate, { corporateNumber: '013301991234' }],
    ['twelve digits without its check digit', license, { note: '123456789012' }],
    ['nothing', license, {}],
  ] as const)('is not seen in the number of %s', (_, paper, reading) => {
    expect(observePaper({ seen, reading }, paper, corporationForm).ok).toBe(true);
  });
});
