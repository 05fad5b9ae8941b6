import type { searchRoutes } from '#shared/contracts/http/search-routes.ts';
import type { Operation } from '../wiring/operation.ts';
import { eventViewOf } from './list-history.ts';
import type { StaffParts } from './staff-parts.ts';

/** Lists who searched on a day. */
export const createListSearches =
  ({ searches }: Pick<StaffParts, 'searches'>): Operation<typeof searchRoutes.listSearches> =>
  async ({ query: { on } }) => {
    const { events, chainVerified } = await searches.list(on);
    return { status: 200, body: { on, events: events.map((event) => eventViewOf(event)), chainVerified } };
  };
