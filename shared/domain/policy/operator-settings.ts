import * as z from 'zod/mini';
import { civilDate, civilDateSchema } from '../civil-date.ts';

/**
 * What the law leaves to the operator, or what its text does not settle. Each has the recommended default and is to be
 * confirmed by the operator's compliance officer before going live; see docs/adr/0013-policy-editions.md.
 */
export const operatorSettingsSchema = z.strictObject({
  /** Whether a 050 number comes under 携帯電話不正利用防止法: it rings in the app on a mobile terminal (携帯法施行規則2条). */
  ip050UnderMobileMisuseAct: z.boolean(),
  /** The last day of receipt for which customers are told that copies will do; copies stay lawful while the edition says so. */
  copiesOfferedUntil: civilDateSchema,
  /** Whether 登記情報 that the operator fetched itself also shows the business (規則10条2号 names the 登記事項証明書). */
  registryInformationShowsBusiness: z.boolean(),
  /** How 活動の拠点 in the 03 area is confirmed: by the registered letter to an address inside it, or always by a paper. */
  geographicSiteConfirmedBy: z.enum(['letter_to_address_in_area', 'paper_always']),
  /** Whether one letter will do where the head office is the home of the person in charge; the law names two subjects. */
  oneLetterForSharedAddress: z.boolean(),
  /** Whether the old pension handbook, still deemed proof, is accepted. */
  acceptsPensionHandbook: z.boolean(),
  /** How long an application is kept that ended without a contract: 犯収法6条 names no day for it. */
  daysKeptWithoutContract: z.int().check(z.minimum(1)),
  /** How long it is kept when 取引時確認 was completed, or a suspicion (疑わしい取引) was noticed or considered. */
  yearsKeptWhenVerifiedOrConsidered: z.int().check(z.minimum(1)),
});
export type OperatorSettings = z.infer<typeof operatorSettingsSchema>;

/** The settings in force. */
export const operatorSettings: OperatorSettings = {
  ip050UnderMobileMisuseAct: true,
  copiesOfferedUntil: civilDate('2027-02-26'),
  registryInformationShowsBusiness: true,
  geographicSiteConfirmedBy: 'letter_to_address_in_area',
  oneLetterForSharedAddress: false,
  acceptsPensionHandbook: false,
  daysKeptWithoutContract: 90,
  yearsKeptWhenVerifiedOrConsidered: 7,
};
