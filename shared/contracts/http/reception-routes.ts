import * as z from 'zod/mini';
import { civilDateSchema } from '#shared/domain/civil-date.ts';
import { scanContentTypeSchema, scanSizeAtMost } from '#shared/domain/paper.ts';
import { paperFormSchema, paperKindSchema, paperSubjectSchema } from '#shared/domain/policy/paper-kind.ts';
import { applicationStateSchema, scanUploadSchema } from './answers.ts';
import type { Route } from './route.ts';

const none = z.strictObject({});
const applicationPath = z.strictObject({ applicationId: z.uuid() });
const paperPath = z.strictObject({ applicationId: z.uuid(), paperId: z.uuid() });
const scanPath = z.strictObject({ applicationId: z.uuid(), paperId: z.uuid(), scanId: z.uuid() });
const expectedVersion = z.int().check(z.minimum(1));
const application = '/api/staff/applications/{applicationId}';

/** An envelope that came: its papers, and a scan of each. */
export const receptionRoutes = {
  registerEnvelope: {
    operation: 'register-envelope',
    method: 'POST',
    path: `${application}/envelopes`,
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
    path: `${application}/papers/{paperId}/scan-uploads`,
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
    path: `${application}/papers/{paperId}/scans/{scanId}`,
    actor: 'staff',
    roles: ['clerk'],
    summary: 'Checks an uploaded scan by its content and keeps it as evidence.',
    request: { path: scanPath, query: none, body: none },
    responses: { 201: applicationStateSchema },
  },
} as const satisfies Record<string, Route>;
