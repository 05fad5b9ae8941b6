import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { dropMarks, keepMarks, readMarks } from './marks-store.ts';

/** What is entered and not sent yet: it survives a reload of the case and of the page, until it is sent or dropped. */
export interface Marks<Value> {
  readonly value: Value;
  /** Whether something was entered beyond what is saved already. */
  readonly isKept: boolean;
  readonly change: (part: Partial<Value>) => void;
  readonly drop: (value: Value) => void;
}

/** Keeps what is entered about one part of a case; parsed when it is taken up again, like everything that comes in. */
export const useMarks = <Schema extends z.ZodMiniType<object>>(
  { applicationId, part, schema }: { applicationId: string; part: string; schema: Schema },
  saved: z.infer<Schema>,
): Marks<z.infer<Schema>> => {
  const [state, setState] = useState(() => {
    const parsed = schema.safeParse(readMarks(applicationId, part));
    return parsed.success ? { value: parsed.data, isKept: true } : { value: saved, isKept: false };
  });
  return {
    ...state,
    change: (changed) =>
      setState(({ value: before }) => {
        const value = { ...before, ...changed };
        keepMarks(applicationId, part, value);
        return { value, isKept: true };
      }),
    drop: (value) => {
      dropMarks(applicationId, part);
      setState({ value, isKept: false });
    },
  };
};
