import * as z from 'zod/mini';

/** What still has to be done with an item of the outbox; `mail_trouble` waits for a person, `mail_bounced` was sent in vain. */
export const pendingKindSchema = z.enum(['mail', 'mail_trouble', 'mail_bounced', 'start', 'purge']);
export type PendingKind = z.infer<typeof pendingKindSchema>;
