import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { moveRow } from './row-keys.ts';

/** Ctrl+Enter sends the form from anywhere; Enter in a line of text goes on to the next row and sends nothing by accident. */
export const useEnterKey = (root: RefObject<HTMLFormElement | null>): void => {
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      const form = root.current;
      if (!form || event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        form.requestSubmit();
      } else if (event.target instanceof HTMLInputElement && form.contains(event.target)) {
        event.preventDefault();
        moveRow(form, 1);
      }
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, []);
};
