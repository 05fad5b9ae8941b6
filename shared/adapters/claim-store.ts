import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import {
  type OwnershipClaimItem,
  ownershipClaimItemSchema,
  type RequestClaimItem,
  requestClaimItemSchema,
  type StoredAnswer,
} from '#shared/contracts/claim-item.ts';
import { epochMsOf, type Instant } from '#shared/domain/civil-date.ts';
import type { ReceptionNumber } from '#shared/domain/reception-number.ts';
import { parseItem } from './stored-item.ts';

const daySeconds = 86_400;

/** The claim on a request with an idempotency key: who asked by which key, and what exactly. */
export interface RequestClaim {
  readonly claimId: `request#${string}`;
  readonly requestHash: string;
}

/** The claim as it is saved with the decision: a repetition within a day gets the answer again. */
export const requestClaimItem = (claim: RequestClaim, answer: StoredAnswer, at: Instant): RequestClaimItem => ({
  ...claim,
  answer,
  expiresAt: Math.floor(epochMsOf(at) / 1000) + daySeconds,
});

/** The names of what only one may hold. */
export const claimIds = {
  number: (digits: string) => `number#${digits}`,
  trackingNumber: (digits: string) => `tracking#${digits}`,
  /** By the number's digest: a claim's name shows nothing of who applies. */
  corporateNumber: (digest: string) => `corporate-number#${digest}`,
  /** Also leads from the number to its application. */
  receptionNumber: (receptionNumber: ReceptionNumber) => `reception-number#${receptionNumber}`,
  /** By the number's digest: so that a table of tries is no list of numbers. */
  pinTries: (digest: string) => `pin-tries#${digest}`,
  openApplication: (customerId: string) => `open-application#${customerId}`,
} as const;

/** Reads claims; they are written with the decision that they belong to. */
export const createClaimStore = ({
  documentClient,
  table,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
}) => {
  const getItem = async (claimId: string): Promise<unknown> => {
    const { Item } = await documentClient.send(
      new GetCommand({ TableName: table, Key: { claimId }, ConsistentRead: true }),
    );
    return Item;
  };
  return {
    /** The request that was carried out under this key; one that has run out counts as none. */
    loadRequest: async (claimId: RequestClaim['claimId'], at: Instant): Promise<RequestClaimItem | undefined> => {
      const item = await getItem(claimId);
      if (item === undefined) return undefined;
      const claim = parseItem(requestClaimItemSchema, item, 'of a request');
      return claim.expiresAt * 1000 > epochMsOf(at) ? claim : undefined;
    },
    /** Who holds something that only one may have. */
    loadOwnership: async (claimId: string): Promise<OwnershipClaimItem | undefined> => {
      const item = await getItem(claimId);
      return item === undefined ? undefined : parseItem(ownershipClaimItemSchema, item, 'of an ownership');
    },
  };
};

export type ClaimStore = ReturnType<typeof createClaimStore>;
