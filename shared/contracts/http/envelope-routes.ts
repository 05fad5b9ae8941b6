import * as z from 'zod/mini';
import { deficiencySchema } from '#shared/domain/application.ts';
import { expectedPapersSchema } from '#shared/domain/explain/expected-papers.ts';
import { applicantKindSchema } from '#shared/domain/form.ts';
import { caseRoles } from '#shared/domain/people.ts';
import { receptionNumberSchema } from '#shared/domain/reception-number.ts';
import { applicationStateSchema } from './answers.ts';
import { none } from './request-parts.ts';
import type { Route } from './route.ts';

/** Which case an envelope belongs to, and what should be in it. */
export const envelopeRoutes = {
  findReceptionNumber: {
    operation: 'find-reception-number',
    method: 'GET',
    path: '/api/staff/reception-numbers/{receptionNumber}',
    actor: 'staff',
    roles: caseRoles,
    summary: 'Finds the case of a reception number as it is read off an envelope, and the papers that it still needs.',
    request: {
      path: z.strictObject({ receptionNumber: z.string().check(z.minLength(1), z.maxLength(40)) }),
      query: none,
      body: none,
    },
    responses: {
      200: z.strictObject({
        ...applicationStateSchema.shape,
        receptionNumber: receptionNumberSchema,
        applicantKind: z.optional(applicantKindSchema),
        /** Whether an envelope can be registered for it as it stands. */
        canRegister: z.boolean(),
        papers: z.array(expectedPapersSchema),
        /** What the present notice asked for. */
        deficiencies: z.array(deficiencySchema),
      }),
    },
  },
} as const satisfies Record<string, Route>;
