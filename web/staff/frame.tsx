import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { caseRoles } from '#shared/domain/people.ts';
import { Notice } from '../parts/notice.tsx';
import { useOnline } from '../parts/use-online.ts';
import { ShortcutList } from './keyboard/shortcut-list.tsx';
import { useShortcuts } from './keyboard/shortcuts.ts';
import { hasRole, roleNames, type StaffSelf } from './self.ts';
import { session } from './staff-session.ts';

interface Room {
  readonly name: string;
  readonly place: string;
  readonly label: string;
}

const queues: Room = { name: 'queues', place: '#/queues', label: '一覧' };
const search: Room = { name: 'search', place: '#/search', label: '検索' };

/** Only where somebody may go: who does not work on cases finds no list of them. */
const roomsOf = (self: StaffSelf): Room[] => [
  ...(hasRole(self, ...caseRoles) ? [queues] : []),
  ...(hasRole(self, 'clerk') ? [{ name: 'reception', place: '#/reception', label: '封筒の受付' }] : []),
  ...(hasRole(self, ...caseRoles) ? [search] : []),
  ...(hasRole(self, 'operations', 'auditor') ? [{ name: 'operations', place: '#/operations', label: '運用' }] : []),
];

/** What stands around every page: where one can go, who is signed in, and the keys. */
export function Frame({
  self,
  room,
  children,
}: {
  self: StaffSelf | undefined;
  room: string;
  children: ComponentChildren;
}) {
  const isOnline = useOnline();
  const [showsKeys, setShowsKeys] = useState(false);
  const showKeys = () => setShowsKeys(true);
  useShortcuts([{ keys: ['?'], name: '?', does: 'この一覧を開く', run: showKeys }]);
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        本文へ移動
      </button>
      <header class="top">
        <a class="brand" href="#/queues">
          clocall <span>審査・受付</span>
        </a>
        {self && (
          <>
            <nav aria-label="画面">
              {roomsOf(self).map(({ name, place, label }) => (
                <a key={name} class="tab" href={place} aria-current={name === room ? 'page' : undefined}>
                  {label}
                </a>
              ))}
            </nav>
            <p class="roles">{self.roles.map((role) => roleNames[role]).join('・')}</p>
            <button type="button" class="button plain" onClick={showKeys}>
              キー操作 <kbd>?</kbd>
            </button>
            <button type="button" class="button plain" onClick={() => session.signOut()}>
              ログアウト
            </button>
          </>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {!isOnline && (
          <Notice kind="warning" title="インターネットに接続していません" isLive>
            <p>表示中の内容は最後に接続していたときのものです。入力した内容はこのタブに残っています。</p>
          </Notice>
        )}
        {children}
      </main>
      {showsKeys && <ShortcutList onClose={() => setShowsKeys(false)} />}
    </>
  );
}

/** A link to `#main` would leave the place that stands behind the `#`. */
const skip = (): void => document.getElementById('main')?.focus();
