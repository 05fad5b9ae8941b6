import * as z from 'zod/mini';
import { TemporarilyUnavailable } from './task-errors.ts';

const serviceErrorSchema = z.looseObject({
  name: z.string(),
  code: z.optional(z.unknown()),
  $fault: z.optional(z.string()),
  $retryable: z.optional(z.unknown()),
  CancellationReasons: z.optional(z.array(z.looseObject({ Code: z.optional(z.string()) }))),
});

const transientNames = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'SlowDown',
  'ServiceUnavailable',
  'TimeoutError',
]);
const transientCodes = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);
const transientReasons = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded']);

/** True for an error after which the same call may well succeed: throttling, an outage, the network. */
export const isTransient = (error: unknown): boolean => {
  if (error instanceof TemporarilyUnavailable) return true;
  const parsed = serviceErrorSchema.safeParse(error);
  if (!parsed.success) return false;
  const { name, code, $fault, $retryable, CancellationReasons = [] } = parsed.data;
  return (
    transientNames.has(name) ||
    (typeof code === 'string' && transientCodes.has(code)) ||
    $fault === 'server' ||
    $retryable !== undefined ||
    CancellationReasons.some(({ Code }) => Code !== undefined && transientReasons.has(Code))
  );
};
