import { describe, expect, it } from 'vitest';
import { closest, joined, notesOfMatch } from '#shared/domain/comparison/compare-texts.ts';
import {
  type Comparison,
  comparisonSchema,
  differenceNoteSchema,
  different,
  noteCodeSchema,
  outcomeOf,
  same,
  unreadableDate,
  variant,
  variantNoteSchema,
} from '#shared/domain/comparison/comparison.ts';

const variantNotes =
  'glyph_variant related_character variation_sequence width_or_compatibility_form hyphen_form spacing case separator_form kana_form legal_form_abbreviated legal_form_reading_omitted former_name_beside_it alias_beside_it block_notation place_name_kana section_word_omitted prefecture_omitted county_omitted street_name_omitted postal_code_beside_it building_notation building_not_on_paper building_only_on_paper registry_number_shown';
const differenceNotes =
  'text_differs look_alike_character former_name_entered alias_entered legal_form_differs legal_form_position prefecture_differs place_name_differs municipality_omitted street_name_differs block_differs building_differs room_differs year_differs month_or_day_differs number_unreadable';

const accepts = (comparison: unknown): boolean => comparisonSchema.safeParse(comparison).success;

describe('the notes of a comparison (§11)', () => {
  it('are these codes, which records keep for years', () => {
    expect(variantNoteSchema.options).toEqual(variantNotes.split(' '));
    expect(differenceNoteSchema.options).toEqual(differenceNotes.split(' '));
    expect(noteCodeSchema.options).toEqual([
      ...variantNotes.split(' '),
      ...differenceNotes.split(' '),
      'date_unreadable',
    ]);
  });

  it.each<[Comparison, NonNullable<ReturnType<typeof outcomeOf>> | undefined]>([
    [same(), 'same'],
    [variant(['spacing']), 'variant'],
    [different('text_differs'), 'different'],
    [unreadableDate(), undefined],
  ])('%j can be stored, and compared as %s', (comparison, outcome) => {
    expect(comparisonSchema.parse(JSON.parse(JSON.stringify(comparison)))).toEqual(comparison);
    expect(outcomeOf(comparison)).toBe(outcome);
  });

  it('nothing compared as nothing', () => {
    expect(outcomeOf(undefined)).toBeUndefined();
  });

  it.each([
    ['the same text with a note', { outcome: 'same', notes: ['spacing'] }],
    ['a variant without one', { outcome: 'variant', notes: [] }],
    ['a variant with a difference', { outcome: 'variant', notes: ['text_differs'] }],
    ['a difference without one', { outcome: 'different', notes: [] }],
    ['a difference with a mere variant', { outcome: 'different', notes: ['spacing'] }],
    ['what cannot be read without a reason', { outcome: 'unreadable', notes: [] }],
    ['what cannot be read with a difference', { outcome: 'unreadable', notes: ['text_differs'] }],
    ['another outcome', { outcome: 'similar', notes: ['spacing'] }],
    ['a text beside its notes', { outcome: 'variant', notes: ['spacing'], text: '佐久間' }],
  ])('take no %s', (_what, comparison) => {
    expect(accepts(comparison)).toBe(false);
  });

  it('name each reason once, and none where nothing varies', () => {
    expect(variant([])).toEqual(same());
    expect(variant(['spacing', 'case', 'spacing'])).toEqual({ outcome: 'variant', notes: ['spacing', 'case'] });
    expect(different('text_differs', 'text_differs')).toEqual({ outcome: 'different', notes: ['text_differs'] });
  });
});

describe('notesOfMatch', () => {
  const spacing = { note: 'spacing' } as const;
  const letters = { note: 'case' } as const;
  const width = { note: 'width_or_compatibility_form' } as const;
  const folds = [spacing, letters, width];
  type Chosen = readonly (typeof folds)[number][];

  it.each<[string, (chosen: Chosen) => boolean, string[]]>([
    ['none where no fold is needed', () => true, []],
    ['the one without which they differ', (chosen) => chosen.includes(letters), ['case']],
    ['both of two', (chosen) => chosen.includes(width) && chosen.includes(spacing), ['spacing', width.note]],
    ['the first of two that would each do', (chosen) => chosen.some((one) => one !== letters), ['spacing']],
    ['the first that completes it', (chosen) => chosen.length > 1, ['case']],
  ])('names %s', (_what, match, notes) => {
    expect(notesOfMatch(folds, match)).toEqual(notes);
  });
});

describe('closest', () => {
  const far = different('text_differs');
  const further = different('year_differs', 'month_or_day_differs');

  it.each<[Comparison, ...Comparison[]]>([
    [same(), variant(['case']), far, unreadableDate()],
    [variant(['case']), far, unreadableDate()],
    [variant(['case']), variant(['case', 'spacing'])],
    [far, unreadableDate()],
    [far, further],
  ])('is %j, wherever it stands', (best, ...others) => {
    expect(closest([best, ...others])).toBe(best);
    const [first = best, ...rest] = others.toReversed();
    expect(closest([first, ...rest, best])).toBe(best);
  });

  it('is the first of two that are equally near', () => {
    const [one, other] = [variant(['case']), variant(['spacing'])];
    expect(closest([one, other])).toBe(one);
    expect(closest([other, one])).toBe(other);
  });
});

describe('joined', () => {
  it('writes the parts of the form in one line as papers do: tight, with a blank, with a wide one', () => {
    expect(joined(['佐久間', '凪'])).toEqual(['佐久間凪', '佐久間 凪', '佐久間　凪']);
    expect(joined([])).toEqual(['', '', '']);
  });
});
