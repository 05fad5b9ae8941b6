import type * as z from 'zod/mini';
import type { StaffRole } from '#shared/domain/people.ts';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One operation of the HTTP API: all that the gateway, the functions, the API description and the tests know of it. */
export interface Route<
  Path extends z.ZodMiniType = z.ZodMiniType,
  Query extends z.ZodMiniType = z.ZodMiniType,
  Body extends z.ZodMiniType = z.ZodMiniType,
> {
  /** Verb and noun; also the name of the file that performs it. */
  readonly operation: string;
  readonly method: HttpMethod;
  readonly path: `/api/${string}`;
  /** Whose token it needs; a visitor has none. */
  readonly actor: 'customer' | 'staff' | 'visitor';
  /** The function that answers it, where it is not the one of its actor. */
  readonly answeredBy?: 'compliance-api' | 'export-record' | 'print-pack';
  /** Where the answer is a file of this type to be saved; its body is then the file in Base64. */
  readonly answersFile?: 'application/zip' | 'application/pdf';
  /** The staff roles that may call it; a customer route has none and checks ownership instead. */
  readonly roles?: readonly StaffRole[];
  readonly summary: string;
  readonly request: { readonly path: Path; readonly query: Query; readonly body: Body };
  /** The schema of each successful answer by its status; `undefined` where the answer has no body. */
  readonly responses: Readonly<Record<number, z.ZodMiniType | undefined>>;
}

/** What an operation receives: the parsed request. */
export interface RouteInput<AnyRoute extends Route> {
  path: z.infer<AnyRoute['request']['path']>;
  query: z.infer<AnyRoute['request']['query']>;
  body: z.infer<AnyRoute['request']['body']>;
}
