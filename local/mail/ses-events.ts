import { randomUUID } from 'node:crypto';
import { localAccount, localRegion } from '../template/local-account.ts';
import { fateOf, type Mail, plainAddress } from './mail.ts';

/** The events that SES publishes about a mail, in their order and in the shape of EventBridge; none without a set. */
export function composeSesEvents(mail: Mail): unknown[] {
  if (mail.configurationSet === null) return [];
  const recipients = mail.to.map((address) => plainAddress(address) ?? address);
  const bounced = recipients.filter((address) => fateOf(address) === 'bounced');
  const complained = recipients.filter((address) => fateOf(address) === 'complained');
  const delivered = recipients.filter((address) => fateOf(address) !== 'bounced');
  const timestamp = mail.sentAt;
  const feedbackId = randomUUID();
  return [
    wrap(mail, 'Email Sent', 'Send', { send: {} }),
    delivered.length > 0 &&
      wrap(mail, 'Email Delivered', 'Delivery', {
        delivery: { timestamp, recipients: delivered, processingTimeMillis: 1, smtpResponse: '250 2.0.0 OK' },
      }),
    bounced.length > 0 &&
      wrap(mail, 'Email Bounced', 'Bounce', {
        bounce: {
          feedbackId,
          timestamp,
          bounceType: 'Permanent',
          bounceSubType: 'General',
          ...describeBounce(bounced),
        },
      }),
    complained.length > 0 &&
      wrap(mail, 'Email Complaint Received', 'Complaint', {
        complaint: {
          feedbackId,
          timestamp,
          complaintFeedbackType: 'abuse',
          complaintSubType: null,
          complainedRecipients: complained.map((emailAddress) => ({ emailAddress })),
        },
      }),
  ].filter((event) => event !== false);
}

function describeBounce(addresses: string[]) {
  return {
    bouncedRecipients: addresses.map((emailAddress) => ({
      emailAddress,
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 user unknown',
    })),
    reportingMTA: 'dns; local',
  };
}

function wrap(mail: Mail, detailType: string, eventType: string, extra: Record<string, unknown>): unknown {
  const tags = Object.entries({ ...mail.tags, 'ses:configuration-set': mail.configurationSet });
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source: 'aws.ses',
    account: localAccount,
    time: mail.sentAt,
    region: localRegion,
    resources: [`arn:aws:ses:${localRegion}:${localAccount}:configuration-set/${mail.configurationSet}`],
    detail: {
      eventType,
      mail: {
        timestamp: mail.sentAt,
        source: mail.from,
        sendingAccountId: localAccount,
        messageId: mail.id,
        destination: mail.to,
        headersTruncated: false,
        commonHeaders: { from: [mail.from], to: mail.to, messageId: mail.id, subject: mail.subject },
        tags: Object.fromEntries(tags.map(([name, value]) => [name, [value]])),
      },
      ...extra,
    },
  };
}
