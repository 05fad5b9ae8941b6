import * as z from 'zod/mini';
import { civilDateSchema } from '../civil-date.ts';

/**
 * Texts that a rule refers to: 犯収法 with its 施行令 and 施行規則, 携帯電話不正利用防止法 with its 施行規則, 番号法,
 * 電気通信番号規則, 電気通信番号計画; and the operator's own rules, where the law leaves the choice to it.
 */
export const lawSchema = z.enum([
  'criminal_proceeds_act',
  'criminal_proceeds_order',
  'criminal_proceeds_rules',
  'mobile_misuse_act',
  'mobile_misuse_rules',
  'individual_number_act',
  'telecom_number_rules',
  'telecom_number_plan',
  'operator_rules',
]);
export type Law = z.infer<typeof lawSchema>;

/** An article as it read on a day. */
export const lawReferenceSchema = z.strictObject({ law: lawSchema, article: z.string(), asOf: civilDateSchema });
export type LawReference = z.infer<typeof lawReferenceSchema>;
