import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from './notice.tsx';

/** Imports the code of a page; the same function each time, for the page is known again by it. */
type LoadPage<Props> = () => Promise<ComponentType<Props>>;

/** Pages whose code is here: who comes back to one does not see it load again. */
const loadedPages = new WeakMap<object, unknown>();

const loadPage = async <Props,>(load: LoadPage<Props>): Promise<void> => {
  loadedPages.set(load, await load());
};

/** A page whose code is fetched when somebody goes there. */
export function LazyPage<Props extends object>({ load, props }: { load: LoadPage<Props>; props: Props }) {
  const [failed, setFailed] = useState<LoadPage<Props>>();
  const [, setArrived] = useState<LoadPage<Props>>();
  const fetchPage = () => {
    setFailed(undefined);
    loadPage(load).then(
      () => setArrived(() => load),
      () => setFailed(() => load),
    );
  };
  useEffect(() => {
    if (!loadedPages.has(load)) fetchPage();
  }, [load]);
  const Page = loadedPages.get(load) as ComponentType<Props> | undefined;
  if (Page) return <Page {...props} />;
  if (failed !== load) return <p class="loading">読み込んでいます…</p>;
  return (
    <Notice kind="error" title="画面を読み込めませんでした" isLive>
      <p>通信の状態をご確認のうえ、もう一度お試しください。</p>
      <button type="button" class="button" onClick={fetchPage}>
        もう一度読み込む
      </button>
    </Notice>
  );
}
