import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from './notice.tsx';

/**
 * A page whose code is fetched when somebody goes there. `load` must be the same function each time: it is called again
 * only after it failed.
 */
export function LazyPage<Props extends object>({
  load,
  props,
}: {
  load: () => Promise<ComponentType<Props>>;
  props: Props;
}) {
  const [loaded, setLoaded] = useState<{ readonly page: ComponentType<Props> }>();
  const [hasFailed, setFailed] = useState(false);
  const fetchPage = () => {
    setFailed(false);
    load().then(
      (page) => setLoaded({ page }),
      () => setFailed(true),
    );
  };
  useEffect(fetchPage, [load]);
  if (hasFailed) {
    return (
      <Notice kind="error" title="画面を読み込めませんでした" isLive>
        <p>通信の状態をご確認のうえ、もう一度お試しください。</p>
        <button type="button" class="button" onClick={fetchPage}>
          もう一度読み込む
        </button>
      </Notice>
    );
  }
  if (!loaded) return <p class="loading">読み込んでいます…</p>;
  const { page: Page } = loaded;
  return <Page {...props} />;
}
