/** Facts that explain a refusal: never personal data, because refusals are logged and answered. */
export type RefusalDetails = Readonly<Record<string, string | number>>;

/** An expected "no", told by a stable code. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly details?: RefusalDetails;
}

/** The answer of a rule: a value, or a refusal that the caller must handle. */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

/** Wraps the value of a rule that said yes. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

/** Builds the answer of a rule that said no. */
export const refuse = <Code extends string>(
  code: Code,
  details?: RefusalDetails,
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({
  ok: false,
  refusal: details === undefined ? { code } : { code, details },
});
