import * as z from 'zod/mini';
import { civilDateSchema, instantSchema } from '#shared/domain/civil-date.ts';
import { applicantKindSchema } from '#shared/domain/form.ts';
import { caseRoles } from '#shared/domain/people.ts';
import { receptionNumberSchema } from '#shared/domain/reception-number.ts';
import { searchKindSchema, searchMatchSchema } from '#shared/domain/search/search-terms.ts';
import { applicationStatusSchema } from '#shared/domain/status.ts';
import { historyEventSchema } from './answers.ts';
import { cursor, none } from './request-parts.ts';
import type { Route } from './route.ts';

const searches = '/api/staff/searches';

/** A case that was found, and why. */
export const searchHitSchema = z.strictObject({
  applicationId: z.string(),
  receptionNumber: z.optional(receptionNumberSchema),
  status: applicationStatusSchema,
  applicantKind: applicantKindSchema,
  /** The applicant's name as it was typed. */
  name: z.string(),
  openedAt: instantSchema,
  submittedAt: instantSchema,
  matches: z.array(searchMatchSchema).check(z.minLength(1)),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

/** What one request found: newest first, and how far back it looked. */
export const searchPageSchema = z.strictObject({
  hits: z.array(searchHitSchema),
  /** How many cases were looked into by this request. */
  lookedInto: z.int(),
  /** The submission of the oldest case among them. */
  lookedBackTo: z.optional(instantSchema),
  /** Where the search goes on; absent when every case has been looked into. */
  nextCursor: z.optional(z.string()),
});

/** Looking for a case: what is looked for stands in the body alone, never in an address. */
export const searchRoutes = {
  searchCases: {
    operation: 'search-cases',
    method: 'POST',
    path: searches,
    actor: 'staff',
    roles: caseRoles,
    summary:
      'Looks for cases, open and ended, by number, name, kana or telephone; who searched is recorded, not the words.',
    request: {
      path: none,
      query: none,
      body: z.strictObject({
        text: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
        kind: z.optional(searchKindSchema),
        cursor: z.optional(cursor),
      }),
    },
    responses: { 200: searchPageSchema },
  },
  listSearches: {
    operation: 'list-searches',
    method: 'GET',
    path: searches,
    actor: 'staff',
    roles: ['auditor'],
    summary: 'Lists who searched on a day, by what kind and with how many hits; checks the chain of that day.',
    request: { path: none, query: z.strictObject({ on: civilDateSchema }), body: none },
    responses: {
      200: z.strictObject({ on: civilDateSchema, events: z.array(historyEventSchema), chainVerified: z.boolean() }),
    },
  },
} as const satisfies Record<string, Route>;
