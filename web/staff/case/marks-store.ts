import * as z from 'zod/mini';
import { tabStore } from '../../session/tab-store.ts';

const store = tabStore('staff');
const keyOf = (applicationId: string, part: string): string => `marks.${applicationId}.${part}`;

/** What somebody has entered about a part of a case and not sent yet: an ended sign-in must not cost it. */
export const readMarks = (applicationId: string, part: string): unknown =>
  store.read(keyOf(applicationId, part), z.unknown()) ?? null;

export const keepMarks = (applicationId: string, part: string, marks: unknown): void =>
  store.keep(keyOf(applicationId, part), marks);

export const dropMarks = (applicationId: string, part: string): void => store.drop(keyOf(applicationId, part));
