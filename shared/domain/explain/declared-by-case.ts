import { canonicalJson } from '../canonical-json.ts';
import { jsonSchema } from '../form.ts';
import { type DeclaredFacts, letterAddressOf, siteFrom } from '../policy/declared-facts.ts';
import type { StatedCase } from './stated-case.ts';
import type { StatedAddress } from './stated-people.ts';

const siteOf = (stated: StatedCase) => {
  const { standing, site, siteAddress: named, corporation, soleProprietor, personInCharge, order } = stated;
  if (site) return site;
  if (!corporation) return siteFrom({ named, confirmed: soleProprietor?.residence });
  const { headOffice, businessOffice } = corporation;
  const addresses = { standing, headOffice, businessOffice, workplace: personInCharge?.workplace };
  return siteFrom({ named, confirmed: letterAddressOf(addresses, order), headOffice });
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
