import * as z from 'zod/mini';

/** Where the customers post their papers to, as it stands on the mailing label. */
export const documentsAddressSchema = z.strictObject({
  postalCode: z.string().check(z.regex(/^\d{7}$/)),
  /** Prefecture to floor, in one line. */
  address: z.string().check(z.minLength(1), z.maxLength(80)),
  /** Company, then department: each is a line of its own. */
  recipient: z.array(z.string().check(z.minLength(1), z.maxLength(40))).check(z.minLength(1), z.maxLength(3)),
});
export type DocumentsAddress = z.infer<typeof documentsAddressSchema>;

/** Reads the address out of a function's variable. Throws when it is none: the deployment is wrong then. */
export const readDocumentsAddress = (variable: string): DocumentsAddress =>
  documentsAddressSchema.parse(JSON.parse(variable));
