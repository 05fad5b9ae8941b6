import { type BuiltFace, buildFace, builtFaces } from '#web/build/build-pages.ts';
import { weighPages } from '#web/build/measure-pages.ts';

/** What is fetched apart from a page, when it is needed: the sign-in while somebody leaves, the viewer of scans. */
const apart = ['sign-in-protocol', 'pdf-document'];

/**
 * The most that any page of a face may make a browser load, script and styles together, compressed: in bytes. The form is
 * the heaviest page of the customers; its goal is 40 kB.
 */
const budgets: Readonly<Record<BuiltFace, number>> = { customer: 45_000, status: 25_000, staff: 60_000 };

const heavy: string[] = [];
for (const face of builtFaces) {
  for (const { page, bytes } of weighPages(await buildFace(face))) {
    if (apart.includes(page)) continue;
    console.log(`${face}/${page}: ${(bytes / 1000).toFixed(1)} kB of ${budgets[face] / 1000}`);
    if (bytes > budgets[face]) heavy.push(`${face}/${page}`);
  }
}
if (heavy.length > 0) console.log(`Too heavy: ${heavy.join(', ')}`);
process.exitCode = heavy.length > 0 ? 1 : 0;
