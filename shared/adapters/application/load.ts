import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {
  applicationItemSchema,
  formItemSchema,
  justificationsItemSchema,
  type ProgressItem,
  progressItemSchema,
  readingItemSchema,
  recordItemSchema,
  statusPinItemSchema,
} from '#shared/contracts/items.ts';
import { type DraftForm, draftFormSchema, jsonSchema } from '#shared/domain/form.ts';
import { type Justification, justificationsSchema } from '#shared/domain/reading/justification.ts';
import { type PaperReadings, paperReadingsSchema } from '#shared/domain/reading/paper-reading.ts';
import type { StatusPin } from '#shared/domain/status-pin.ts';
import { parseItem } from '../stored-item.ts';
import type { LoadedApplication } from './commit-writes.ts';

/** The verification record as stored; the domain's schema says what is in it. */
type StoredRecord = Record<string, z.infer<typeof jsonSchema>>;
const storedRecordSchema = z.record(z.string(), jsonSchema);

/** Splits the stored item into the application and the end of its trail. */
const toLoadedApplication = (item: unknown): LoadedApplication => {
  const {
    itemKey: _,
    auditHead,
    dueForErasureOn: __,
    ...application
  } = parseItem(applicationItemSchema, item, 'APPLICATION');
  return { application, auditHead };
};

/** Reads the form out of its item. */
const toForm = (item: unknown): DraftForm =>
  parseItem(draftFormSchema, JSON.parse(parseItem(formItemSchema, item, 'FORM').form), 'FORM');

/** Reads the verification record out of its item. */
const toRecord = (item: unknown): StoredRecord =>
  parseItem(storedRecordSchema, JSON.parse(parseItem(recordItemSchema, item, 'RECORD').record), 'RECORD');

/** Reads the readings of a paper out of their item. */
const toReadings = (item: unknown): PaperReadings =>
  parseItem(paperReadingsSchema, JSON.parse(parseItem(readingItemSchema, item, 'READING').readings), 'READING');

/** Reads the justifications out of their item. */
const toJustifications = (item: unknown): Justification[] => {
  const { justifications } = parseItem(justificationsItemSchema, item, 'JUSTIFICATIONS');
  return parseItem(justificationsSchema, JSON.parse(justifications), 'JUSTIFICATIONS');
};

/** Reads single items of an application. */
export const createItemReader = (documentClient: DynamoDBDocumentClient, table: string) => {
  const getItem = async (applicationId: string, itemKey: string, isConsistent = true): Promise<unknown> => {
    const { Item } = await documentClient.send(
      new GetCommand({ TableName: table, Key: { applicationId, itemKey }, ConsistentRead: isConsistent }),
    );
    return Item;
  };
  return {
    load: async (applicationId: string): Promise<LoadedApplication | undefined> => {
      const item = await getItem(applicationId, 'APPLICATION');
      return item === undefined ? undefined : toLoadedApplication(item);
    },
    loadForm: async (applicationId: string): Promise<DraftForm | undefined> => {
      const item = await getItem(applicationId, 'FORM');
      return item === undefined ? undefined : toForm(item);
    },
    loadStatusPin: async (applicationId: string): Promise<StatusPin | undefined> => {
      const item = await getItem(applicationId, 'STATUS_PIN');
      return item === undefined ? undefined : parseItem(statusPinItemSchema, item, 'STATUS_PIN').pin;
    },
    loadRecord: async (applicationId: string): Promise<StoredRecord | undefined> => {
      const item = await getItem(applicationId, 'RECORD');
      return item === undefined ? undefined : toRecord(item);
    },
    loadReadings: async (applicationId: string, paperId: string): Promise<PaperReadings | undefined> => {
      const item = await getItem(applicationId, `READING#${paperId}`);
      return item === undefined ? undefined : toReadings(item);
    },
    loadJustifications: async (applicationId: string): Promise<Justification[]> => {
      const item = await getItem(applicationId, 'JUSTIFICATIONS');
      return item === undefined ? [] : toJustifications(item);
    },
    /** One eventually consistent read: this is what polling costs. */
    loadProgress: async (applicationId: string): Promise<ProgressItem | undefined> => {
      const item = await getItem(applicationId, 'PROGRESS', false);
      if (item === undefined) return undefined;
      return parseItem(progressItemSchema, item, 'PROGRESS');
    },
  };
};
