import * as z from 'zod/mini';

const signInClientSchema = z.object({ issuer: z.url(), clientId: z.string() });

/** What the pages read at `/settings.json` about their stage: where each face signs in, and as which public client. */
export const siteSettingsSchema = z.object({ customer: signInClientSchema, staff: signInClientSchema });
export type SiteSettings = z.infer<typeof siteSettingsSchema>;
