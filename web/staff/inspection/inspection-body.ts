import type * as z from 'zod/mini';
import type { inspectionBodySchema } from '#shared/contracts/http/inspection.ts';
import type { MaskedItem, ProvenItem } from '#shared/domain/policy/paper-kind.ts';
import type { CasePaper } from '../case/staff-case.ts';
import type { ChecklistRow } from './checklist-rows.ts';
import { type InspectionMarks, readingParts } from './inspection-marks.ts';

type Body = z.infer<typeof inspectionBodySchema>;
type Seen = NonNullable<Body['seen']>;

/** What was written down, without what was left empty. */
const readingOf = ({ reading }: InspectionMarks): NonNullable<Body['reading']> =>
  Object.fromEntries(readingParts.flatMap((part) => (reading[part] ? [[part, reading[part]]] : [])));

const isShown = (row: ChecklistRow, { rows, reading }: InspectionMarks): boolean =>
  row.kind.type === 'reads' ? Boolean(reading[row.kind.part]) : rows[row.id] === 'good';

const itemOf = ({ kind }: ChecklistRow): ProvenItem | undefined =>
  kind.type === 'shows' || kind.type === 'reads' ? kind.item : undefined;

const shownItems = (rows: readonly ChecklistRow[], marks: InspectionMarks): ProvenItem[] =>
  rows.flatMap((row) => {
    const item = itemOf(row);
    return item && isShown(row, marks) ? [item] : [];
  });

const addressOf = (rows: readonly ChecklistRow[], marks: InspectionMarks): Seen['address'] => {
  const row = rows.find(({ kind }) => kind.type === 'reads' && kind.part === 'address');
  if (!row) return marks.reading.address ? 'current' : 'none';
  return marks.rows[row.id] === 'good' || marks.rows[row.id] === undefined ? 'current' : marks.address;
};

const visibleItems = (rows: readonly ChecklistRow[], { rows: answers }: InspectionMarks): MaskedItem[] =>
  rows.flatMap(({ id, kind }) => (kind.type === 'masked' && answers[id] === 'bad' ? [kind.item] : []));

/** What the reviewer saw, from the answers to the rows. */
const seenOf = (rows: readonly ChecklistRow[], marks: InspectionMarks): Seen => {
  const visible = visibleItems(rows, marks);
  const isBad = (id: string) => marks.rows[id] === 'bad';
  return {
    legible: !isBad('legible'),
    shows: shownItems(rows, marks),
    address: addressOf(rows, marks),
    ...(rows.some(({ id }) => id === 'reverse') ? { reverse: isBad('reverse') ? marks.reverse : 'seen' } : {}),
    ...(marks.coResident ? { inNameOfCoResident: true } : {}),
    individualNumberVisible: visible.includes('individual_number'),
    unmasked: visible,
    requiredPartMasked: isBad('unmasked_parts'),
    missingEntries: isBad('missing_entries') ? marks.missingEntries : [],
    differingEntries: isBad('differing_entries') ? marks.differingEntries : [],
  };
};

/** What the reception had entered otherwise. */
const correctedOf = (paper: CasePaper, { rows, corrected }: InspectionMarks): Body['corrected'] => {
  if (rows.registered !== 'bad') return undefined;
  const changed = Object.entries(corrected).filter(
    ([name, value]) => value !== '' && value !== (paper[name as keyof CasePaper] ?? ''),
  );
  return changed.length > 0 ? (Object.fromEntries(changed) as NonNullable<Body['corrected']>) : undefined;
};

/** The inspection as it is sent. */
export const inspectionBodyOf = (
  paper: CasePaper,
  rows: readonly ChecklistRow[],
  marks: InspectionMarks,
  expectedVersion: number,
): Body => {
  const reading = readingOf(marks);
  const corrected = correctedOf(paper, marks);
  return {
    expectedVersion,
    result: marks.findings.length > 0 ? 'rejected' : 'accepted',
    findings: marks.findings,
    seen: seenOf(rows, marks),
    ...(Object.keys(reading).length > 0 ? { reading } : {}),
    ...(corrected ? { corrected } : {}),
  };
};
