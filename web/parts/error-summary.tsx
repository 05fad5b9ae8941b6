import { useEffect, useRef } from 'preact/hooks';

/** One thing to put right, and the id of the control at which it stands. */
export interface SummaryEntry {
  readonly id: string;
  readonly sentence: string;
}

/** Everything that is wrong on a page, with links to where. It takes the focus each time `attempt` grows. */
export function ErrorSummary({ entries, attempt }: { entries: readonly SummaryEntry[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  const isShown = entries.length > 0;
  useEffect(() => {
    if (isShown && attempt > 0) box.current?.focus();
  }, [attempt, isShown]);
  if (!isShown) return null;
  const follow = (event: Event, id: string) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
  return (
    <section class="error-summary" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">入力内容を確認してください（{entries.length}件）</h2>
      <ul>
        {entries.map(({ id, sentence }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => follow(event, id)}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
