import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideEnvelope } from '#shared/domain/decisions/register-envelope.ts';
import { newId } from '../wiring/ids.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Registers a received envelope and the papers in it. */
export const createRegisterEnvelope =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.registerEnvelope> =>
  async ({ path: { applicationId }, body }, call) => {
    const envelopeId = newId();
    const papers = body.papers.map((paper) => ({ ...paper, paperId: newId() }));
    return decideCase(parts, call, {
      status: 201,
      extra: { envelopeId, papers: papers.map(({ paperId, kind }) => ({ paperId, kind })) },
      applicationId,
      decide: (application) => decideEnvelope(application, { ...body, envelopeId, papers }, call),
    });
  };
