import { LazyPage } from '../../parts/lazy-page.tsx';

const loadHistory = async () => (await import('../history/history-page.tsx')).HistoryPage;
const loadRecord = async () => (await import('../record/record-page.tsx')).RecordPage;
const loadLetters = async () => (await import('../letters/letters-page.tsx')).LettersPage;
const loadNotes = async () => (await import('../notes/notes-page.tsx')).NotesPage;

export const HistoryTab = () => <LazyPage load={loadHistory} props={{}} />;
export const RecordTab = () => <LazyPage load={loadRecord} props={{}} />;
export const LettersTab = () => <LazyPage load={loadLetters} props={{}} />;
export const NotesTab = () => <LazyPage load={loadNotes} props={{}} />;
