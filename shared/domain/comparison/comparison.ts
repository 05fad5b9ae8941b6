import * as z from 'zod/mini';

/** Why two writings count as a match although they are not the same text. */
export const variantNoteSchema = z.enum([
  /** 髙 for 高: another form of the same character. */
  'glyph_variant',
  /** 斎 for 斉: another character that families and offices write for each other; a reviewer looks twice. */
  'related_character',
  /** The same character with another selector of its registered shape (IVS, SVS). */
  'variation_sequence',
  /** Full width, half width, ①, ㈱: forms that Unicode calls compatible. */
  'width_or_compatibility_form',
  'hyphen_form',
  'spacing',
  'case',
  /** 「・」, an apostrophe or a blank between the parts of a name. */
  'separator_form',
  /** ひらがな for カタカナ, in a reading only. */
  'kana_form',
  /** (株) for 株式会社, in the same place. */
  'legal_form_abbreviated',
  /** カブシキガイシャ left out of a reading. */
  'legal_form_reading_omitted',
  'former_name_beside_it',
  'alias_beside_it',
  /** 一丁目2番3号 for 1-2-3. */
  'block_notation',
  /** ヶ for ケ or が, ノ for の, ッ for ツ in the name of a place. */
  'place_name_kana',
  'section_word_omitted',
  'prefecture_omitted',
  'county_omitted',
  /** 京都: 「寺町通御池上る」 only on one side. */
  'street_name_omitted',
  'postal_code_beside_it',
  'building_notation',
  'building_not_on_paper',
  'building_only_on_paper',
  /** The twelve digits of the register (会社法人等番号) for the thirteen of the 法人番号. */
  'registry_number_shown',
]);

/** What makes two writings two different things. */
export const differenceNoteSchema = z.enum([
  'text_differs',
  /** Only signs that look alike differ, such as ニ for 二: probably a slip, still another name. */
  'look_alike_character',
  /** The form gives the former family name (旧姓) that the paper only mentions. */
  'former_name_entered',
  'alias_entered',
  'legal_form_differs',
  'legal_form_position',
  'prefecture_differs',
  'place_name_differs',
  'municipality_omitted',
  'street_name_differs',
  'block_differs',
  'building_differs',
  'room_differs',
  'year_differs',
  'month_or_day_differs',
  'number_unreadable',
]);

/** Why nothing was compared: what cannot be read neither agrees nor differs, and a reviewer looks at the paper. */
const unreadableNoteSchema = z.enum(['date_unreadable']);

/**
 * Why a match is a variant, what differs, or why nothing was compared. A code only: what is stored beside a case shows
 * nobody's name.
 */
export const noteCodeSchema = z.enum([
  ...variantNoteSchema.options,
  ...differenceNoteSchema.options,
  ...unreadableNoteSchema.options,
]);
export type NoteCode = z.infer<typeof noteCodeSchema>;
export type VariantNote = z.infer<typeof variantNoteSchema>;
export type DifferenceNote = z.infer<typeof differenceNoteSchema>;

const notes = <Schema extends z.core.$ZodType>(code: Schema) => z.array(code).check(z.minLength(1));

/** What a comparison of the form with a paper found: only the same text has no notes. */
export const comparisonSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('same'), notes: z.array(noteCodeSchema).check(z.maxLength(0)) }),
  z.strictObject({ outcome: z.literal('variant'), notes: notes(variantNoteSchema) }),
  z.strictObject({ outcome: z.literal('different'), notes: notes(differenceNoteSchema) }),
  z.strictObject({ outcome: z.literal('unreadable'), notes: notes(unreadableNoteSchema) }),
]);
export type Comparison = z.infer<typeof comparisonSchema>;

/** The answer for the same text. */
export const same = (): Comparison => ({ outcome: 'same', notes: [] });

/** The answer for a match in another writing; without a note there is nothing that varies. */
export const variant = (found: readonly VariantNote[]): Comparison =>
  found.length === 0 ? same() : { outcome: 'variant', notes: [...new Set(found)] };

/** The answer for two different things. */
export const different = (...found: readonly [DifferenceNote, ...DifferenceNote[]]): Comparison => ({
  outcome: 'different',
  notes: [...new Set(found)],
});

/** The answer for a date that cannot be read. */
export const unreadableDate = (): Comparison => ({ outcome: 'unreadable', notes: ['date_unreadable'] });

/** How something compared, where it could be. */
export const outcomeOf = (comparison: Comparison | undefined): 'same' | 'variant' | 'different' | undefined =>
  comparison?.outcome === 'unreadable' ? undefined : comparison?.outcome;
