import * as z from 'zod/mini';

const eventSchema = z.looseObject({
  version: z.string(),
  request: z.looseObject({
    userAttributes: z.looseObject({ email: z.optional(z.string()), email_verified: z.optional(z.string()) }),
  }),
});

/** The part of a pre token generation answer (version 2) that changes the access token. */
interface TokenChanges {
  claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: Record<string, string> } } | null;
}

const changesFor = ({ email, email_verified }: { email?: string | undefined; email_verified?: string | undefined }) =>
  email && email_verified === 'true'
    ? { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: { email } } } }
    : { claimsAndScopeOverrideDetails: null };

/**
 * Puts a customer's verified mail address into the access token, so that the account can be opened from the token
 * alone. An address that is not verified stays out: then the API refuses the token, it does not trust it.
 */
export const handler = async (event: unknown): Promise<Record<string, unknown> & { response: TokenChanges }> => {
  const parsed = eventSchema.parse(event);
  return { ...parsed, response: changesFor(parsed.request.userAttributes) };
};
