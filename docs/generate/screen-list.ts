/** The chapters of the gallery, in the order in which somebody meets them. */
export const chapters = {
  account: 'An applicant opens an account',
  form: 'The application form',
  progress: 'Papers, progress, notices, letters',
  status: 'The status page, without a sign-in',
  desk: 'The back office: lists, reception, search',
  review: 'The back office: a case under review',
  letters: 'The back office: letters, activation, record',
  local: 'On one machine: the bar and the mailbox',
} as const;

interface Screen {
  readonly chapter: keyof typeof chapters;
  /** What the picture shows, for somebody who does not read Japanese. */
  readonly shows: string;
}

/** Every picture of the gallery by its name; each is taken once by a walk in test/screens. */
export const screens = {
  welcome: { chapter: 'account', shows: 'Before the sign-in' },
  'sign-in': { chapter: 'account', shows: 'Sign-in (the local stand-in of the managed pages)' },
  'sign-up': { chapter: 'account', shows: 'A new account' },
  'sign-up-code': { chapter: 'account', shows: 'The code from the mail' },
  'password-forgotten': { chapter: 'account', shows: 'A forgotten password' },
  'home-empty': { chapter: 'account', shows: 'Nothing applied for yet' },
  'home-draft': { chapter: 'account', shows: 'An application that was begun' },

  'form-start': { chapter: 'form', shows: 'Who applies, consent to the handling of personal data' },
  'form-company': { chapter: 'form', shows: 'The company' },
  'form-company-errors': { chapter: 'form', shows: 'What is missing: the summary has the focus' },
  'form-company-filled': { chapter: 'form', shows: 'An address from its postal code' },
  'form-person': { chapter: 'form', shows: 'The person in charge' },
  'form-owners': { chapter: 'form', shows: 'Beneficial owners' },
  'form-questions': { chapter: 'form', shows: 'Purpose, foreign public office, resale' },
  'form-order': { chapter: 'form', shows: 'Numbers and consents' },
  'form-confirm': { chapter: 'form', shows: 'The confirmation page' },
  'form-confirm-desk': { chapter: 'form', shows: 'The same on a large screen' },
  'form-confirm-dark': { chapter: 'form', shows: 'The same in the dark' },
  'form-proprietor': { chapter: 'form', shows: 'A sole proprietor' },
  'form-agent': { chapter: 'form', shows: 'Who acts for a sole proprietor' },
  'form-offline': { chapter: 'form', shows: 'Without a network' },
  'form-signed-out': { chapter: 'form', shows: 'The sign-in has ended: nothing is lost' },

  'waiting-for-papers': { chapter: 'progress', shows: 'Papers are waited for' },
  papers: { chapter: 'progress', shows: 'What to print and to post, why, and until when' },
  'papers-proprietor': { chapter: 'progress', shows: 'The same for a sole proprietor' },
  'withdraw-dialog': { chapter: 'progress', shows: 'Before a withdrawal' },
  withdrawn: { chapter: 'progress', shows: 'After it' },
  'home-ended': { chapter: 'progress', shows: 'Applying again' },
  'in-review': { chapter: 'progress', shows: 'The papers are looked at' },
  notice: { chapter: 'progress', shows: 'A deficiency notice' },
  'notice-papers': { chapter: 'progress', shows: 'Exactly what to send again' },
  correction: { chapter: 'progress', shows: 'Correcting what was submitted' },
  'letters-prepared': { chapter: 'progress', shows: 'Registered letters are made ready' },
  'letters-on-the-way': { chapter: 'progress', shows: 'Letters on the way' },
  'letter-returned': { chapter: 'progress', shows: 'One came back' },
  active: { chapter: 'progress', shows: 'The service is open' },
  'active-desk': { chapter: 'progress', shows: 'The same on a large screen' },
  'home-active': { chapter: 'progress', shows: 'The overview of a customer' },
  declined: { chapter: 'progress', shows: 'Declined' },

  status: { chapter: 'status', shows: 'Number and PIN' },
  'status-errors': { chapter: 'status', shows: 'What is missing' },
  'status-unknown': { chapter: 'status', shows: 'A wrong PIN' },
  'status-steps': { chapter: 'status', shows: 'Steps alone' },

  'staff-welcome': { chapter: 'desk', shows: 'Before the sign-in' },
  'staff-sign-in-code': { chapter: 'desk', shows: 'The one-time code' },
  'queue-review': { chapter: 'desk', shows: 'What waits for a review' },
  'queue-empty': { chapter: 'desk', shows: 'A list with nothing in it' },
  'queue-filtered': { chapter: 'desk', shows: 'Filtered by the address' },
  reception: { chapter: 'desk', shows: 'An envelope has come' },
  'reception-wrong-digit': { chapter: 'desk', shows: 'A number with a wrong check digit' },
  envelope: { chapter: 'desk', shows: 'What is in it' },
  'envelope-scans': { chapter: 'desk', shows: 'Scans of each paper' },
  'search-found': { chapter: 'desk', shows: 'Search' },
  'search-nothing': { chapter: 'desk', shows: 'Search, nothing found' },
  operations: { chapter: 'desk', shows: 'Operations' },
  'operations-trouble': { chapter: 'desk', shows: 'An activation got stuck, a mail came back' },
  'staff-sign-in-ended': { chapter: 'desk', shows: 'The sign-in has ended in the middle' },
  'shortcut-list': { chapter: 'desk', shows: 'The keys' },

  'case-paper': { chapter: 'review', shows: 'A paper beside the form and the checklist' },
  'case-paper-answered': { chapter: 'review', shows: 'Answered by keys' },
  'case-paper-dark': { chapter: 'review', shows: 'In the dark, on a large screen' },
  'case-paper-purge': { chapter: 'review', shows: 'An individual number is on the scan' },
  'case-questions': { chapter: 'review', shows: 'What is confirmed beside the papers' },
  'case-acts': { chapter: 'review', shows: 'What the operator looks up itself' },
  'case-risks': { chapter: 'review', shows: 'Risks' },
  'case-decision-open': { chapter: 'review', shows: 'Decision, with points still open' },
  'case-notice': { chapter: 'review', shows: 'The notice as the customer will read it' },
  'case-decline': { chapter: 'review', shows: 'Before a refusal' },
  'case-conflict': { chapter: 'review', shows: 'A colleague was faster' },
  'case-locked': { chapter: 'review', shows: 'A colleague has it open' },
  'case-notes': { chapter: 'review', shows: 'Notes' },
  'case-approval': { chapter: 'review', shows: 'Second approval' },

  'letters-to-post': { chapter: 'letters', shows: 'Letters to post' },
  'letters-wrong-digit': { chapter: 'letters', shows: 'A tracking number that cannot be' },
  'letters-posted': { chapter: 'letters', shows: 'On the way' },
  'case-repair': { chapter: 'letters', shows: 'An activation got stuck' },
  'letters-returned': { chapter: 'letters', shows: 'One came back' },
  record: { chapter: 'letters', shows: 'The verification record' },
  history: { chapter: 'letters', shows: 'The history, with its chain checked' },
  'history-views': { chapter: 'letters', shows: 'Who saw what' },
  'auditor-case': { chapter: 'letters', shows: 'The auditor reads, and changes nothing' },

  bar: { chapter: 'local', shows: 'The bar: clock, mailbox, people' },
  mailbox: { chapter: 'local', shows: 'The mailbox' },
} as const satisfies Record<string, Screen>;

/** The name of a picture. */
export type ScreenName = keyof typeof screens;

/** All names, in the order of the gallery. */
export const screenNames = Object.keys(screens) as ScreenName[];
