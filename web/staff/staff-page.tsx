import { LazyPage } from '../parts/lazy-page.tsx';
import type { Place } from '../parts/routing.ts';
import { QueuesPage } from './queues/queues-page.tsx';

const loadCase = async () => (await import('./case/case-page.tsx')).CasePage;
const loadReception = async () => (await import('./reception/reception-page.tsx')).ReceptionPage;
const loadSearch = async () => (await import('./search/search-page.tsx')).SearchPage;
const loadOperations = async () => (await import('./operations/operations-page.tsx')).OperationsPage;

/** The page of a place. */
export function StaffPage({ place: { parts, query } }: { place: Place }) {
  const [room, name, ...more] = parts;
  if (room === 'cases' && name) {
    return <LazyPage key={name} load={loadCase} props={{ applicationId: name, parts: more }} />;
  }
  if (room === 'reception') return <LazyPage key={name} load={loadReception} props={{ applicationId: name }} />;
  if (room === 'search') return <LazyPage load={loadSearch} props={{}} />;
  if (room === 'operations') return <LazyPage load={loadOperations} props={{}} />;
  return <QueuesPage queueName={name} query={query} />;
}
