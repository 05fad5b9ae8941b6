import type { DraftForm } from '#shared/domain/form.ts';

/** Many times what the longest form needs; short numbers such as `1e20` grow when they are written out again. */
const formLengthAtMost = 60_000;

/** Whether a form is longer than any real one. */
export const isTooLong = (form: DraftForm): boolean => JSON.stringify(form).length > formLengthAtMost;
