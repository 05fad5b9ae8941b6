import { useEffect, useRef } from 'preact/hooks';
import { areSingleKeysOn } from './shortcut-setting.ts';

/** One key that does something while a page is shown. */
export interface Shortcut {
  /** Letters by where they are on the keyboard (`KeyJ`), which a kana layout does not change; signs by the sign itself. */
  readonly keys: readonly string[];
  readonly withShift?: boolean;
  /** What the list calls the key. */
  readonly name: string;
  readonly does: string;
  readonly run: () => void;
}

const sets = new Set<{ readonly current: readonly Shortcut[] }>();

/** What can be done by single keys right now. */
export const presentShortcuts = (): Shortcut[] => [...sets].flatMap(({ current }) => current);

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type)));

/** Converting kana to kanji uses the keys for itself; Safari tells so only by the code 229. */
const isConverting = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229;

const isMeant = (event: KeyboardEvent): boolean =>
  areSingleKeysOn() &&
  !event.defaultPrevented &&
  !isConverting(event) &&
  !(event.ctrlKey || event.metaKey || event.altKey) &&
  !typesText(event.target) &&
  !document.querySelector('dialog[open]');

const answers = ({ keys, withShift }: Shortcut, { code, key, shiftKey }: KeyboardEvent): boolean =>
  keys.includes(code) ? shiftKey === (withShift ?? false) : keys.includes(key);

const follow = (event: KeyboardEvent): void => {
  if (!isMeant(event)) return;
  const shortcut = presentShortcuts().find((one) => answers(one, event));
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
};

/** Lets single keys act while a part of the page is shown. */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const set = useRef(shortcuts);
  set.current = shortcuts;
  useEffect(() => {
    if (sets.size === 0) addEventListener('keydown', follow);
    sets.add(set);
    return () => {
      sets.delete(set);
      if (sets.size === 0) removeEventListener('keydown', follow);
    };
  }, []);
};
