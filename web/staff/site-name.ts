/** What the title of every page of the staff ends with. */
export const siteName = 'clocall 審査・受付';
