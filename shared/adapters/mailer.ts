import { type SESClient, SESServiceException, SendEmailCommand } from '@aws-sdk/client-ses';
import type { MailKind } from '#shared/domain/mail-kind.ts';
import { encodeHeaderText, isMailAddress } from './mail-address.ts';

/** A mail as it goes out. */
export interface OutgoingMail {
  readonly kind: MailKind;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/**
 * What became of a mail. `postponed`: not taken, worth another attempt. `refused`: not taken, and never will be.
 * `unknown`: no answer came, so it may have gone out.
 */
export type MailResult =
  | { readonly result: 'sent'; readonly messageId: string }
  | { readonly result: 'postponed' | 'refused' | 'unknown'; readonly code: string };

const postponing = new Set(['ThrottlingException', 'Throttling', 'TooManyRequestsException', 'LimitExceededException']);
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

const resultOf = (error: unknown): MailResult => {
  if (error instanceof SESServiceException) {
    const code = error.name;
    const status = error.$metadata.httpStatusCode ?? 500;
    if (postponing.has(code) || status === 429) return { result: 'postponed', code };
    return { result: status < 500 ? 'refused' : 'unknown', code };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no_answer';
  return { result: neverConnected.has(code) ? 'postponed' : 'unknown', code };
};

/** Sends mails from the operator's address. Nothing but the kind of mail is told to the mail service beside the mail. */
export const createMailer = ({
  mailClient,
  sender,
  configurationSet,
}: {
  mailClient: SESClient;
  sender: { address: string; name: string };
  configurationSet: string;
}) => {
  const content = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return async ({ kind, to, subject, text, html }: OutgoingMail): Promise<MailResult> => {
    if (!isMailAddress(to)) return { result: 'refused', code: 'address_invalid' };
    const command = new SendEmailCommand({
      Source: `${encodeHeaderText(sender.name)} <${sender.address}>`,
      Destination: { ToAddresses: [to] },
      Message: {
        Subject: content(subject),
        Body: { Text: content(text), ...(html === undefined ? {} : { Html: content(html) }) },
      },
      ConfigurationSetName: configurationSet,
      Tags: [{ Name: 'kind', Value: kind }],
    });
    try {
      const { MessageId } = await mailClient.send(command);
      return MessageId ? { result: 'sent', messageId: MessageId } : { result: 'unknown', code: 'no_message_id' };
    } catch (error) {
      return resultOf(error);
    }
  };
};

export type Mailer = ReturnType<typeof createMailer>;
