import { civilDateOf, civilDateSchema, instantSchema } from '#shared/domain/civil-date.ts';
import { deficiencyCodeSchema } from '#shared/domain/deficiency.ts';
import type { PaperKind, PaperSubject } from '#shared/domain/policy/paper-kind.ts';
import { deficiencyNotice } from './deficiency-notices.ts';
import { paperNames } from './paper-names.ts';
import { subjectNames } from './policy-names.ts';
import { dayWords } from './record-document/plain-words.ts';
import { waitWords } from './status-words.ts';

/** The facts of an event as they stand in the trail. */
export type EventDetails = Readonly<Record<string, unknown>>;

/** What is known of the case beside the event: the papers, so that one is called by its name and not by its id. */
export interface HistoryContext {
  readonly papers?: readonly { readonly paperId: string; readonly kind: PaperKind; readonly subject: PaperSubject }[];
}

type Words = Readonly<Record<string, string>>;

/** The word for a code; a code of an older event that has none any more is shown as it is. */
export const wordOf = (words: Words, code: unknown): string => words[String(code)] ?? String(code);

/** The words for a list of codes. */
export const wordsOf = (words: Words, codes: unknown): string =>
  (Array.isArray(codes) ? codes : []).map((code) => wordOf(words, code)).join('、');

const paperWords: Words = paperNames;
const subjectWords: Words = subjectNames;

/** A day, or the day in Japan of a moment. */
export const dayOf = (value: unknown): string => {
  const day = civilDateSchema.safeParse(value);
  if (day.success) return dayWords(day.data);
  const at = instantSchema.safeParse(value);
  return at.success ? dayWords(civilDateOf(at.data)) : String(value);
};

/** The kinds of papers that came in an envelope. */
export const paperKindsOf = (kinds: unknown): string => wordsOf(paperWords, kinds);

/** A paper by its name and whom it is about. */
export const paperOf = ({ paperId }: EventDetails, { papers = [] }: HistoryContext): string => {
  const paper = papers.find((one) => one.paperId === paperId);
  return paper ? `${paperWords[paper.kind]}（${subjectWords[paper.subject]}）` : '書類';
};

/** A letter by whom it is for, and which posting of it. */
export const letterOf = ({ letterId, attempt }: EventDetails): string => {
  const again = Number(attempt) > 1 ? `（${attempt}回目）` : '';
  return `${wordOf(subjectWords, letterId)}あての書留${again}`;
};

/** What a wait is for, with its letter where it has one. */
export const waitOf = ({ wait }: EventDetails): string => {
  const [kind = '', letterId] = String(wait).split('#');
  const words = wordOf(waitWords, kind);
  return letterId ? `${words}（${wordOf(subjectWords, letterId)}あて）` : words;
};

const titleOf = (code: unknown): string => {
  const known = deficiencyCodeSchema.safeParse(code);
  return known.success ? deficiencyNotice(known.data).title : String(code);
};

/** Deficiencies by the titles that the customer reads. */
export const deficienciesOf = (codes: unknown): string =>
  (Array.isArray(codes) ? codes : []).map((code) => `「${titleOf(code)}」`).join('、');

/** What stands in brackets behind a sentence; nothing when there is nothing to say. */
export const aside = (...parts: readonly (string | false | undefined)[]): string => {
  const said = parts.filter((part) => typeof part === 'string' && part !== '');
  return said.length > 0 ? `（${said.join('、')}）` : '';
};

/** That findings of the policy were overruled. */
export const overruledAside = ({ overruled }: EventDetails): string | false =>
  Array.isArray(overruled) && overruled.length > 0 && `判断により取り消した不備: ${deficienciesOf(overruled)}`;
