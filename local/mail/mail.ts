import * as z from 'zod/mini';

/** Somebody's mail, as SES took it. */
export const mailSchema = z.object({
  id: z.string(),
  /** ISO 8601, by the virtual clock. */
  sentAt: z.string(),
  from: z.string(),
  /** Every recipient, whether To, Cc or Bcc. */
  to: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.nullable(z.string()),
  attachments: z.array(z.string()),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.nullable(z.string()),
});

/** A mail in the local mailbox. */
export type Mail = z.infer<typeof mailSchema>;

/** A mail on its way in: id and time are still to be given. */
export type OutgoingMail = Omit<Mail, 'id' | 'sentAt'>;

/** What becomes of a mail to this address. The local part decides, as with the mailbox simulator of SES. */
export function fateOf(address: string): 'delivered' | 'bounced' | 'complained' {
  const plain = plainAddress(address) ?? address;
  if (plain.startsWith('bounce')) return 'bounced';
  return plain.startsWith('complaint') ? 'complained' : 'delivered';
}

/** The address alone, without the name before it, in small letters; nothing when it is none. */
export function plainAddress(text: string): string | undefined {
  const plain = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text.trim();
  return /^[\x21-\x3f\x41-\x7e]+@[\w-]+(\.[\w-]+)+$/.test(plain) ? plain.toLowerCase() : undefined;
}
