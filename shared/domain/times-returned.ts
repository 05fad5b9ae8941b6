import type { Application } from './application.ts';
import type { OpenWait } from './wait.ts';

/**
 * How often what a wait is about came back: a letter from the post; a case as deficient to its applicant, or from the
 * approver to the review.
 */
export const timesReturnedOf = (
  { letters, reviews }: Pick<Application, 'letters' | 'reviews'>,
  { letterId }: Pick<OpenWait, 'letterId'>,
): number => {
  if (letterId === undefined) {
    return reviews.filter(({ outcome }) => outcome === 'request_resubmission' || outcome === 'return_to_review').length;
  }
  const letter = letters.find((one) => one.letterId === letterId);
  return letter?.postings.filter(({ result }) => result === 'returned').length ?? 0;
};
