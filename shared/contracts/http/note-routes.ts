import * as z from 'zod/mini';
import { caseRoles, caseWorkers } from '#shared/domain/people.ts';
import { staffNoteSchema } from '#shared/domain/staff-note.ts';
import { applicationStateSchema } from './answers.ts';
import { applicationPath, casePath, none, pageQuery } from './request-parts.ts';
import type { Route } from './route.ts';

const notes = `${casePath}/notes` as const;

/** What staff note about a case for their colleagues: added, never changed, and never shown to the customer. */
export const noteRoutes = {
  addNote: {
    operation: 'add-note',
    method: 'POST',
    path: notes,
    actor: 'staff',
    roles: caseWorkers,
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
      query: pageQuery,
      body: none,
    },
    responses: {
      200: z.strictObject({ notes: z.array(staffNoteSchema), nextCursor: z.optional(z.string()) }),
    },
  },
} as const satisfies Record<string, Route>;
