import type * as z from 'zod/mini';
import type { queueCountsSchema } from '#shared/contracts/http/answers.ts';
import { queueWords } from '#shared/copy/ja/status-words.ts';
import type { Queue } from '#shared/domain/wait.ts';
import { ageWords } from '../parts/time-words.ts';

type Counts = z.infer<typeof queueCountsSchema>;
type Count = Counts['queues'][number];

const atLeast = ({ countIsAtLeast }: Count): string => (countIsAtLeast ? '以上' : '');

/** All queues with how much is in them, and how much of that is late. */
export function QueueNav({ counts, present }: { counts: Counts | undefined; present: Queue }) {
  return (
    <nav class="queue-nav" aria-label="次の作業">
      {(counts?.queues ?? []).map((count) => (
        <a
          class="queue"
          key={count.queue}
          href={`#/queues/${count.queue}`}
          aria-current={count.queue === present ? 'page' : undefined}
        >
          <span class="name">{queueWords[count.queue]}</span>
          <span class="count">
            {count.count}
            <small>件{atLeast(count)}</small>
          </span>
          <span class="detail">
            {count.late > 0 && <span class="sla late">遅れ {count.late}</span>}
            {count.soon > 0 && <span class="sla soon">間近 {count.soon}</span>}
            {count.oldestSince && <span>{oldestWords(count.oldestSince)}</span>}
          </span>
        </a>
      ))}
    </nav>
  );
}

const oldestWords = (since: string): string => {
  const age = ageWords(since);
  return age === '' ? '' : `最長 ${age}`;
};
