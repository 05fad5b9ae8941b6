import type * as z from 'zod/mini';
import type { staffCaseSchema } from '#shared/contracts/http/answers.ts';
import { eraDateText } from '#shared/domain/comparison/era-date.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import type { SeenOnPaper } from '#shared/domain/reading/observe-paper.ts';
import type { PaperReading } from '#shared/domain/reading/paper-reading.ts';

type CasePaper = z.infer<typeof staffCaseSchema>['papers'][number];
type Person = Pick<NonNullable<ApplicationForm['personInCharge']>, 'name' | 'residence' | 'bornOn'>;
type Address = Person['residence'];

const printedAddress = ({ prefecture, city, street, building }: Address): string =>
  `${prefecture}${city}${street}${building ? `\u3000${building}` : ''}`;

const readingOfPerson = ({ name, residence, bornOn }: Person): PaperReading => ({
  name: `${name.familyName}\u3000${name.givenName}`,
  address: printedAddress(residence),
  birthDate: eraDateText(bornOn),
});

const readingOfCorporation = (form: ApplicationForm): PaperReading => {
  if (form.applicantKind !== 'corporation') return {};
  const { name, headOffice, corporateNumber } = form.corporation;
  return { name, address: printedAddress(headOffice), corporateNumber: corporateNumber.slice(1) };
};

const readingOfSubject = ({ subject }: CasePaper, form: ApplicationForm): PaperReading => {
  switch (subject) {
    case 'corporation':
      return readingOfCorporation(form);
    case 'person_in_charge':
      return form.personInCharge ? readingOfPerson(form.personInCharge) : {};
    case 'sole_proprietor':
      return form.applicantKind === 'sole_proprietor' ? readingOfPerson(form.soleProprietor) : {};
    case 'application':
      return {};
  }
};

const issuers: Partial<Record<CasePaper['kind'], string>> = {
  certificate_of_registered_matters: '架空法務局',
  resident_record_copy: '架空市長',
  drivers_license: '架空県公安委員会',
};

const identifying = ({ kind, paperId }: CasePaper): PaperReading => {
  const issuer = issuers[kind];
  return issuer ? { issuer, documentNumber: `見本第${Number.parseInt(paperId.slice(0, 4), 16)}号` } : {};
};

/** What a reviewer sees and reads on a paper that agrees with the form in every word. */
export const inspectionInOrder = (
  paper: CasePaper,
  form: ApplicationForm,
): { seen: SeenOnPaper; reading: PaperReading } => {
  const isOwnForm = paper.kind === 'power_of_attorney' || paper.subject === 'application';
  const whole = readingOfSubject(paper, form);
  const reading: PaperReading = isOwnForm ? (whole.name ? { name: whole.name } : {}) : whole;
  return {
    seen: {
      legible: true,
      shows: [...new Set(paper.checklist.flatMap(({ proves }) => proves))],
      address: reading.address ? 'current' : 'none',
      ...(paper.checklist.some(({ sides }) => sides === 'both_sides') ? { reverse: 'seen' as const } : {}),
      individualNumberVisible: false,
      unmasked: [],
      requiredPartMasked: false,
      missingEntries: [],
      differingEntries: [],
    },
    reading: { ...reading, ...identifying(paper) },
  };
};
