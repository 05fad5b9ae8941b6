import * as z from 'zod/mini';

/** A path, a query or a body in which nothing is said. */
export const none = z.strictObject({});

/** The path of one application. */
export const applicationPath = z.strictObject({ applicationId: z.uuid() });

/** The path of one paper of an application. */
export const paperPath = z.strictObject({ ...applicationPath.shape, paperId: z.uuid() });

/** The path of one scan of a paper. */
export const scanPath = z.strictObject({ ...paperPath.shape, scanId: z.uuid() });

/** Where the case of an application stands among the addresses of staff. */
export const casePath = '/api/staff/applications/{applicationId}';

/** Where a list goes on, as the answer before named it. */
export const cursor = z.string().check(z.maxLength(600));

/** Which page of a list, and how long it is at the most. */
export const pageQuery = z.strictObject({
  cursor: z.optional(cursor),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))),
});

/** The version of an application on which a decision was taken. */
export const expectedVersion = z.int().check(z.minimum(1));

/** The round to which a decision belongs. */
export const round = z.int().check(z.minimum(1));
