import type { ProgressAnswer } from '#shared/contracts/progress-answer.ts';
import type { Progress } from '#shared/domain/progress.ts';
import { formEntryName } from './application-form/entry-names.ts';
import { deficiencyNotice } from './deficiency-notices.ts';

/** The progress with the words in which the customer is asked: the pages need not know all of them. */
export const progressInWords = (progress: Progress): ProgressAnswer => ({
  ...progress,
  deficiencies: progress.deficiencies.map((asked) => {
    const { code, items = [], ...facts } = asked;
    const { applicantKind } = progress;
    return { ...asked, ...deficiencyNotice(code, { ...facts, applicantKind, entries: items.map(formEntryName) }) };
  }),
});
