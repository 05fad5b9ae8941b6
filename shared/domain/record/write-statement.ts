import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { isProof } from '../policy/paper-defects.ts';
import {
  businessItem,
  foreignPepItem,
  itemsConfirmedItem,
  keysItem,
  purposesItem,
  recordedByItem,
  relatedRecordItem,
  transactionKindItem,
  verifiedByItem,
} from './case-items.ts';
import { recordItemTable } from './item-table.ts';
import {
  corporateNumberItem,
  enhancedPapersItem,
  lettersPostedItem,
  methodsItem,
  originalsReceivedItem,
  papersReceivedItem,
  registryItem,
} from './paper-items.ts';
import { agentItem, aliasesIn, aliasesItem, customerItem, ownersItem } from './people-items.ts';
import { type RecordBasis, recordBasisOf } from './record-basis.ts';
import {
  type Established,
  type RecordFacts,
  type RecordPapers,
  recordedPaperOf,
  recordedScanOf,
  recordFactsOf,
} from './record-facts.ts';
import { type RecordItemCode, type RecordItems, recordItemsSchema } from './record-items.ts';
import { type RecordStatement, recordStatementSchema } from './verification-record.ts';
import { mobileRecordOf } from './write-mobile-record.ts';

type ReadItem = (facts: RecordFacts, basis: RecordBasis) => (Established & { readonly value: unknown }) | undefined;

/** How each item is read; an item without a reader never arises by post. */
const readers: Readonly<Partial<Record<RecordItemCode, ReadItem>>> = {
  verifiedBy: verifiedByItem,
  recordedBy: recordedByItem,
  papersReceived: papersReceivedItem,
  lettersPosted: lettersPostedItem,
  originalsReceived: originalsReceivedItem,
  registryFetchedOn: registryItem,
  corporateNumberCheckedOn: corporateNumberItem,
  enhancedPapersReceived: enhancedPapersItem,
  itemsConfirmed: itemsConfirmedItem,
  transactionKind: transactionKindItem,
  methods: methodsItem,
  customer: customerItem,
  agent: agentItem,
  purposes: purposesItem,
  business: businessItem,
  beneficialOwners: ownersItem,
  aliases: aliasesItem,
  keys: keysItem,
  foreignPep: foreignPepItem,
  relatedRecord: relatedRecordItem,
};

/** What is needed is written as it was found, or left out; what is not needed says why, unless it is known anyway. */
const itemsOf = (facts: RecordFacts, basis: RecordBasis): RecordItems => {
  const entries = recordItemTable.flatMap(({ code, isRequired, otherwise }): [RecordItemCode, object][] => {
    const found = readers[code]?.(facts, basis);
    if (found) return [[code, { state: 'recorded', ...found }]];
    return isRequired(basis) ? [] : [[code, { state: 'not_applicable', reason: otherwise(basis) }]];
  });
  return recordItemsSchema.parse(Object.fromEntries(entries));
};

/** What was read off a paper, without the reviewer's own note. */
const readingOf = ({ readings }: RecordPapers, paperId: string) => {
  const { note: _, ...reading } = readings[paperId] ?? {};
  return Object.keys(reading).length === 0 ? {} : { reading };
};

/** 規則19条2項: every paper that counts as proof belongs to the record, by its scans' hashes. */
const attachmentsOf = ({ papers }: Application, recordPapers: RecordPapers): RecordStatement['attachments'] =>
  papers.filter(isProof).map((paper) => ({
    ...recordedPaperOf(paper),
    ...readingOf(recordPapers, paper.paperId),
    ...(paper.issuedOn ? { issuedOn: paper.issuedOn } : {}),
    ...(paper.expiresOn ? { expiresOn: paper.expiresOn } : {}),
    scans: paper.scans.map(recordedScanOf),
  }));

/**
 * States what the record says at this moment, from the case and its form; none before papers were received. What is
 * needed and not known is left out, never made up: the meter names it.
 */
export const recordStatementOf = (
  application: Application,
  papers: RecordPapers,
  { actor, at }: DecisionContext,
): RecordStatement | undefined => {
  const facts = recordFactsOf(application, papers, { actor, at });
  if (!facts) return undefined;
  const { form } = papers;
  const basis = recordBasisOf(facts.assessment, {
    byAgent: form.personInCharge !== undefined,
    usesAlias: aliasesIn(form).length > 0,
  });
  const items = itemsOf(facts, basis);
  const mobile = basis.regime === 'criminal_proceeds' ? undefined : mobileRecordOf(facts, basis);
  return recordStatementSchema.parse({
    basis,
    items,
    ...(mobile ? { mobile } : {}),
    attachments: attachmentsOf(application, papers),
  });
};
