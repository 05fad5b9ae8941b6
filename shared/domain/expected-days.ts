import type { Application } from './application.ts';
import { addBusinessDays, businessDayFrom, CalendarYearMissingError, subtractBusinessDays } from './calendar.ts';
import { type CivilDate, civilDateOf } from './civil-date.ts';
import type { Letter } from './letter.ts';
import type { ProgressStatus } from './progress-status.ts';
import type { ProgressStep } from './progress-step.ts';

/** How long the parts of a case take when nothing comes in between, in business days; together 「約5営業日」 from papers on. */
const usual = { papersOnTheirWay: 3, review: 2, posting: 1, delivery: 2 } as const;

type ExpectedDays = Partial<Record<ProgressStep, CivilDate>>;

const laterOf = (...days: readonly CivilDate[]): CivilDate =>
  days.reduce((latest, day) => (day > latest ? day : latest));

/** Papers are on their way soon after they were asked for; when they are not, soon from today, and never after the last day. */
const papersExpected = (application: Application, statusCode: ProgressStatus, today: CivilDate): CivilDate => {
  const { openWaits, plannedWaits, submittedAt } = application;
  const isAgain = statusCode === 'correction_requested';
  const wait = isAgain ? openWaits.resubmission : openWaits.documents;
  const end = (wait ?? (isAgain ? plannedWaits.resubmission : plannedWaits.documents))?.endsAt;
  const askedAt = isAgain ? openWaits.resubmission?.openedAt : submittedAt;
  const first = addBusinessDays(askedAt ? civilDateOf(askedAt) : today, usual.papersOnTheirWay);
  const expected = first >= today ? first : addBusinessDays(today, usual.papersOnTheirWay);
  const last = end ? civilDateOf(end) : expected;
  return expected > last ? laterOf(last, today) : expected;
};

const fromPapers = (documents: CivilDate): ExpectedDays => {
  const review = addBusinessDays(documents, usual.review);
  const letters = addBusinessDays(review, usual.posting + usual.delivery);
  return { documents, review, letters, activation: letters };
};

/** Counted back from the promise, because the promise knows the hour at which the papers came. */
const fromReview = (promisedOn: CivilDate, today: CivilDate): ExpectedDays => {
  const toLetters = usual.posting + usual.delivery;
  const review = laterOf(subtractBusinessDays(promisedOn, toLetters), businessDayFrom(today));
  const letters = laterOf(promisedOn, addBusinessDays(review, toLetters));
  return { review, letters, activation: letters };
};

const letterExpected = ({ status, postings }: Letter, today: CivilDate): CivilDate => {
  const posting = postings.at(-1);
  if (status === 'delivered') return today;
  if (status !== 'in_transit' || !posting) return addBusinessDays(today, usual.posting + usual.delivery);
  const first = addBusinessDays(posting.postedOn, usual.delivery);
  return laterOf(first, posting.absentOn ? addBusinessDays(today, 1) : businessDayFrom(today));
};

const fromLetters = ({ letters, promisedOn }: Application, today: CivilDate): ExpectedDays => {
  const days = letters.map((letter) => letterExpected(letter, today));
  /** The letters are planned a moment after the approval. */
  const last = days.length > 0 ? laterOf(...days) : addBusinessDays(today, usual.posting + usual.delivery);
  const arrived = businessDayFrom(last);
  return { letters: arrived, activation: laterOf(promisedOn ?? arrived, arrived) };
};

const daysBy = (application: Application, statusCode: ProgressStatus, today: CivilDate): ExpectedDays => {
  const { promisedOn } = application;
  switch (statusCode) {
    case 'received':
    case 'awaiting_documents':
    case 'correction_requested':
      return fromPapers(papersExpected(application, statusCode, today));
    case 'checking_documents':
      return promisedOn ? fromReview(promisedOn, today) : {};
    case 'preparing_letters':
    case 'confirming_receipt':
      return fromLetters(application, today);
    case 'opening_service':
      return { activation: businessDayFrom(today) };
    default:
      return {};
  }
};

/**
 * When the steps that are not done yet are expected to be, seen from a JST day; none of them lies before it. Empty where
 * nothing is under way, and where the business calendar does not reach.
 */
export const expectedDaysOf = (
  application: Application,
  { statusCode, today }: { statusCode: ProgressStatus; today: CivilDate },
): ExpectedDays => {
  try {
    return daysBy(application, statusCode, today);
  } catch (error) {
    if (error instanceof CalendarYearMissingError) return {};
    throw error;
  }
};
