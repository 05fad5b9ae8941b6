import type * as z from 'zod/mini';
import type { Face } from './face.ts';

/** Bound to the tab and gone with it: somebody else may sit at the computer next. */
const store = globalThis.sessionStorage;

/** What a face keeps in its tab over a reload or a sign-in; a sign-out drops all of it. */
export const tabStore = (face: Face) => {
  const nameOf = (key: string): string => `${face}.${key}`;
  return {
    /** What was kept, if it still is what the schema says. */
    read: <Schema extends z.ZodMiniType>(key: string, schema: Schema): z.infer<Schema> | undefined => {
      try {
        const parsed = schema.safeParse(JSON.parse(store.getItem(nameOf(key)) ?? 'null'));
        return parsed.success ? parsed.data : undefined;
      } catch {
        return undefined;
      }
    },
    keep: (key: string, value: unknown): void => store.setItem(nameOf(key), JSON.stringify(value)),
    drop: (key: string): void => store.removeItem(nameOf(key)),
    dropAll: (): void => {
      for (const name of Object.keys(store)) if (name.startsWith(nameOf(''))) store.removeItem(name);
    },
  };
};
