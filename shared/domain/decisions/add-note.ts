import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { changeBy, type Decision, permitAction } from './decision.ts';

/**
 * Decides that a note is added, also to a case that has ended. It keeps the version, so that nobody's decision is refused
 * because a colleague noted something; the trail tells that there is a note, and not what it says.
 */
export const decideNote = (
  application: Application,
  { noteId }: { readonly noteId: string },
  context: DecisionContext,
): Decision => {
  const permitted = permitAction(application, 'add_note');
  if (!permitted.ok) return permitted;
  return changeBy(application, permitted.value, {}, context, {
    audit: { action: 'note_added', details: { noteId } },
    keepsVersion: true,
  });
};
