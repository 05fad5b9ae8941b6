import * as z from 'zod/mini';

/** How one invocation ended; the payload is JSON, that of an error as Lambda words it. */
export type InvocationResult =
  | { readonly kind: 'result'; readonly payload: string }
  | { readonly kind: 'error'; readonly payload: string };

export const functionErrorSchema = z.object({
  errorType: z._default(z.string(), 'Error'),
  errorMessage: z._default(z.string(), ''),
});

/** An error result in Lambda's wording. */
export function functionError(errorType: string, errorMessage: string): InvocationResult {
  return { kind: 'error', payload: JSON.stringify({ errorType, errorMessage, trace: [] }) };
}

/** Both directions of a synchronous invocation: 6 MB. */
export const payloadLimitBytes = 6 * 1024 * 1024;
