import * as z from 'zod/mini';

const application = { applicationId: z.string().check(z.minLength(1)) };

/** Says that a wait was decided and the workflow has not heard of it. Never carries the decision or the token. */
export const resumeSignalSchema = z.strictObject({ ...application, waitKey: z.string().check(z.minLength(1)) });
export type ResumeSignal = z.infer<typeof resumeSignalSchema>;

/** Says that a run of the workflow must be started. */
export const startSignalSchema = z.strictObject({ ...application, executionName: z.string().check(z.minLength(1)) });
export type StartSignal = z.infer<typeof startSignalSchema>;

/** Says that the outbox of an application holds mails. */
export const mailSignalSchema = z.strictObject(application);
export type MailSignal = z.infer<typeof mailSignalSchema>;
