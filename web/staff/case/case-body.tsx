import { HistoryTab, LettersTab, NotesTab, RecordTab } from './lazy-case-pages.tsx';
import { PapersDesk } from './papers-desk.tsx';

/** The part of the case that the place names. */
export function CaseBody({ parts: [tab, name] }: { parts: readonly string[] }) {
  switch (tab) {
    case 'letters':
      return <LettersTab />;
    case 'record':
      return <RecordTab />;
    case 'history':
      return <HistoryTab />;
    case 'notes':
      return <NotesTab />;
    default:
      return <PapersDesk section={name} />;
  }
}
