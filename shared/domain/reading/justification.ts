import * as z from 'zod/mini';
import type { DecisionContext } from '../change.ts';
import { instantSchema } from '../civil-date.ts';
import { deficiencyCodeSchema } from '../deficiency.ts';
import type { ApplicationForm } from '../form.ts';
import { riskSchema } from '../policy/risk.ts';
import { ok, type Result, refuse } from '../result.ts';
import { holdsIndividualNumber } from './individual-number-in-reading.ts';
import { holdsResidentRecordCode } from './resident-record-code-in-reading.ts';

/** What a reviewer must give a reason for: judging otherwise than the policy, and finding or withdrawing a risk. */
export const justifiedSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('overruled_finding'), paperId: z.string(), code: deficiencyCodeSchema }),
  z.strictObject({ type: z.literal('risk'), risk: riskSchema, state: z.enum(['found', 'withdrawn']) }),
]);
export type Justified = z.infer<typeof justifiedSchema>;

/** The reason in words; too short a text is none. */
export const justificationTextSchema = z.string().check(z.trim(), z.minLength(5), z.maxLength(500));

/** A reason with who gave it. Personal data may stand in it, so it is kept with the readings. */
export const justificationSchema = z.strictObject({
  about: justifiedSchema,
  text: justificationTextSchema,
  writtenBy: z.string(),
  writtenAt: instantSchema,
});
export type Justification = z.infer<typeof justificationSchema>;

/** A reason as it is given, before it is signed and dated. */
export type GivenJustification = Pick<Justification, 'about' | 'text'>;

/** Refuses a reason in which an individual number (番号法20条) or a 住民票コード stands; the form tells the applicant's own other number. */
export const permitJustifications = (
  given: readonly Pick<GivenJustification, 'text'>[],
  form: ApplicationForm | undefined,
): Result<null, 'individual_number_not_kept' | 'resident_record_code_not_kept'> => {
  if (given.some(({ text }) => holdsIndividualNumber(text, form))) return refuse('individual_number_not_kept');
  return given.some(({ text }) => holdsResidentRecordCode(text)) ? refuse('resident_record_code_not_kept') : ok(null);
};

/** Every reason of a case, oldest first; entries are only ever added. */
export const justificationsSchema = z.array(justificationSchema);

/** Adds reasons to those that were given before. */
export const addJustifications = (
  earlier: readonly Justification[],
  given: readonly GivenJustification[],
  { actor, at }: DecisionContext,
): Justification[] => [
  ...earlier,
  ...given.map(({ about, text }) => ({ about, text, writtenBy: actor.id, writtenAt: at })),
];
