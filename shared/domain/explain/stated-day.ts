import * as z from 'zod/mini';
import { type CivilDate, civilDateSchema } from '../civil-date.ts';

const [first, last] = ['1868-01-25', '2199-12-31'];

/** A day that a case can have to do with: periods are counted from it, and must not leave the calendar. */
export const statedDaySchema = civilDateSchema.check(z.refine((day: CivilDate) => first <= day && day <= last));
