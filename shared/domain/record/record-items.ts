import * as z from 'zod/mini';
import { civilDateSchema, instantSchema } from '../civil-date.ts';
import { transactionPurposeSchema } from '../form.ts';
import { confirmationMeansSchema } from '../policy/case-facts.ts';
import { recordItemOf } from './record-item.ts';
import {
  confirmedItemSchema,
  presentedOfficeSchema,
  presentedPaperSchema,
  recordedAgentSchema,
  recordedAliasSchema,
  recordedBusinessSchema,
  recordedCustomerSchema,
  recordedForeignPepSchema,
  recordedLetterSchema,
  recordedOwnersSchema,
  recordedPaperSchema,
  recordKeysSchema,
  relatedRecordSchema,
  usedMethodSchema,
  verifiedBySchema,
} from './record-values.ts';

const some = <Entry extends z.ZodMiniType>(entry: Entry) => z.array(entry).check(z.minLength(1));
const assetsSchema = z.strictObject({ means: confirmationMeansSchema, papers: some(recordedPaperSchema) });
const stayPaperSchema = z.strictObject({ ...presentedPaperSchema.shape, issuedOn: civilDateSchema });

/** Every item of 犯収法施行規則20条1項, 1号 to 31号 in their order. */
export const recordItemsSchema = z.strictObject({
  verifiedBy: recordItemOf(verifiedBySchema),
  recordedBy: recordItemOf(z.strictObject({ staffId: z.string() })),
  presentedAt: recordItemOf(instantSchema),
  papersReceived: recordItemOf(some(recordedPaperSchema)),
  cardSubstituteReceivedOn: recordItemOf(civilDateSchema),
  lettersPosted: recordItemOf(some(recordedLetterSchema)),
  imageReceivedOn: recordItemOf(civilDateSchema),
  chipReadOn: recordItemOf(civilDateSchema),
  otherOperatorAskedOn: recordItemOf(civilDateSchema),
  originalsReceived: recordItemOf(some(recordedPaperSchema)),
  registryFetchedOn: recordItemOf(civilDateSchema),
  corporateNumberCheckedOn: recordItemOf(civilDateSchema),
  handedOverOn: recordItemOf(civilDateSchema),
  enhancedPapersReceived: recordItemOf(some(recordedPaperSchema)),
  itemsConfirmed: recordItemOf(some(confirmedItemSchema)),
  transactionKind: recordItemOf(z.literal('telephone_forwarding_service_contract')),
  methods: recordItemOf(some(usedMethodSchema)),
  presentedPaper: recordItemOf(presentedPaperSchema),
  presentedAddressPaper: recordItemOf(presentedPaperSchema),
  presentedOfficePaper: recordItemOf(presentedOfficeSchema),
  customer: recordItemOf(recordedCustomerSchema),
  agent: recordItemOf(recordedAgentSchema),
  purposes: recordItemOf(some(transactionPurposeSchema)),
  business: recordItemOf(recordedBusinessSchema),
  beneficialOwners: recordItemOf(recordedOwnersSchema),
  assets: recordItemOf(assetsSchema),
  aliases: recordItemOf(some(recordedAliasSchema)),
  keys: recordItemOf(recordKeysSchema),
  foreignPep: recordItemOf(recordedForeignPepSchema),
  relatedRecord: recordItemOf(relatedRecordSchema),
  stayPaper: recordItemOf(stayPaperSchema),
});
export type RecordItems = z.infer<typeof recordItemsSchema>;

/** The items by their names, in the order of the law. */
export const recordItemCodeSchema = z.keyof(recordItemsSchema);
export type RecordItemCode = z.infer<typeof recordItemCodeSchema>;
