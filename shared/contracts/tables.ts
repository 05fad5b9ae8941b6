/** An attribute that is part of a key. */
export interface KeyAttribute {
  readonly name: string;
  readonly type: 'string' | 'number';
}

/** A sparse index: only items that carry both of its keys stand in it. */
export interface IndexDefinition {
  readonly name: string;
  readonly partitionKey: KeyAttribute;
  readonly sortKey: KeyAttribute;
  /** The attributes beside the keys that the index holds; none means keys only. */
  readonly includes: readonly string[];
}

/** A DynamoDB table: its keys, its indexes, and which environment variable tells its name. */
export interface TableDefinition {
  readonly environmentVariable: string;
  readonly partitionKey: KeyAttribute;
  readonly sortKey?: KeyAttribute;
  readonly indexes: readonly IndexDefinition[];
  /** Holds epoch seconds after which an item may vanish. */
  readonly timeToLiveAttribute?: string;
}

const text = (name: string): KeyAttribute => ({ name, type: 'string' });

/** Every table. The CDK app builds them from this, the stores read and write by it, the tests create them from it. */
export const tableDefinitions = {
  applications: {
    environmentVariable: 'APPLICATIONS_TABLE',
    partitionKey: text('applicationId'),
    sortKey: text('itemKey'),
    indexes: [
      {
        name: 'StaffQueue',
        partitionKey: text('queue'),
        sortKey: text('actBy'),
        includes: [
          'waitKey',
          'kind',
          'round',
          'letterId',
          'receptionNumber',
          'addressee',
          'applicantKind',
          'waitingSince',
          'soonAt',
          'dueAt',
          'lockedBy',
          'lockedUntil',
          'remindersSent',
          'timesReturned',
        ],
      },
      {
        name: 'ByCustomer',
        partitionKey: text('customerId'),
        sortKey: text('openedAt'),
        includes: ['status'],
      },
      { name: 'Pending', partitionKey: text('pending'), sortKey: text('pendingSince'), includes: ['state'] },
      { name: 'ByMessage', partitionKey: text('messageId'), sortKey: text('sentAt'), includes: [] },
      // Only a submitted application has the moment. Nobody's name stands in it: the forms are read by it.
      { name: 'BySubmission', partitionKey: text('itemKey'), sortKey: text('submittedAt'), includes: [] },
      // Only an application that ended without a contract has the day, so its own key can be the partition.
      { name: 'DueForErasure', partitionKey: text('itemKey'), sortKey: text('dueForErasureOn'), includes: [] },
    ],
  },
  auditTrail: {
    environmentVariable: 'AUDIT_TRAIL_TABLE',
    partitionKey: text('applicationId'),
    sortKey: { name: 'sequence', type: 'number' },
    indexes: [],
  },
  waits: {
    environmentVariable: 'WAITS_TABLE',
    partitionKey: text('applicationId'),
    sortKey: text('waitKey'),
    indexes: [{ name: 'Undelivered', partitionKey: text('delivery'), sortKey: text('decidedAt'), includes: [] }],
  },
  accounts: {
    environmentVariable: 'ACCOUNTS_TABLE',
    partitionKey: text('accountId'),
    sortKey: text('itemKey'),
    // Only a contract whose end is known has the day.
    indexes: [
      {
        name: 'ByContractEnd',
        partitionKey: text('itemKey'),
        sortKey: text('endsOn'),
        includes: ['applicationId'],
      },
      // The operator's own numbers: which contract has, or had, one.
      {
        name: 'ByNumber',
        partitionKey: text('number'),
        sortKey: text('assignedAt'),
        includes: ['applicationId'],
      },
    ],
  },
  claims: {
    environmentVariable: 'CLAIMS_TABLE',
    partitionKey: text('claimId'),
    indexes: [],
    timeToLiveAttribute: 'expiresAt',
  },
  suspicions: {
    environmentVariable: 'SUSPICIONS_TABLE',
    partitionKey: text('applicationId'),
    sortKey: text('itemKey'),
    indexes: [
      {
        name: 'ByKind',
        partitionKey: text('kind'),
        sortKey: text('writtenAt'),
        includes: ['entryId', 'settles'],
      },
    ],
  },
  holds: {
    environmentVariable: 'HOLDS_TABLE',
    partitionKey: text('applicationId'),
    sortKey: text('itemKey'),
    indexes: [],
  },
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof tableDefinitions;
