import * as z from 'zod/mini';
import { instantSchema } from '#shared/domain/civil-date.ts';
import { draftFormSchema } from '#shared/domain/form.ts';
import { receptionNumberSchema } from '#shared/domain/reception-number.ts';
import { applicationStatusSchema } from '#shared/domain/status.ts';
import { statusPinSchema } from '#shared/domain/status-pin.ts';

/**
 * Where an application stands, as its customer may know it. A draft has a version for saving it; afterwards there is no
 * number, for it would count what happens inside.
 */
export const customerStateSchema = z.strictObject({
  applicationId: z.string(),
  status: applicationStatusSchema,
  draftVersion: z.exactOptional(z.int()),
});
export type CustomerState = z.infer<typeof customerStateSchema>;

/** A customer's own application: the form as saved, and what can be done with it. */
export const customerApplicationSchema = z.strictObject({
  ...customerStateSchema.shape,
  openedAt: instantSchema,
  submittedAt: z.optional(instantSchema),
  /** With these two the status page opens without a sign-in; none before the submission. */
  statusAccess: z.optional(z.strictObject({ receptionNumber: receptionNumberSchema, pin: statusPinSchema })),
  form: draftFormSchema,
  /** How often the form was corrected after its submission; a further correction names it. */
  corrections: z.optional(z.int()),
  actions: z.array(z.string()),
});
export type CustomerApplication = z.infer<typeof customerApplicationSchema>;
