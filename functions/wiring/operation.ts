import type * as z from 'zod/mini';
import type { RequestClaim } from '#shared/adapters/claim-store.ts';
import type { RefusalCode } from '#shared/contracts/http/refusal-codes.ts';
import type { Route, RouteInput } from '#shared/contracts/http/route.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import type { Actor, StaffMember } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/result.ts';

/** A signed-in customer, as the verified token names them. */
export interface Customer {
  readonly id: string;
  readonly email: string;
}

interface AnyCall {
  readonly actor: Actor;
  readonly at: Instant;
  readonly requestId: string;
  /** Present when the request carries an idempotency key: to be saved with the decision. */
  readonly claim: RequestClaim | undefined;
}

/** Who calls a customer operation, when, and by which request. */
export interface CustomerCall extends AnyCall {
  readonly customer: Customer;
}

/** Who calls a staff operation, when, and by which request. */
export interface StaffCall extends AnyCall {
  readonly staff: StaffMember;
}

/** When somebody calls who is not signed in, and by which request. */
export type VisitorCall = Pick<AnyCall, 'at' | 'requestId'>;

interface CallsByActor {
  readonly customer: CustomerCall;
  readonly staff: StaffCall;
  readonly visitor: VisitorCall;
}

/** The call that an operation of a route gets. */
export type CallOf<AnyRoute extends Route> = CallsByActor[AnyRoute['actor']];

type BodyOf<Schema> = Schema extends z.ZodMiniType ? { readonly body: z.infer<Schema> } : { readonly body?: undefined };

/** A successful answer of a route; with an `etag`, a client that has it already gets 304 without a body. */
export type AnswerOf<AnyRoute extends Route> = {
  [Status in keyof AnyRoute['responses'] & number]: {
    readonly status: Status;
    readonly etag?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } & BodyOf<AnyRoute['responses'][Status]>;
}[keyof AnyRoute['responses'] & number];

/** An expected "no"; `present` is the state that the caller did not know of. */
export interface Refused {
  readonly refusal: Refusal<RefusalCode>;
  readonly present?: unknown;
}

/** One operation of the API: gets the parsed request and the caller, answers or refuses. */
export type Operation<AnyRoute extends Route> = (
  input: RouteInput<AnyRoute>,
  call: CallOf<AnyRoute>,
) => Promise<AnswerOf<AnyRoute> | Refused>;

/** One operation for every route of an actor. */
export type OperationsOf<Routes extends Readonly<Record<string, Route>>> = {
  readonly [Name in keyof Routes]: Operation<Routes[Name]>;
};
