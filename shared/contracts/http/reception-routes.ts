import * as z from 'zod/mini';
import { civilDateSchema } from '#shared/domain/civil-date.ts';
import { scanContentTypeSchema, scanSizeAtMost } from '#shared/domain/paper.ts';
import { paperFormSchema, paperKindSchema, paperSubjectSchema } from '#shared/domain/policy/paper-kind.ts';
import { applicationStateSchema, scanUploadSchema } from './answers.ts';
import { applicationPath, casePath, expectedVersion, none, paperPath, scanPath } from './request-parts.ts';
import type { Route } from './route.ts';

/** An envelope that came: its papers, and a scan of each. */
export const receptionRoutes = {
  registerEnvelope: {
    operation: 'register-envelope',
    method: 'POST',
    path: `${casePath}/envelopes`,
    actor: 'staff',
    roles: ['clerk'],
    summary: 'Registers a received envelope and the papers in it.',
    request: {
      path: applicationPath,
      query: none,
      body: z.strictObject({
        expectedVersion,
        receivedOn: civilDateSchema,
        papers: z
          .array(
            z.strictObject({
              kind: paperKindSchema,
              subject: paperSubjectSchema,
              form: paperFormSchema,
              issuedOn: z.optional(civilDateSchema),
              expiresOn: z.optional(civilDateSchema),
            }),
          )
          .check(z.minLength(1), z.maxLength(20)),
      }),
    },
    responses: {
      201: z.strictObject({
        ...applicationStateSchema.shape,
        envelopeId: z.uuid(),
        papers: z.array(z.strictObject({ paperId: z.uuid(), kind: paperKindSchema })),
      }),
    },
  },
  requestScanUpload: {
    operation: 'request-scan-upload',
    method: 'POST',
    path: `${casePath}/papers/{paperId}/scan-uploads`,
    actor: 'staff',
    roles: ['clerk'],
    summary: 'Gives the fields for uploading a scan straight to storage; the bucket checks size and type.',
    request: {
      path: paperPath,
      query: none,
      body: z.strictObject({
        contentType: scanContentTypeSchema,
        bytes: z.int().check(z.minimum(1), z.maximum(scanSizeAtMost)),
      }),
    },
    responses: { 201: scanUploadSchema },
  },
  storeScan: {
    operation: 'store-scan',
    method: 'PUT',
    path: `${casePath}/papers/{paperId}/scans/{scanId}`,
    actor: 'staff',
    roles: ['clerk'],
    summary: 'Checks an uploaded scan by its content and keeps it as evidence.',
    request: { path: scanPath, query: none, body: none },
    responses: { 201: applicationStateSchema },
  },
} as const satisfies Record<string, Route>;
