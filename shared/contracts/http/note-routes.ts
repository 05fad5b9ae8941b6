import * as z from 'zod/mini';
import { caseRoles } from '#shared/domain/people.ts';
import { staffNoteSchema } from '#shared/domain/staff-note.ts';
import { applicationStateSchema } from './answers.ts';
import type { Route } from './route.ts';

const none = z.strictObject({});
const applicationPath = z.strictObject({ applicationId: z.uuid() });
const notes = '/api/staff/applications/{applicationId}/notes';

/** What staff note about a case for their colleagues: added, never changed, and never shown to the customer. */
export const noteRoutes = {
  addNote: {
    operation: 'add-note',
    method: 'POST',
    path: notes,
    actor: 'staff',
    roles: ['clerk', 'reviewer', 'approver'],
    summary: 'Adds a note to a case. It is no place for a suspicion, which has a store of its own (犯収法8条).',
    request: { path: applicationPath, query: none, body: z.pick(staffNoteSchema, { text: true }) },
    responses: {
      201: z.strictObject({
        ...applicationStateSchema.shape,
        ...z.pick(staffNoteSchema, { noteId: true, writtenAt: true }).shape,
      }),
    },
  },
  listNotes: {
    operation: 'list-notes',
    method: 'GET',
    path: notes,
    actor: 'staff',
    roles: caseRoles,
    summary: 'Lists the notes of a case, newest first; the reading is entered in its history.',
    request: {
      path: applicationPath,
      query: z.strictObject({
        cursor: z.optional(z.string().check(z.maxLength(600))),
        limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))),
      }),
      body: none,
    },
    responses: {
      200: z.strictObject({ notes: z.array(staffNoteSchema), nextCursor: z.optional(z.string()) }),
    },
  },
} as const satisfies Record<string, Route>;
