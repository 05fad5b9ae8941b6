import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type NoteItem, noteItemSchema } from '#shared/contracts/items.ts';
import { instantSchema } from '#shared/domain/civil-date.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { StaffNote } from '#shared/domain/staff-note.ts';
import { packCursor, readCursor } from '../cursor.ts';
import { parseItem } from '../stored-item.ts';
import { type GuardedWrite, guarded } from './guarded-write.ts';

const placeSchema = z.tuple([instantSchema, z.uuid()]);

const keyOf = (writtenAt: string, noteId: string): NoteItem['itemKey'] => `NOTE#${writtenAt}#${noteId}`;

/** Adds a note as an item of its own; none is ever replaced. */
export const noteWrite = (table: string, applicationId: string, note: StaffNote): GuardedWrite => {
  const item: NoteItem = { applicationId, itemKey: keyOf(note.writtenAt, note.noteId), ...note };
  return guarded('none', {
    Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(itemKey)' },
  });
};

/** A page of the notes of a case. */
export interface NotesPage {
  readonly notes: readonly StaffNote[];
  readonly nextCursor?: string;
}

/** Reads a page of the notes of a case, newest first. */
export const listNotes = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  { applicationId, cursor, limit }: { applicationId: string; cursor?: string | undefined; limit: number },
): Promise<Result<NotesPage, 'cursor_invalid'>> => {
  const place = readCursor(placeSchema, cursor);
  if (!place.ok) return place;
  const start = place.value ? { applicationId, itemKey: keyOf(...place.value) } : undefined;
  const { Items = [], LastEvaluatedKey } = await documentClient.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'applicationId = :id AND begins_with(itemKey, :note)',
      ExpressionAttributeValues: { ':id': applicationId, ':note': 'NOTE#' },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: limit,
      ExclusiveStartKey: start,
    }),
  );
  const notes = Items.map((item) => {
    const { applicationId: _, itemKey: _key, ...note } = parseItem(noteItemSchema, item, 'NOTE');
    return note;
  });
  const last = LastEvaluatedKey && notes.at(-1);
  return ok({ notes, ...(last ? { nextCursor: packCursor([last.writtenAt, last.noteId]) } : {}) });
};
