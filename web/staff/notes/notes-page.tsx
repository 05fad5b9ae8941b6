import { useState } from 'preact/hooks';
import { noteRoutes } from '#shared/contracts/http/note-routes.ts';
import { staffNoteHint } from '#shared/copy/ja/staff-notes.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useCase } from '../case/case-context.ts';
import { useMarks } from '../case/use-marks.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { TextAreaField } from '../parts/fields.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { staffWords } from '../parts/person-words.ts';
import { momentWords } from '../parts/time-words.ts';
import { usePages } from '../parts/use-pages.ts';
import { hasRole, useSelf } from '../self.ts';
import { api, signInAgain } from '../staff-session.ts';
import { noteMarksSchema } from './note-marks.ts';

/** What colleagues tell each other about a case. */
export function NotesPage() {
  const { applicationId } = useCase().staffCase;
  const self = useSelf();
  const pages = usePages(
    (cursor) => api.call(noteRoutes.listNotes, { path: { applicationId }, query: { cursor } }),
    [applicationId],
  );
  return (
    <section class="narrow" aria-labelledby="notes-title">
      <h2 id="notes-title">メモ</h2>
      {hasRole(self, 'clerk', 'reviewer', 'approver') && <NoteForm onAdded={pages.reload} />}
      <Loaded loaded={pages} onSignIn={signInAgain}>
        {(loaded) =>
          loaded.every(({ notes }) => notes.length === 0) ? (
            <p class="empty">メモはありません。</p>
          ) : (
            <ol class="notes">
              {loaded
                .flatMap(({ notes }) => notes)
                .map(({ noteId, text, writtenBy, writtenAt }) => (
                  <li key={noteId}>
                    <p class="quiet">
                      {momentWords(writtenAt)} {staffWords(writtenBy, self)}
                    </p>
                    <p class="note-text">{text}</p>
                  </li>
                ))}
            </ol>
          )
        }
      </Loaded>
      <MoreButton pages={pages} />
    </section>
  );
}

const problem = 'メモを入力してください。';

function NoteForm({ onAdded }: { onAdded: () => void }) {
  const { applicationId } = useCase().staffCase;
  const marks = useMarks({ applicationId, part: 'note', schema: noteMarksSchema }, { text: '' });
  const [attempt, setAttempt] = useState(0);
  const act = useAct();
  const isEmpty = marks.value.text.trim() === '';
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt((number) => number + 1);
    if (isEmpty) return;
    const input = { path: { applicationId }, body: { text: marks.value.text } };
    if (!(await act.run((key) => api.call(noteRoutes.addNote, input, { key })))) return;
    marks.drop({ text: '' });
    setAttempt(0);
    onAdded();
  };
  return (
    <form noValidate onSubmit={add}>
      {attempt > 0 && isEmpty && <ErrorSummary entries={[{ id: 'note', sentence: problem }]} attempt={attempt} />}
      <ActFailure act={act} title="メモを保存できませんでした" />
      <TextAreaField
        id="note"
        label="新しいメモ"
        isRequired
        hint={staffNoteHint}
        value={marks.value.text}
        problem={attempt > 0 && isEmpty ? problem : undefined}
        onValue={(text) => marks.change({ text })}
      />
      <button type="submit" class="button">
        メモを保存する
      </button>
    </form>
  );
}
