import { cursorAfter, type SubmittedPage } from '#shared/adapters/application/submitted-forms.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { formMatchesOf } from '#shared/domain/search/search-match.ts';
import { looksIntoForms, type SearchQuery } from '#shared/domain/search/search-query.ts';
import type { Found } from './search-hits.ts';
import type { StaffParts } from './staff-parts.ts';

/** One request looks into so many cases at the most, and ends earlier when it has found enough for a page. */
const casesAtMost = 500;
const casesAtOnce = 250;
const hitsAtMost = 20;

/** How far a walk came, and what it found on its way. */
export interface Walk {
  readonly found: readonly Found[];
  readonly lookedInto: number;
  readonly lookedBackTo?: Instant;
  readonly nextCursor?: string;
}

type Store = Pick<StaffParts['store'], 'listSubmitted' | 'loadForms'>;

const lookInto = async (store: Store, query: SearchQuery, page: SubmittedPage, wanted: number): Promise<Walk> => {
  const forms = await store.loadForms(page.submitted.map(({ applicationId }) => applicationId));
  const found: Found[] = [];
  for (const [at, line] of page.submitted.entries()) {
    const form = forms.get(line.applicationId);
    const matches = form ? formMatchesOf(query, form) : [];
    if (matches.length > 0) found.push({ applicationId: line.applicationId, matches });
    const isLast = at === page.submitted.length - 1;
    if (found.length < wanted || (isLast && !page.nextCursor)) continue;
    return { found, lookedInto: at + 1, lookedBackTo: line.submittedAt, nextCursor: cursorAfter(line) };
  }
  const { nextCursor, submitted } = page;
  const last = submitted.at(-1);
  return {
    found,
    lookedInto: submitted.length,
    ...(last ? { lookedBackTo: last.submittedAt } : {}),
    ...(nextCursor ? { nextCursor } : {}),
  };
};

/** Walks through the forms of submitted applications, newest first, from where an earlier request ended. */
export const walkForms = async (
  store: Store,
  query: SearchQuery,
  cursor: string | undefined,
): Promise<Result<Walk, 'cursor_invalid'>> => {
  let walk: Walk = { found: [], lookedInto: 0, ...(cursor === undefined ? {} : { nextCursor: cursor }) };
  if (!looksIntoForms(query)) return ok({ found: [], lookedInto: 0 });
  do {
    const page = await store.listSubmitted({ cursor: walk.nextCursor, limit: casesAtOnce });
    if (!page.ok) return page;
    const next = await lookInto(store, query, page.value, hitsAtMost - walk.found.length);
    walk = { ...next, found: [...walk.found, ...next.found], lookedInto: walk.lookedInto + next.lookedInto };
  } while (walk.nextCursor !== undefined && walk.found.length < hitsAtMost && walk.lookedInto < casesAtMost);
  return ok(walk);
};
