export type Face = 'customer' | 'staff';

interface Origins {
  /** Where tokens are fetched: the managed login, and the issuer's own description. */
  readonly signIn: readonly string[];
  /** Where scans are uploaded to and shown from. */
  readonly documents: readonly string[];
}

/** The Content-Security-Policy of one face of the site: nothing is allowed but what the face needs. */
export const contentSecurityPolicy = (face: Face, { signIn, documents }: Origins): string => {
  const isStaff = face === 'staff';
  const connect = ["'self'", ...signIn, ...(isStaff ? documents : [])];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${isStaff ? ` ${documents.join(' ')}` : ''}`,
    `connect-src ${connect.join(' ')}`,
    "font-src 'self'",
    "manifest-src 'self'",
    // The viewer of scanned PDFs works in a worker.
    ...(isStaff ? ["worker-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    // The worker of the viewer is loaded by its address, which Trusted Types would refuse.
    ...(isStaff ? [] : ["require-trusted-types-for 'script'"]),
    'upgrade-insecure-requests',
  ].join('; ');
};
