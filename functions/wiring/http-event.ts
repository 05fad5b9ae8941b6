import * as z from 'zod/mini';

/** What the functions read of an HTTP API event (payload format 2.0). */
export const httpEventSchema = z.looseObject({
  headers: z.record(z.string(), z.string()),
  queryStringParameters: z.optional(z.record(z.string(), z.string())),
  pathParameters: z.optional(z.record(z.string(), z.string())),
  body: z.optional(z.string()),
  isBase64Encoded: z.boolean(),
  requestContext: z.looseObject({
    requestId: z.string(),
    http: z.looseObject({ method: z.string(), path: z.string() }),
    authorizer: z.optional(z.looseObject({ jwt: z.looseObject({ claims: z.record(z.string(), z.unknown()) }) })),
  }),
});
export type HttpEvent = z.infer<typeof httpEventSchema>;

/** A header by its lower-case name; the gateway writes names in lower case, but nobody promises it. */
export const headerOf = ({ headers }: HttpEvent, name: string): string | undefined =>
  headers[name] ?? Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
