/** Kept for the tab alone: a sign-in that ends in the middle of the work must not cost it. */
const store = globalThis.sessionStorage;
const keyOf = (applicationId: string, part: string): string => `staff.marks.${applicationId}.${part}`;

/** What somebody has entered about a part of a case and not sent yet. */
export const readMarks = (applicationId: string, part: string): unknown => {
  try {
    return JSON.parse(store.getItem(keyOf(applicationId, part)) ?? 'null');
  } catch {
    return null;
  }
};

export const keepMarks = (applicationId: string, part: string, marks: unknown): void =>
  store.setItem(keyOf(applicationId, part), JSON.stringify(marks));

export const dropMarks = (applicationId: string, part: string): void => store.removeItem(keyOf(applicationId, part));
