import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type MailItem, mailItemSchema } from '#shared/contracts/items.ts';
import { epochMsOf, type Instant, instantOf } from '#shared/domain/civil-date.ts';
import { updateIf } from './conditional-update.ts';
import { parseItem } from './stored-item.ts';

const leaseMs = 5 * 60_000;
const attemptsAtMost = 6;
const messageKeySchema = z.looseObject({ applicationId: z.string(), itemKey: mailItemSchema.shape.itemKey });

/** Names one mail of the outbox. */
export type MailKey = Pick<MailItem, 'applicationId' | 'itemKey'>;

/**
 * The mails that changes have asked for. Each is sent at most once: a sender first takes it to itself, and a mail whose
 * sender has not come back is left to a person, because nobody knows whether it went out.
 */
export const createMailOutbox = ({
  documentClient,
  table,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
}) => {
  const moveFrom = (
    state: MailItem['state'],
    { applicationId, itemKey }: MailKey,
    update: { expression: string; values: Record<string, unknown>; condition?: string },
  ): Promise<boolean> =>
    updateIf(documentClient, {
      TableName: table,
      Key: { applicationId, itemKey },
      UpdateExpression: update.expression,
      ConditionExpression: `#state = :from${update.condition ?? ''}`,
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':from': state, ...update.values },
    });
  const leaveToPerson = (
    state: 'FAILED' | 'UNKNOWN',
    mail: MailKey,
    trouble: string,
    more: { condition?: string; values?: Record<string, unknown> } = {},
  ): Promise<boolean> =>
    moveFrom('SENDING', mail, {
      expression: 'SET #state = :to, pending = :trouble, trouble = :code REMOVE leasedUntil',
      values: { ':to': state, ':trouble': 'mail_trouble', ':code': trouble, ...more.values },
      ...(more.condition ? { condition: more.condition } : {}),
    });
  return {
    /** The mails of an application that are to be sent, or whose sender may have been lost. */
    listOwed: async (applicationId: string): Promise<MailItem[]> => {
      const { Items = [] } = await documentClient.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'applicationId = :id AND begins_with(itemKey, :mail)',
          ExpressionAttributeValues: { ':id': applicationId, ':mail': 'MAIL#' },
          ConsistentRead: true,
        }),
      );
      return Items.map((item) => parseItem(mailItemSchema, item, 'MAIL')).filter(({ pending }) => pending === 'mail');
    },
    /** Takes a pending mail for sending; false when somebody else has it or it was sent. */
    take: (mail: MailKey, at: Instant): Promise<boolean> =>
      moveFrom('PENDING', mail, {
        expression: 'SET #state = :to, leasedUntil = :until',
        values: { ':to': 'SENDING', ':until': instantOf(epochMsOf(at) + leaseMs) },
      }),
    markSent: (mail: MailKey, messageId: string, at: Instant): Promise<boolean> =>
      moveFrom('SENDING', mail, {
        expression: 'SET #state = :to, messageId = :id, sentAt = :at REMOVE pending, pendingSince, leasedUntil',
        values: { ':to': 'SENT', ':id': messageId, ':at': at },
      }),
    /** The service surely did not take it and may later; after several times a person looks at it. */
    postpone: async (mail: MailItem, trouble: string): Promise<'postponed' | 'given_up'> => {
      if (mail.attempts + 1 >= attemptsAtMost) {
        await leaveToPerson('FAILED', mail, trouble);
        return 'given_up';
      }
      await moveFrom('SENDING', mail, {
        expression: 'SET #state = :to, attempts = :attempts REMOVE leasedUntil',
        values: { ':to': 'PENDING', ':attempts': mail.attempts + 1 },
      });
      return 'postponed';
    },
    /** The service refused it for good. */
    markFailed: (mail: MailKey, trouble: string): Promise<boolean> => leaveToPerson('FAILED', mail, trouble),
    /** Nobody knows whether it went out. */
    markUnknown: (mail: MailKey, trouble: string): Promise<boolean> => leaveToPerson('UNKNOWN', mail, trouble),
    /** Settles a mail whose sender has not come back in time; false while the sender may still be at it. */
    settleLost: (mail: MailKey, at: Instant): Promise<boolean> =>
      leaveToPerson('UNKNOWN', mail, 'sender_lost', {
        condition: ' AND leasedUntil < :now',
        values: { ':now': at },
      }),
    /** It came back for good: operations sees it among the bounced ones. Repeated, the first time stays. */
    markBounced: (mail: MailKey, at: Instant): Promise<boolean> =>
      moveFrom('SENT', mail, {
        expression: 'SET pending = :bounced, pendingSince = :at',
        values: { ':bounced': 'mail_bounced', ':at': at },
        condition: ' AND attribute_not_exists(pending)',
      }),
    /** Finds the mail that the mail service reports on. */
    findByMessage: async (messageId: string): Promise<MailKey | undefined> => {
      const { Items = [] } = await documentClient.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'ByMessage',
          KeyConditionExpression: 'messageId = :id',
          ExpressionAttributeValues: { ':id': messageId },
          Limit: 1,
        }),
      );
      if (!Items[0]) return undefined;
      const { applicationId, itemKey } = parseItem(messageKeySchema, Items[0], 'MAIL');
      return { applicationId, itemKey };
    },
  };
};

export type MailOutbox = ReturnType<typeof createMailOutbox>;
