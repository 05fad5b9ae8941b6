import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts';
import type { ScanContentType } from '#shared/domain/paper.ts';
import type { PaperKind, PaperSubject } from '#shared/domain/policy/paper-kind.ts';

/** A paper in a demo's envelope, as the mail room registers it. */
export interface DemoPaper {
  kind: PaperKind;
  subject: PaperSubject;
  form: 'original' | 'copy';
  issuedOn?: CivilDate;
  expiresOn?: CivilDate;
}

const applicationPapers: DemoPaper[] = [
  { kind: 'application_form', subject: 'application', form: 'original' },
  { kind: 'verification_questionnaire', subject: 'application', form: 'original' },
];

/** The 住民票の写し, an original: good under every edition of the policy, also after copies end in April 2027. */
export const residentRecord = (subject: PaperSubject, today: CivilDate): DemoPaper => ({
  kind: 'resident_record_copy',
  subject,
  form: 'original',
  issuedOn: addDays(today, -20),
});

/** Everything that a corporation sends: the paper of the corporation, of the person in charge, and the authority. */
export const corporatePapers = (today: CivilDate): DemoPaper[] => [
  ...applicationPapers,
  {
    kind: 'certificate_of_registered_matters',
    subject: 'corporation',
    form: 'original',
    issuedOn: addDays(today, -25),
  },
  residentRecord('person_in_charge', today),
  { kind: 'power_of_attorney', subject: 'person_in_charge', form: 'original' },
];

/** Everything that a sole proprietor sends. */
export const soleProprietorPapers = (today: CivilDate): DemoPaper[] => [
  ...applicationPapers,
  residentRecord('sole_proprietor', today),
];

/** The file that the mail room's scanner made of a paper: a PDF, or for a card a JPEG picture. */
export const scanOf = async ({ kind }: DemoPaper): Promise<{ contentType: ScanContentType; bytes: Buffer }> => {
  const isCard = kind === 'drivers_license';
  const file = isCard ? 'sample-card.jpg' : 'sample-certificate.pdf';
  const bytes = await readFile(join(import.meta.dirname, 'scans', file));
  return { contentType: isCard ? 'image/jpeg' : 'application/pdf', bytes };
};
