import {
  businessContentPapers,
  corporateIdentityPapers,
  headOfficePapers,
  identityCards,
  municipalCertificates,
  officePapers,
  ownershipPapers,
  sitePapers,
  supplementaryPapers,
} from '../policy/accepted-papers.ts';
import type { PaperKind, ProvenItem } from '../policy/paper-kind.ts';

const everyList = [
  businessContentPapers,
  corporateIdentityPapers,
  headOfficePapers,
  identityCards,
  municipalCertificates,
  officePapers,
  ownershipPapers,
  sitePapers,
  supplementaryPapers,
].flat();

const provenByKind = new Map<PaperKind, ReadonlySet<ProvenItem>>();
for (const { kind, proves } of everyList) {
  provenByKind.set(kind, new Set([...(provenByKind.get(kind) ?? []), ...proves]));
}

/** The operator's own forms stand in no list of the law. */
const provenByForm: Readonly<Partial<Record<PaperKind, ProvenItem[]>>> = {
  application_form: ['name'],
  verification_questionnaire: ['name'],
  power_of_attorney: ['name', 'authority'],
};

/** Everything that a paper of a kind proves when nothing is wrong with it. */
export const provenBy = (kind: PaperKind): ProvenItem[] => [...(provenByForm[kind] ?? provenByKind.get(kind) ?? [])];
