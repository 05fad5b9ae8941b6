import type { SearchHit } from '#shared/contracts/http/search-routes.ts';
import { applicantNameOf } from '#shared/domain/search/search-match.ts';
import type { SearchQuery } from '#shared/domain/search/search-query.ts';
import type { SearchMatch } from '#shared/domain/search/search-terms.ts';
import type { StaffParts } from './staff-parts.ts';

/** A case that agrees with what was searched for. */
export interface Found {
  readonly applicationId: string;
  readonly matches: readonly SearchMatch[];
}

/** What leads from a number to the application that has it. */
export type NumberParts = Pick<StaffParts, 'listByNumber' | 'findByReceptionNumber'>;

/** Finds cases by the numbers that lead to one without looking into any form. */
export const findByNumber = async (
  { listByNumber, findByReceptionNumber }: NumberParts,
  { applicationId, receptionNumber, phone }: SearchQuery,
): Promise<Found[]> => {
  const whole = (id: string, field: SearchMatch['field']): Found => ({
    applicationId: id,
    matches: [{ field, extent: 'whole' }],
  });
  const [received, assigned] = await Promise.all([
    receptionNumber && findByReceptionNumber(receptionNumber),
    phone === undefined ? [] : listByNumber(phone),
  ]);
  return [
    ...(applicationId ? [whole(applicationId, 'application_id')] : []),
    ...(received ? [whole(received, 'reception_number')] : []),
    ...assigned.map((id) => whole(id, 'assigned_number')),
  ];
};

/** Shows what was found as it stands now; an id of nothing, or of a draft, is no case. */
export const hitsOf = async (
  store: Pick<StaffParts['store'], 'load' | 'loadForms'>,
  found: readonly Found[],
): Promise<SearchHit[]> => {
  const ids = found.map(({ applicationId }) => applicationId);
  const [forms, cases] = await Promise.all([store.loadForms(ids), Promise.all(ids.map((id) => store.load(id)))]);
  return found.flatMap(({ applicationId, matches }, at): SearchHit[] => {
    const [form, application] = [forms.get(applicationId), cases[at]?.application];
    if (!form || !application?.submittedAt) return [];
    const { status, openedAt, submittedAt, receptionNumber } = application;
    const number = receptionNumber ? { receptionNumber } : {};
    const { applicantKind } = form;
    const name = applicantNameOf(form);
    return [{ applicationId, ...number, status, applicantKind, name, openedAt, submittedAt, matches: [...matches] }];
  });
};
