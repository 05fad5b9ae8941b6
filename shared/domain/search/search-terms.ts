import * as z from 'zod/mini';

/** What somebody says that they search by; without a kind, everything that the text can be is tried. */
export const searchKindSchema = z.enum(['name', 'kana', 'phone', 'number']);
export type SearchKind = z.infer<typeof searchKindSchema>;

/** What of a case agreed with what was searched for. */
export const searchedFieldSchema = z.enum([
  'application_id',
  'reception_number',
  'assigned_number',
  'corporate_number',
  'contact_phone',
  'corporate_name',
  'corporate_kana',
  'trade_name',
  'person_name',
  'person_kana',
  'alias',
  'owner_name',
  'owner_kana',
]);
export type SearchedField = z.infer<typeof searchedFieldSchema>;

/** Why a case was found: which field, whether the whole of it agrees or only a part, and the text where it is a name. */
export const searchMatchSchema = z.strictObject({
  field: searchedFieldSchema,
  extent: z.enum(['whole', 'part']),
  text: z.optional(z.string()),
});
export type SearchMatch = z.infer<typeof searchMatchSchema>;
