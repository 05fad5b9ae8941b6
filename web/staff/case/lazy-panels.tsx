import { LazyPage } from '../../parts/lazy-page.tsx';

const loadQuestions = async () => (await import('./questions-panel.tsx')).QuestionsPanel;
const loadActs = async () => (await import('./operator-acts.tsx')).OperatorActs;
const loadRisks = async () => (await import('./risks-panel.tsx')).RisksPanel;
const loadDecision = async () => (await import('../decision/decision-panel.tsx')).DecisionPanel;
const loadValues = async () => (await import('./form-values.tsx')).FormValues;

/** What the case lists beside its papers; the code of each is fetched when somebody goes there. */
export const Questions = () => <LazyPage load={loadQuestions} props={{}} />;
export const Acts = () => <LazyPage load={loadActs} props={{}} />;
export const Risks = () => <LazyPage load={loadRisks} props={{}} />;
export const Decision = () => <LazyPage load={loadDecision} props={{}} />;
export const Values = () => <LazyPage load={loadValues} props={{}} />;
