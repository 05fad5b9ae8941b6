import * as z from 'zod/mini';
import { webAddressSchema } from './web-address.ts';

const signInClientSchema = z.object({ issuer: webAddressSchema, clientId: z.string() });

/** What the pages read at `/settings.json` about their stage: where each face signs in, and as which public client. */
export const siteSettingsSchema = z.object({ customer: signInClientSchema, staff: signInClientSchema });
export type SiteSettings = z.infer<typeof siteSettingsSchema>;
