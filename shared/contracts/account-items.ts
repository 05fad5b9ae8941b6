import * as z from 'zod/mini';
import { civilDateSchema, instantSchema } from '#shared/domain/civil-date.ts';
import { numberKindSchema } from '#shared/domain/form.ts';

const key = { accountId: z.string() };

/** `ACCOUNT`: whose account it is, where mails go, and how long the trial lasts. */
export const accountItemSchema = z.strictObject({
  ...key,
  itemKey: z.literal('ACCOUNT'),
  email: z.string(),
  openedAt: instantSchema,
  trialEndsOn: civilDateSchema,
  /** Set when mails to the address came back for good. */
  mailBouncedAt: z.optional(instantSchema),
});
export type AccountItem = z.infer<typeof accountItemSchema>;

/** `EXTENSION#<number>`: an extension, made in the trial and carried over into the contract. */
export const extensionItemSchema = z.strictObject({
  ...key,
  itemKey: z.templateLiteral(['EXTENSION#', z.string()]),
  extensionNumber: z.string(),
  createdAt: instantSchema,
  carriedOverBy: z.optional(z.string()),
});
export type ExtensionItem = z.infer<typeof extensionItemSchema>;

/** `CONTRACT`: the paid service, and the application that it comes from. */
export const contractItemSchema = z.strictObject({
  ...key,
  itemKey: z.literal('CONTRACT'),
  applicationId: z.string(),
  startsOn: civilDateSchema,
  /** The last day of the contract, once it is known; it puts the contract into the index `ByContractEnd`. */
  endsOn: z.optional(civilDateSchema),
  users: z.int().check(z.minimum(0)),
});
export type ContractItem = z.infer<typeof contractItemSchema>;

/** `NUMBER#<digits>`: a telephone number of the account. */
export const numberItemSchema = z.strictObject({
  ...key,
  itemKey: z.templateLiteral(['NUMBER#', z.string()]),
  number: z.string(),
  kind: numberKindSchema,
  applicationId: z.string(),
  assignedAt: instantSchema,
});
export type NumberItem = z.infer<typeof numberItemSchema>;
