import * as z from 'zod/mini';
import { presentEvent } from '../history/present-event.ts';
import { findExecution } from './execution-operations.ts';
import { operation } from './operation.ts';
import { cutPage, pageSize, pagingFields, readNextToken } from './paging.ts';

const requestSchema = z.object({
  executionArn: z.string(),
  reverseOrder: z.optional(z.boolean()),
  includeExecutionData: z.optional(z.boolean()),
  ...pagingFields,
});

export const getExecutionHistory = operation(requestSchema, (parts, input) => {
  findExecution(parts, input.executionArn);
  const size = pageSize(input.maxResults);
  const found = parts.store.events.page(input.executionArn, {
    after: readNextToken(input.nextToken, z.number()),
    limit: size + 1,
    newestFirst: input.reverseOrder ?? false,
  });
  const { rows, nextToken } = cutPage(found, size, (event) => event.id);
  return { events: rows.map((event) => presentEvent(event, input.includeExecutionData ?? true)), nextToken };
});
