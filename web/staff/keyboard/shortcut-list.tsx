import { useState } from 'preact/hooks';
import { Dialog } from '../../parts/dialog.tsx';
import { areSingleKeysOn, switchSingleKeys } from './shortcut-setting.ts';
import { presentShortcuts } from './shortcuts.ts';

/** What the keys of the present page do, and the switch that turns them off. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const [isOn, setOn] = useState(areSingleKeysOn());
  const choose = (on: boolean) => {
    switchSingleKeys(on);
    setOn(on);
  };
  return (
    <Dialog title="キーボード操作" onClose={onClose}>
      <label class="option">
        <input type="checkbox" checked={isOn} onChange={(event) => choose(event.currentTarget.checked)} />
        <span>1文字のキー操作を使う</span>
      </label>
      <p class="hint">文字の入力中と変換中は働きません。設定はこのブラウザに保存されます。</p>
      <dl class="keys">
        {presentShortcuts().map(({ name, does }) => (
          <div key={name}>
            <dt>
              <kbd>{name}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Tab</kbd>
          </dt>
          <dd>次の項目へ（すべての操作はTabキーだけでもできます）</dd>
        </div>
      </dl>
      <div class="buttons">
        <button type="button" class="button" onClick={onClose}>
          閉じる
        </button>
      </div>
    </Dialog>
  );
}
