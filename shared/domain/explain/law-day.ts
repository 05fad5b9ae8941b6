import type { CivilDate } from '../civil-date.ts';
import { policyEditions } from '../policy/policy-editions.ts';
import type { PolicyEdition } from '../policy/policy-row.ts';

/** The edition of a name. Throws when there is none: a row names the edition that it came from. */
export const editionNamed = (name: string): PolicyEdition => {
  const edition = policyEditions.find((one) => one.edition === name);
  if (edition === undefined) throw new Error(`A policy row names the edition ${name}, which does not exist.`);
  return edition;
};

/** The day on which the law is read: that of the receipt, or for an edition of another time, its nearest day. */
export const lawDayOf = ({ validFrom, validUntil }: PolicyEdition, receivedOn: CivilDate): CivilDate => {
  if (receivedOn < validFrom) return validFrom;
  return validUntil !== undefined && receivedOn > validUntil ? validUntil : receivedOn;
};
