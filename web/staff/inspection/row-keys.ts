import type { RefObject } from 'preact';
import { useShortcuts } from '../keyboard/shortcuts.ts';

const rowsIn = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
];

/** The row in which the focus is, by its place; before the first one where it is elsewhere. */
const presentIndex = (rows: readonly HTMLElement[]): number =>
  rows.findIndex((row) => row.contains(document.activeElement));

const chosenIn = (row: HTMLElement | undefined) =>
  row?.querySelector<HTMLElement>('input[type="radio"]:checked, input[type="checkbox"]');

/** Puts the focus on the answer of a row, or on its first choice. */
const focusRow = (row: HTMLElement | undefined): void => {
  (chosenIn(row) ?? row?.querySelector<HTMLElement>('input, select, textarea'))?.focus();
  row?.scrollIntoView({ block: 'nearest' });
};

/** Puts the focus on the row after, or before, the one in which it is. */
export const moveRow = (root: HTMLElement | null, by: number): void => {
  const rows = rowsIn(root);
  const next = Math.min(rows.length - 1, Math.max(0, presentIndex(rows) + by));
  focusRow(rows[next]);
};

/** J and K from row to row, O and X to answer the one in which the focus is. */
export const useRowKeys = (
  root: RefObject<HTMLElement | null>,
  answer: (rowId: string, answer: 'good' | 'bad') => void,
): void => {
  const give = (given: 'good' | 'bad') => {
    const rows = rowsIn(root.current);
    const row = rows[Math.max(0, presentIndex(rows))];
    const id = row?.dataset.row;
    if (!row || id === undefined) return;
    answer(id, given);
    if (given === 'good') moveRow(root.current, 1);
    // What opens by the answer is there only when the row has been drawn anew.
    else
      requestAnimationFrame(() =>
        (row.querySelector<HTMLElement>('input[type="text"], select') ?? chosenIn(row))?.focus(),
      );
  };
  useShortcuts([
    { keys: ['KeyJ'], name: 'J', does: '次の行へ', run: () => moveRow(root.current, 1) },
    { keys: ['KeyK'], name: 'K', does: '前の行へ', run: () => moveRow(root.current, -1) },
    { keys: ['KeyO'], name: 'O', does: '適（同じ）として次の行へ', run: () => give('good') },
    { keys: ['KeyX'], name: 'X', does: '不備（異なる）として内容を入力', run: () => give('bad') },
  ]);
};
