import { randomUUID } from 'node:crypto';

/** A new id that nobody can guess. */
export const newId = (): string => randomUUID();
