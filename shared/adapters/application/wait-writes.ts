import type { WaitItem } from '#shared/contracts/wait-item.ts';
import type { WaitChange } from '#shared/domain/change.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { type GuardedWrite, guarded, type TransactionWrite } from './guarded-write.ts';

interface WaitPlace {
  readonly table: string;
  readonly applicationId: string;
  readonly at: Instant;
}

type Opening = Extract<WaitChange, { type: 'open' }>;

/** A wait of the same round is opened anew after an interruption: then the old one was decided, never open. */
const openWait = (change: Opening, { table, applicationId, at }: WaitPlace): TransactionWrite => {
  const { waitKey, kind, round, dueAt, taskToken } = change;
  const item: WaitItem = { applicationId, waitKey, kind, round, state: 'OPEN', openedAt: at, dueAt, taskToken };
  return {
    Put: {
      TableName: table,
      Item: item,
      ConditionExpression: 'attribute_not_exists(waitKey) OR #round < :round OR (#round = :round AND #state <> :open)',
      ExpressionAttributeNames: { '#round': 'round', '#state': 'state' },
      ExpressionAttributeValues: { ':round': round, ':open': 'OPEN' },
    },
  };
};

const changeOpenWait = (
  { waitKey, round }: WaitChange,
  { table, applicationId }: WaitPlace,
  update: { expression: string; names?: Record<string, string>; values: Record<string, unknown> },
): TransactionWrite => ({
  Update: {
    TableName: table,
    Key: { applicationId, waitKey },
    UpdateExpression: update.expression,
    ConditionExpression: '#state = :open AND #round = :round',
    ExpressionAttributeNames: { '#state': 'state', '#round': 'round', ...update.names },
    ExpressionAttributeValues: { ':open': 'OPEN', ':round': round, ...update.values },
  },
});

const waitWrite = (change: WaitChange, place: WaitPlace): TransactionWrite => {
  switch (change.type) {
    case 'open':
      return openWait(change, place);
    case 'remind':
      return changeOpenWait(change, place, { expression: 'SET dueAt = :dueAt', values: { ':dueAt': change.dueAt } });
    case 'decide':
      return changeOpenWait(change, place, {
        expression: 'SET #state = :decided, #outcome = :outcome, decidedAt = :at, delivery = :pending',
        names: { '#outcome': 'outcome' },
        values: { ':decided': 'DECIDED', ':outcome': change.outcome, ':at': place.at, ':pending': 'PENDING' },
      });
    case 'lapse':
      return changeOpenWait(change, place, {
        expression: 'SET #state = :lapsed, #outcome = :outcome, decidedAt = :at',
        names: { '#outcome': 'outcome' },
        values: { ':lapsed': 'LAPSED', ':outcome': change.outcome, ':at': place.at },
      });
  }
};

/** The writes to the Waits table that a change asks for. None of them ever returns an old value: it holds a token. */
export const waitWrites = (changes: readonly WaitChange[], place: WaitPlace): GuardedWrite[] =>
  changes.map((change) => guarded('wait', waitWrite(change, place)));
