/** The keys of a table or index, in the order HASH, RANGE. */
export type KeySpec = { attributeName: string; keyType: 'HASH' | 'RANGE' }[];

/** A global secondary index as the template declares it. */
export interface IndexSpec {
  indexName: string;
  keySchema: KeySpec;
  projection: { projectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; nonKeyAttributes?: string[] | undefined };
}

/** A table as the template declares it. */
export interface TableSpec {
  tableName: string;
  attributeDefinitions: { attributeName: string; attributeType: 'S' | 'N' | 'B' }[];
  keySchema: KeySpec;
  globalSecondaryIndexes?: IndexSpec[] | undefined;
  timeToLiveAttribute?: string | undefined;
}
