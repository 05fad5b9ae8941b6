import * as z from 'zod/mini';
import { civilDateSchema, instantSchema } from '#shared/domain/civil-date.ts';
import { applicationStatusSchema } from '#shared/domain/status.ts';

/** One line in the list of a customer's applications. */
export const customerApplicationLineSchema = z.strictObject({
  applicationId: z.string(),
  status: applicationStatusSchema,
  openedAt: instantSchema,
});

/** The account of the signed-in customer with its trial. */
export const accountSchema = z.strictObject({
  accountId: z.string(),
  openedAt: instantSchema,
  trialEndsOn: civilDateSchema,
  extensions: z.array(z.strictObject({ extensionNumber: z.string(), createdAt: instantSchema })),
  contract: z.optional(z.strictObject({ startsOn: civilDateSchema, numbers: z.array(z.string()) })),
});
