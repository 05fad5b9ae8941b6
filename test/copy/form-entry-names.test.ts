import { expect, test } from 'vitest';
import { formEntryName, unnamedFormEntries } from '#shared/copy/ja/application-form/entry-names.ts';

test('every entry of the form has a name, so that any notice can be written', () => {
  expect(unnamedFormEntries()).toEqual([]);
});

test('an entry is named by its place', () => {
  expect(formEntryName('personInCharge.bornOn')).toBe('ご担当者の生年月日');
  expect(formEntryName('soleProprietor.bornOn')).toBe('ご本人の生年月日');
});
