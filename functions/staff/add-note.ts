import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideNote } from '#shared/domain/decisions/add-note.ts';
import { newId } from '../wiring/ids.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import { permitReasons } from './justifications-with.ts';
import type { StaffParts } from './staff-parts.ts';

/** Adds a note of the caller to a case. Numbers that may not be kept are refused in it, too. */
export const createAddNote =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.addNote> =>
  async ({ path: { applicationId }, body: { text } }, call) => {
    const permitted = await permitReasons(parts.store, applicationId, [{ text }]);
    if (!permitted.ok) return permitted;
    const note = { noteId: newId(), text, writtenBy: call.actor.id, writtenAt: call.at };
    return decideCase(parts, call, {
      status: 201,
      extra: { noteId: note.noteId, writtenAt: note.writtenAt },
      applicationId,
      decide: (application) => decideNote(application, note, call),
      beside: () => ({ note }),
    });
  };
