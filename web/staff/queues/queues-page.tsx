import { useEffect, useState } from 'preact/hooks';
import { queueRoutes } from '#shared/contracts/http/queue-routes.ts';
import { queueWords } from '#shared/copy/ja/status-words.ts';
import { type Queue, queueSchema } from '#shared/domain/wait.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { goTo } from '../../parts/routing.ts';
import { useAct } from '../../parts/use-act.ts';
import { useLoaded } from '../../parts/use-loaded.ts';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { useSelf } from '../self.ts';
import { siteName } from '../site-name.ts';
import { api, signInAgain } from '../staff-session.ts';
import { filteredLines, QueueFilter } from './queue-filter.tsx';
import { QueueNav } from './queue-nav.tsx';
import { placeOfLine, roleOfQueue, usualQueueOf } from './queue-rules.ts';
import { QueueTable } from './queue-table.tsx';

const refreshMs = 30_000;

/** What is to be done next, queue by queue. */
export function QueuesPage({ queueName, query }: { queueName: string | undefined; query: URLSearchParams }) {
  const self = useSelf();
  const named = queueSchema.safeParse(queueName);
  const queue = named.success ? named.data : usualQueueOf(self.roles);
  return <QueuePage key={queue} {...{ queue, query }} />;
}

/** Reloads while the page is looked at, so that nobody works from an old list. */
const useRefreshing = (...reloads: (() => void)[]): void => {
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) for (const reload of reloads) reload();
    }, refreshMs);
    return () => clearInterval(timer);
  }, reloads);
};

function QueuePage({ queue, query }: { queue: Queue; query: URLSearchParams }) {
  const self = useSelf();
  const [limit, setLimit] = useState(25);
  const counts = useLoaded(() => api.call(queueRoutes.countQueues), []);
  const page = useLoaded(() => api.call(queueRoutes.listQueue, { path: { queue }, query: { limit } }), [queue, limit]);
  const next = useAct();
  useRefreshing(counts.reload, page.reload);
  const takeNext = async () => {
    const taken = await next.run((key) => api.call(queueRoutes.takeNextCase, { path: { queue } }, { key }));
    if (taken) goTo(placeOfLine(queue, taken.applicationId));
  };
  const canClear = self.roles.includes(roleOfQueue[queue]) && queue !== 'repair';
  useShortcuts(canClear ? [{ keys: ['KeyG'], name: 'G', does: '次の案件を開く', run: () => void takeNext() }] : []);
  return (
    <>
      <div class="headline">
        <PageHeading title={`${queueWords[queue]}の一覧`} site={siteName} />
        {canClear && (
          <button type="button" class="button" onClick={takeNext}>
            次の案件を開く <kbd>G</kbd>
          </button>
        )}
      </div>
      <QueueNav counts={counts.body} present={queue} />
      <ActFailure act={next} title="案件を開けませんでした" />
      <Loaded loaded={page} onSignIn={signInAgain}>
        {({ cases, nextCursor }) => {
          const shown = filteredLines(cases, query);
          return (
            <>
              <div class="list-head">
                <QueueFilter place={`/queues/${queue}`} query={query} />
                <p role="status">
                  {shown.length}件を表示
                  {shown.length < cases.length && `（読み込んだ${cases.length}件のうち）`}
                </p>
              </div>
              {shown.length > 0 ? (
                <QueueTable {...{ queue, lines: shown }} />
              ) : (
                <p class="empty">
                  {cases.length > 0 ? 'この条件に当てはまる案件はありません。' : '待っている案件はありません。'}
                </p>
              )}
              {nextCursor && limit < 100 && (
                <p>
                  <button type="button" class="button plain" onClick={() => setLimit(100)}>
                    続きを読み込む
                  </button>
                </p>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
