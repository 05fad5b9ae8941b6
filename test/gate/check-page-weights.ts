import { type BuiltFace, buildFace, builtFaces } from '#web/build/build-pages.ts';
import { weighPages } from '#web/build/measure-pages.ts';

/** What is fetched apart from a page, when it is needed: the sign-in while somebody leaves, the viewer of scans. */
const apart = ['sign-in-protocol', 'case-page/pdf-document'];

/** The most that any page of a face may make a browser load, script and styles together, compressed: in bytes. */
const budgets: Readonly<Record<BuiltFace, number>> = { customer: 40_000, status: 25_000, staff: 60_000 };
/** The same for a part of the staff's pages that is fetched when somebody opens it: a tab of a case, a panel. */
const partBudget = 66_000;

const heavy: string[] = [];
for (const face of builtFaces) {
  for (const { page, bytes } of weighPages(await buildFace(face))) {
    if (apart.includes(page)) continue;
    const budget = face === 'staff' && page.includes('/') ? partBudget : budgets[face];
    console.log(`${face}/${page}: ${(bytes / 1000).toFixed(1)} kB of ${budget / 1000}`);
    if (bytes > budget) heavy.push(`${face}/${page}`);
  }
}
if (heavy.length > 0) console.log(`Too heavy: ${heavy.join(', ')}`);
process.exitCode = heavy.length > 0 ? 1 : 0;
