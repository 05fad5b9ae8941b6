/** What the face of the customers is called in the title of a page. */
export const siteName = 'clocall お申し込み';
