import type { DocumentsAddress } from '#shared/contracts/documents-address.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import type { AskedOfApplicant } from '#shared/domain/policy/papers-to-send.ts';
import type { ReceptionNumber } from '#shared/domain/reception-number.ts';
import type { DeficiencyNotice } from '../deficiency-notices.ts';

/** What somebody writes by hand on a worked sample. */
export interface Handwriting {
  readonly day: string;
  /** 代表者: what they are, and who. */
  readonly position: string;
  readonly signature: string;
}

/** What the sheets of an application are filled with. */
export interface PrintCase {
  readonly receptionNumber: ReceptionNumber;
  readonly form: ApplicationForm;
  readonly asked: AskedOfApplicant;
  /** The last day on which the papers may arrive. */
  readonly endsOn?: CivilDate | undefined;
  /** The last day on which copies are taken, where papers may still arrive after it. */
  readonly copiesUntil?: CivilDate | undefined;
  readonly mailTo: DocumentsAddress;
  /** What a notice asks for again; the cover sheet then lists that alone. */
  readonly notices?: readonly DeficiencyNotice[];
  readonly handwriting?: Handwriting;
}

/** The edition of the templates, year and month; a code on a sheet names it. */
export const sheetEdition = '2026-11';
