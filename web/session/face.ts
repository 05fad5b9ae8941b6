/** The faces of the site whose people sign in, each with users and a client of its own. */
export type Face = 'customer' | 'staff';

/** Where the sign-in pages return to; the user pool knows exactly these. */
export const returnPathOf: Readonly<Record<Face, string>> = { customer: '/', staff: '/staff/' };
