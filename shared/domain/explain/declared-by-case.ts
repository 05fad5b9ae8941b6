import { canonicalJson } from '../canonical-json.ts';
import { jsonSchema } from '../form.ts';
import { type DeclaredFacts, letterAddressOf } from '../policy/declared-facts.ts';
import { isInArea03 } from '../policy/number-area.ts';
import type { StatedCase } from './stated-case.ts';
import type { StatedAddress } from './stated-people.ts';

/** Where a 03 number is used from: at a site that is named, or at the confirmed address, if that surely lies in its area. */
const siteOf = ({ site, siteAddress, corporation, soleProprietor, order }: StatedCase): DeclaredFacts['site'] => {
  if (site) return site;
  if (siteAddress) return 'elsewhere';
  const confirmed = corporation
    ? letterAddressOf({ headOffice: corporation.headOffice, businessOffice: corporation.businessOffice }, order)
    : soleProprietor?.residence;
  return confirmed && isInArea03(confirmed) ? 'confirmed_address' : 'not_told';
};

const text = (address: StatedAddress): string => canonicalJson(jsonSchema.parse({ ...address, postalCode: null }));

const sharesAddress = ({ sharedAddress, corporation, personInCharge }: StatedCase): boolean => {
  const [office, home] = [corporation?.headOffice, personInCharge?.residence];
  return sharedAddress ?? (office !== undefined && home !== undefined && text(office) === text(home));
};

/** Reads from a stated case what the policy needs to know of the form. */
export const declaredByCase = (stated: StatedCase): DeclaredFacts => {
  const { applicantKind, standing, corporateForm, corporation, personInCharge, ownership } = stated;
  const form = corporateForm ?? ownership?.corporateForm;
  return {
    standing: standing ?? 'ordinary',
    ...(form ? { corporateForm: form } : {}),
    throughAgent: stated.throughAgent ?? (applicantKind === 'sole_proprietor' && personInCharge !== undefined),
    unanswered: stated.unanswered ?? [],
    foreignPep: stated.foreignPep ?? false,
    site: siteOf(stated),
    letterToBusinessOffice: stated.letterToBusinessOffice ?? corporation?.businessOffice !== undefined,
    letterToWorkplace: stated.letterToWorkplace ?? personInCharge?.workplace !== undefined,
    sharedAddress: sharesAddress(stated),
    revisions: { ...stated.revisions },
  };
};
