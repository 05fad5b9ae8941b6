import * as z from 'zod/mini';
import { civilDateSchema, instantSchema } from './civil-date.ts';

/** What makes a transaction look suspicious: the viewpoints of 犯収法施行規則26条, and those of 犯収法4条2項1号 and 8条. */
export const suspicionIndicators = [
  /** 規則26条: compared with what other customers usually do. */
  'unlike_usual_customers',
  /** 規則26条: compared with what the same customer did before. */
  'unlike_same_customer',
  /** 規則26条: measured against what 取引時確認 has found. */
  'contradicts_verified_facts',
  /** 法8条: a pattern that the published risk report (犯罪収益移転危険度調査書) describes. */
  'pattern_of_risk_report',
  /** 法4条2項1号: なりすましの疑い. */
  'impersonation_suspected',
  /** 法4条2項1号: 過去の確認で偽りの疑い. */
  'false_statement_suspected',
] as const;
export const suspicionIndicatorSchema = z.enum(suspicionIndicators);
export type SuspicionIndicator = z.infer<typeof suspicionIndicatorSchema>;

/** By which of the procedures of 規則27条1項1号 it was examined: イ new, ロ known, ハ high-risk. */
export const examinationProcedureSchema = z.enum(['new_customer', 'known_customer', 'high_risk']);

const written = {
  entryId: z.string(),
  applicationId: z.string(),
  indicators: z.array(suspicionIndicatorSchema),
  /** Free text; it never leaves the store of suspicions. */
  note: z.string(),
  writtenBy: z.string(),
  writtenAt: instantSchema,
};
const examined = {
  /** The notices that it answers. */
  settles: z.array(z.string()),
  procedure: examinationProcedureSchema,
  /** The 統括管理者 who approved the conclusion (規則27条1項1号ハ, 32条1項). */
  approvedBy: z.string(),
};

/** One entry about one application. Entries are added, never changed: a change of mind is another entry. */
export const suspicionEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('noticed'), ...written }),
  z.strictObject({ kind: z.literal('considered_not_filed'), ...written, ...examined }),
  z.strictObject({
    kind: z.literal('filed'),
    ...written,
    ...examined,
    /** When it was filed with the 総務大臣 (法8条1項). */
    filedOn: civilDateSchema,
    receiptNumber: z.string(),
  }),
]);
export type SuspicionEntry = z.infer<typeof suspicionEntrySchema>;
export type SuspicionKind = SuspicionEntry['kind'];

/** What an entry tells about notices: that there is one, or that it answers some. */
export interface NoticeTrace {
  readonly applicationId: string;
  readonly entryId: string;
  readonly writtenAt: SuspicionEntry['writtenAt'];
  readonly settles?: readonly string[] | undefined;
}

/** An application with notices that nobody has considered yet. */
export interface OpenSuspicion {
  readonly applicationId: string;
  readonly notices: number;
  readonly oldestWrittenAt: SuspicionEntry['writtenAt'];
}

/** The applications with open notices, the longest waiting first. */
export const openSuspicionsOf = (
  notices: readonly NoticeTrace[],
  conclusions: readonly NoticeTrace[],
): OpenSuspicion[] => {
  const settled = new Set(conclusions.flatMap(({ settles = [] }) => settles));
  const open = new Map<string, OpenSuspicion>();
  for (const { applicationId, entryId, writtenAt } of notices) {
    if (settled.has(entryId)) continue;
    const { notices: before = 0, oldestWrittenAt = writtenAt } = open.get(applicationId) ?? {};
    const oldest = writtenAt < oldestWrittenAt ? writtenAt : oldestWrittenAt;
    open.set(applicationId, { applicationId, notices: before + 1, oldestWrittenAt: oldest });
  }
  return [...open.values()].toSorted((one, other) =>
    `${one.oldestWrittenAt}${one.applicationId}` < `${other.oldestWrittenAt}${other.applicationId}` ? -1 : 1,
  );
};
