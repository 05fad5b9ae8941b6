import type { envelopeRoutes } from '#shared/contracts/http/envelope-routes.ts';
import { civilDateOf } from '#shared/domain/civil-date.ts';
import { expectedPapersOf } from '#shared/domain/explain/expected-papers.ts';
import { parseReceptionNumber } from '#shared/domain/reception-number.ts';
import { refuse } from '#shared/domain/result.ts';
import { permitTransition } from '#shared/domain/transitions.ts';
import type { Operation } from '../wiring/operation.ts';
import { stateOf } from './decide-case.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Finds the case of a reception number, with the papers that an envelope of today should hold; none of it is personal. */
export const createFindReceptionNumber =
  ({
    store,
    findByReceptionNumber,
  }: Pick<StaffParts, 'store' | 'findByReceptionNumber'>): Operation<typeof envelopeRoutes.findReceptionNumber> =>
  async ({ path }, { at }) => {
    const number = parseReceptionNumber(path.receptionNumber);
    if (!number.ok) return refuse('reception_number_invalid');
    const applicationId = await findByReceptionNumber(number.value);
    const loaded = applicationId === undefined ? undefined : await loadCase(store, applicationId);
    if (!loaded?.ok) return refuse('reception_number_unknown');
    const { application } = loaded.value;
    const { applicantKind, status, deficiencies } = application;
    return {
      status: 200,
      body: {
        ...stateOf(application),
        receptionNumber: number.value,
        ...(applicantKind ? { applicantKind } : {}),
        canRegister: permitTransition(status, 'register_envelope').ok,
        papers: expectedPapersOf(application, civilDateOf(at)),
        deficiencies,
      },
    };
  };
