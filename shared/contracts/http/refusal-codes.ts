import * as z from 'zod/mini';
import { domainRefusalCodes } from '#shared/domain/refusal-code.ts';

/** Every expected "no" that does not come from a decision: the request itself, and what was uploaded. */
export const requestRefusalCodes = [
  'body_too_large',
  'content_type_unsupported',
  'cursor_invalid',
  'idempotency_key_invalid',
  'idempotency_key_reused',
  'input_invalid',
  'internal_error',
  'json_malformed',
  'request_in_progress',
  'role_missing',
  'route_unknown',
  'scan_active_content',
  'scan_damaged',
  'scan_encrypted',
  'scan_not_uploaded',
  'scan_too_large',
  'scan_too_many_pixels',
  'scan_type_differs',
  'sign_in_required',
  'status_not_found',
  'temporarily_unavailable',
  'too_many_attempts',
] as const;

/** Every code that a problem (RFC 9457) of this API can carry. Stable: clients decide by it. */
export const refusalCodes = [...requestRefusalCodes, ...domainRefusalCodes] as const;
export const refusalCodeSchema = z.enum(refusalCodes);
export type RefusalCode = z.infer<typeof refusalCodeSchema>;
