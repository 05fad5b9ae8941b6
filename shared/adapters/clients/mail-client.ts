import { SESClient } from '@aws-sdk/client-ses';

let mailClient: SESClient | undefined;

/** The SES client of this process, made on first use. It never repeats a call: a repeated mail cannot be taken back. */
export const getMailClient = (): SESClient => {
  mailClient ??= new SESClient({ maxAttempts: 1 });
  return mailClient;
};
