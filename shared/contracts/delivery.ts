import * as z from 'zod/mini';

const application = { applicationId: z.string().check(z.minLength(1)) };

/** Says that a wait was decided and the workflow has not heard of it. Never carries the decision or the token. */
export const resumeSignalSchema = z.strictObject({ ...application, waitKey: z.string().check(z.minLength(1)) });
export type ResumeSignal = z.infer<typeof resumeSignalSchema>;

/** Says that the outbox of an application holds a mail to send, or a run of the workflow to start. */
export const outboxSignalSchema = z.strictObject(application);
export type OutboxSignal = z.infer<typeof outboxSignalSchema>;
