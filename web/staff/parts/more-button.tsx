import { ActFailure } from './act-failure.tsx';
import type { LoadedPages } from './use-pages.ts';

/** The way to the next page of a list, where there is one. */
export function MoreButton({ pages }: { pages: Pick<LoadedPages<unknown>, 'hasMore' | 'more' | 'failureOfMore'> }) {
  if (!pages.hasMore) return null;
  return (
    <>
      <ActFailure act={{ failure: pages.failureOfMore }} title="続きを読み込めませんでした" />
      <p>
        <button type="button" class="button plain" onClick={pages.more}>
          続きを読み込む
        </button>
      </p>
    </>
  );
}
