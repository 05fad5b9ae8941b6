/** Tells the workflow that the applicant has taken the application back; a Catch leads to the closing. */
export class Withdrawn extends Error {
  override readonly name = 'Withdrawn';
}

/** Tells the workflow that the operator has declined the application; a Catch leads to the closing. */
export class Declined extends Error {
  override readonly name = 'Declined';
}

/** Something outside did not answer in time; the same call is worth repeating. */
export class TemporarilyUnavailable extends Error {
  override readonly name = 'TemporarilyUnavailable';
}
