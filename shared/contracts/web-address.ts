import * as z from 'zod/mini';

/** An address that a page may fetch or go to. */
export const webAddressSchema = z.string().check(z.regex(/^https?:\/\/\S+$/));
