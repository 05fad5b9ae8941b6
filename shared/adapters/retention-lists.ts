import { type DynamoDBDocumentClient, paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type CivilDate, civilDateSchema } from '#shared/domain/civil-date.ts';
import { ok, type Result, refuse } from '#shared/domain/result.ts';
import { contractsEndedBy } from '#shared/domain/retention/retained-application.ts';
import type { PageRequest } from './application-store.ts';
import { packCursor, readCursor } from './cursor.ts';
import { parseItem } from './stored-item.ts';

/** A case to be looked at: because its own term has run out, or because its contract ended long enough ago. */
export interface RetentionCandidate {
  readonly applicationId: string;
  readonly contractEndsOn?: CivilDate;
}

/** A page of candidates. */
export interface RetentionPage {
  readonly candidates: readonly RetentionCandidate[];
  readonly nextCursor?: string;
}

const sourceSchema = z.enum(['applications', 'contracts']);
type Source = z.infer<typeof sourceSchema>;
const idSchema = z.string().check(z.minLength(1), z.maxLength(128));
/** Of which report, in which index, and after which item of it. */
const placeSchema = z.tuple([
  civilDateSchema,
  sourceSchema,
  z.optional(z.strictObject({ id: idSchema, day: civilDateSchema })),
]);
type Place = z.infer<typeof placeSchema>;

const applicationSchema = z.strictObject({
  applicationId: z.string(),
  itemKey: z.literal('APPLICATION'),
  dueForErasureOn: civilDateSchema,
});
const contractSchema = z.strictObject({
  accountId: z.string(),
  itemKey: z.literal('CONTRACT'),
  applicationId: z.string(),
  endsOn: civilDateSchema,
});

/** The two indexes: by which names they are asked, how far a report reaches into them, and how a line of them reads. */
const indexes = {
  applications: {
    IndexName: 'DueForErasure',
    itemKey: 'APPLICATION',
    names: { id: 'applicationId', day: 'dueForErasureOn' },
    boundOf: (until: CivilDate) => until,
    read: (item: unknown) => {
      const { applicationId, dueForErasureOn } = parseItem(applicationSchema, item, 'APPLICATION');
      return { id: applicationId, day: dueForErasureOn, candidate: { applicationId } };
    },
  },
  contracts: {
    IndexName: 'ByContractEnd',
    itemKey: 'CONTRACT',
    names: { id: 'accountId', day: 'endsOn' },
    boundOf: contractsEndedBy,
    read: (item: unknown) => {
      const { accountId, applicationId, endsOn } = parseItem(contractSchema, item, 'CONTRACT');
      return { id: accountId, day: endsOn, candidate: { applicationId, contractEndsOn: endsOn } };
    },
  },
} as const;

/** Finds what can have fallen due by a day: in two sparse indexes, which hold nothing that cannot fall due. */
export const createRetentionLists = ({
  documentClient,
  ...tables
}: { documentClient: DynamoDBDocumentClient } & Readonly<Record<Source, string>>) => {
  const queryOf = (source: Source, until: CivilDate) => {
    const { IndexName, itemKey, names, boundOf } = indexes[source];
    return {
      TableName: tables[source],
      IndexName,
      KeyConditionExpression: 'itemKey = :key AND #day <= :bound',
      ExpressionAttributeNames: { '#day': names.day },
      ExpressionAttributeValues: { ':key': itemKey, ':bound': boundOf(until) },
    };
  };
  const list = async ([until, source, after]: Place, Limit: number) => {
    const { itemKey, names, read } = indexes[source];
    const ExclusiveStartKey = after && { [names.id]: after.id, itemKey, [names.day]: after.day };
    const query = { ...queryOf(source, until), Limit, ExclusiveStartKey };
    const { Items = [], LastEvaluatedKey } = await documentClient.send(new QueryCommand(query));
    const lines = Items.map(read);
    const last = LastEvaluatedKey && lines.at(-1);
    const next: Place | undefined = last && [until, source, { id: last.id, day: last.day }];
    return { candidates: lines.map(({ candidate }): RetentionCandidate => candidate), next };
  };
  const listFrom = async (place: Place, limit: number): Promise<Awaited<ReturnType<typeof list>>> => {
    const [until, source] = place;
    const page = await list(place, limit);
    if (page.next || source === 'contracts') return page;
    const room = limit - page.candidates.length;
    if (room === 0) return { ...page, next: [until, 'contracts'] };
    const { candidates, next } = await list([until, 'contracts'], room);
    return { candidates: [...page.candidates, ...candidates], next };
  };
  const count = async (source: Source, until: CivilDate): Promise<number> => {
    let counted = 0;
    const pages = paginateQuery({ client: documentClient }, { ...queryOf(source, until), Select: 'COUNT' });
    for await (const { Count = 0 } of pages) counted += Count;
    return counted;
  };
  return {
    /** A page of candidates until a day: applications that ended without a contract, then contracts; the oldest first. */
    listCandidates: async (
      until: CivilDate,
      { cursor, limit }: PageRequest,
    ): Promise<Result<RetentionPage, 'cursor_invalid'>> => {
      const read = readCursor(placeSchema, cursor);
      if (!read.ok) return read;
      const place = read.value ?? ([until, 'applications'] satisfies Place);
      const [ofReport, source, after] = place;
      const isBeyond = after !== undefined && after.day > indexes[source].boundOf(until);
      if (ofReport !== until || isBeyond) return refuse('cursor_invalid');
      const { candidates, next } = await listFrom(place, limit);
      return ok({ candidates, ...(next ? { nextCursor: packCursor(next) } : {}) });
    },
    /** How many there are to be looked at; the indexes may be a moment behind. */
    countCandidates: async (until: CivilDate): Promise<Record<Source, number>> => ({
      applications: await count('applications', until),
      contracts: await count('contracts', until),
    }),
  };
};

export type RetentionLists = ReturnType<typeof createRetentionLists>;
