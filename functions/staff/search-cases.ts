import type { searchRoutes } from '#shared/contracts/http/search-routes.ts';
import { type SearchQuery, searchQueryOf } from '#shared/domain/search/search-query.ts';
import type { Operation } from '../wiring/operation.ts';
import { type Found, findByNumber, hitsOf, type NumberParts } from './search-hits.ts';
import type { StaffParts } from './staff-parts.ts';
import { walkForms } from './walk-forms.ts';

type Parts = NumberParts & Pick<StaffParts, 'store' | 'searches'>;

/** Several reasons for which one case was found are one hit; what numbers found comes first. */
const merged = (found: readonly Found[]): Found[] => {
  const byCase = new Map<string, Found>();
  for (const { applicationId, matches } of found) {
    const before = byCase.get(applicationId)?.matches ?? [];
    byCase.set(applicationId, { applicationId, matches: [...before, ...matches] });
  }
  return [...byCase.values()];
};

const findAll = async (parts: Parts, query: SearchQuery, cursor: string | undefined) => {
  const [direct, walk] = await Promise.all([
    cursor === undefined ? findByNumber(parts, query) : [],
    walkForms(parts.store, query, cursor),
  ]);
  return walk.ok
    ? { ok: true as const, value: { ...walk.value, found: merged([...direct, ...walk.value.found]) } }
    : walk;
};

/**
 * Looks for cases. That somebody searched, by what kind and with how many hits is entered first: what cannot be entered is
 * not shown. The words themselves are kept nowhere.
 */
export const createSearchCases =
  (parts: Parts): Operation<typeof searchRoutes.searchCases> =>
  async ({ body: { text, kind, cursor } }, { actor, at }) => {
    const query = searchQueryOf(text, kind);
    if (!query.ok) return query;
    const result = await findAll(parts, query.value, cursor);
    if (!result.ok) return result;
    const { found, lookedInto, lookedBackTo, nextCursor } = result.value;
    const hits = await hitsOf(parts.store, found);
    const details = { kind: kind ?? 'any', hits: hits.length, lookedInto, isContinued: cursor !== undefined };
    await parts.searches.enter({ action: 'cases_searched', actor, details }, at);
    const back = lookedBackTo ? { lookedBackTo } : {};
    return { status: 200, body: { hits, lookedInto, ...back, ...(nextCursor ? { nextCursor } : {}) } };
  };
