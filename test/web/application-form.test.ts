import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import { applicationFormSchema, type DraftForm, draftFormSchema } from '#shared/domain/form.ts';
import { checkStep, firstOpenStep } from '#web/customer/form/check-form.ts';
import { mergeForms, partAt, withPart } from '#web/customer/form/form-path.ts';
import { formSteps, withoutGroundless } from '#web/customer/form/form-steps.ts';
import { type Reading, readEntry } from '#web/customer/form/read-entry.ts';
import { shownText } from '#web/customer/form/shown-value.ts';

const draftOf = (form: unknown): DraftForm => draftFormSchema.parse(form);
const corporate = withPart(
  withPart(draftOf(corporationForm), 'corporation.standing', 'ordinary'),
  'corporation.corporateForm',
  'capital_majority',
);
const proprietor = draftOf(soleProprietorForm);

describe('the pages of the form', () => {
  test.each([
    ['a corporation', corporate, ['start', 'company', 'person', 'owners', 'questions', 'order']],
    ['a sole proprietor', proprietor, ['start', 'proprietor', 'agent', 'questions', 'order']],
    ['somebody who has not said who applies', {}, ['start']],
    [
      'a listed company, whose owners nobody asks for (法4条5項)',
      withPart(corporate, 'corporation.standing', 'state_or_listed'),
      ['start', 'company', 'person', 'questions', 'order'],
    ],
  ])('%s fills in the pages that concern it', (_, draft, names) => {
    expect(formSteps(draft).map(({ name }) => name)).toEqual(names);
  });

  test.each([corporate, proprietor])(
    'a form that all pages hold for complete is one that can be submitted',
    (draft) => {
      expect(firstOpenStep(draft)).toBeUndefined();
      expect(applicationFormSchema.safeParse(withoutGroundless(draft)).success).toBe(true);
    },
  );

  test.each([corporate, proprietor])('whatever the schema requires, a page asks for', (draft) => {
    const fields = formSteps(draft).flatMap((step) => step.groups(draft).flatMap((group) => group.fields));
    for (const { path, isRequired } of fields) {
      const without = withPart(draft, path, undefined);
      const isRefused = !applicationFormSchema.safeParse(withoutGroundless(without)).success;
      if (isRefused && partAt(draft, path) !== undefined)
        expect({ path, isRequired }).toEqual({ path, isRequired: true });
    }
  });

  test('a number with a wrong check digit is told at its field', () => {
    const wrong = withPart(corporate, 'corporation.corporateNumber', '2013301991235');
    const company = formSteps(wrong).find(({ name }) => name === 'company');
    expect(company && checkStep(company, wrong).map(({ path }) => path)).toEqual(['corporation.corporateNumber']);
  });

  test('owners are not sent of a listed company, nor a place for a 03 number that nobody orders', () => {
    const listed = withPart(corporate, 'corporation.standing', 'state_or_listed');
    expect(withoutGroundless(listed).beneficialOwners).toEqual([]);
    const toll = withPart(corporate, 'order.numbers', [{ kind: 'toll_free_0120', count: 1 }]);
    expect(withoutGroundless({ ...toll, site: { prefecture: '東京都' } }).site).toBeUndefined();
  });
});

describe('what is typed', () => {
  test.each<[Reading, string, unknown]>([
    ['postal_code', '〒１７０－０００５', '1700005'],
    ['phone', '＋８１ ３ １２３４ ５６７８', '0312345678'],
    ['date', 'S63.4.12', '1988-04-12'],
    ['date', '昭和63年4月', '昭和63年4月'],
    ['date', '12 APR 1988', '12 APR 1988'],
    ['kana', 'みなとﾄｳﾀﾞｲ', 'ミナトトウダイ'],
    ['text', '　ＡＢＣ\u3000商会 ', 'ABC 商会'],
    ['text', '\u{FA10}本', '\u{FA10}本'],
    ['number', '３３．３％', 33.3],
    ['yes_no', 'no', false],
    ['text', '   ', undefined],
  ])('%s: %s is read', (reading, typed, value) => {
    expect(readEntry(reading, typed)).toEqual(value);
  });

  test.each<[Reading, string]>([
    ['date', '1988-04-12'],
    ['date', '2019-05-01'],
    ['phone', '0312345678'],
    ['phone', '09012345678'],
    ['postal_code', '1700005'],
    ['number', '33.3'],
  ])('%s: what is shown of %s reads as the same again', (reading, value) => {
    expect(String(readEntry(reading, shownText(reading, value)))).toBe(value);
  });
});

describe('two devices', () => {
  const texts = fc.dictionary(fc.constantFrom('name', 'city', 'street'), fc.string(), { maxKeys: 3 });
  const forms = fc.record({ corporation: texts, personInCharge: texts });

  test('a change of one side alone is kept, whichever side it is', () => {
    fc.assert(
      fc.property(forms, forms, (base, changed) => {
        expect(mergeForms(base, changed, base)).toEqual(changed);
        expect(mergeForms(base, base, changed)).toEqual(changed);
      }),
    );
  });

  test('changes of different fields are both kept', () => {
    const base = draftOf({ corporation: { name: 'A' }, contactPhone: '0312345678' });
    const mine = withPart(base, 'corporation.name', 'B');
    const theirs = withPart(base, 'personInCharge.department', '総務部');
    expect(mergeForms(base, mine, theirs)).toEqual({
      corporation: { name: 'B' },
      contactPhone: '0312345678',
      personInCharge: { department: '総務部' },
    });
  });
});
