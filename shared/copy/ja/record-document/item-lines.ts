import type { CivilDate } from '#shared/domain/civil-date.ts';
import { type RecordItem, recordedValue } from '#shared/domain/record/record-item.ts';
import type { RecordItemCode, RecordItems } from '#shared/domain/record/record-items.ts';
import { addressWords, dayWords, momentWords } from './plain-words.ts';
import {
  agentLines,
  aliasLines,
  assetsLines,
  businessLines,
  confirmedLines,
  customerLines,
  foreignPepLines,
  keysLines,
  letterLines,
  methodLines,
  ownersLines,
  paperLines,
  presentedLines,
  purposeLines,
  relatedRecordLines,
  stayPaperLines,
  verifiedByLines,
} from './value-lines.ts';

const say = <Value>(item: RecordItem<Value>, linesOf: (value: Value) => string[]): string[] => {
  const value = recordedValue(item);
  return value === undefined ? [] : linesOf(value);
};

const day = (value: CivilDate): string[] => [dayWords(value)];

const lines: Readonly<Record<RecordItemCode, (items: RecordItems) => string[]>> = {
  verifiedBy: (items) => say(items.verifiedBy, verifiedByLines),
  recordedBy: (items) => say(items.recordedBy, ({ staffId }) => [`担当者 ${staffId}`]),
  presentedAt: (items) => say(items.presentedAt, (at) => [momentWords(at)]),
  papersReceived: (items) => say(items.papersReceived, paperLines),
  cardSubstituteReceivedOn: (items) => say(items.cardSubstituteReceivedOn, day),
  lettersPosted: (items) => say(items.lettersPosted, letterLines),
  imageReceivedOn: (items) => say(items.imageReceivedOn, day),
  chipReadOn: (items) => say(items.chipReadOn, day),
  otherOperatorAskedOn: (items) => say(items.otherOperatorAskedOn, day),
  originalsReceived: (items) => say(items.originalsReceived, paperLines),
  registryFetchedOn: (items) => say(items.registryFetchedOn, day),
  corporateNumberCheckedOn: (items) => say(items.corporateNumberCheckedOn, day),
  handedOverOn: (items) => say(items.handedOverOn, day),
  enhancedPapersReceived: (items) => say(items.enhancedPapersReceived, paperLines),
  itemsConfirmed: (items) => say(items.itemsConfirmed, confirmedLines),
  transactionKind: (items) => say(items.transactionKind, () => ['電話転送サービス契約の締結']),
  methods: (items) => say(items.methods, methodLines),
  presentedPaper: (items) => say(items.presentedPaper, presentedLines),
  presentedAddressPaper: (items) => say(items.presentedAddressPaper, presentedLines),
  presentedOfficePaper: (items) =>
    say(items.presentedOfficePaper, ({ address, ...paper }) => [addressWords(address), ...presentedLines(paper)]),
  customer: (items) => say(items.customer, customerLines),
  agent: (items) => say(items.agent, agentLines),
  purposes: (items) => say(items.purposes, purposeLines),
  business: (items) => say(items.business, businessLines),
  beneficialOwners: (items) => say(items.beneficialOwners, ownersLines),
  assets: (items) => say(items.assets, assetsLines),
  aliases: (items) => say(items.aliases, aliasLines),
  keys: (items) => say(items.keys, keysLines),
  foreignPep: (items) => say(items.foreignPep, foreignPepLines),
  relatedRecord: (items) => say(items.relatedRecord, relatedRecordLines),
  stayPaper: (items) => say(items.stayPaper, stayPaperLines),
};

/** The lines that tell what was recorded of an item; none where nothing was. */
export const itemLines = (items: RecordItems, code: RecordItemCode): string[] => lines[code](items);
