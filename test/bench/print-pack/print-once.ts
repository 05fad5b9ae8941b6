import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { printPackOf } from '#shared/copy/ja/print-pack/print-pack.ts';
import { sampleForms } from '#shared/copy/ja/print-pack/sample-forms.ts';
import { sheetsForAll } from '#shared/domain/decisions/plan-print.ts';
import { drawn, printCaseOf, readFaces } from '#test/adapters/print-pack/printed-case.ts';

/** Draws packs in a process of its own, tells what that took, and leaves the last one behind. */
const { values } = parseArgs({
  options: { by: { type: 'string', default: '' }, into: { type: 'string', default: '' } },
});
const printCase = printCaseOf(sampleForms.corporation);
const faces = await readFaces();
const before = process.memoryUsage().rss;

const drawBy = async (): Promise<() => Promise<Uint8Array>> => {
  if (values.by === 'pdfkit') return () => drawn(printCase, faces);
  const { drawWithPdfLib } = await import('./draw-with-pdf-lib.ts');
  const pack = printPackOf(printCase, sheetsForAll(printCase.asked));
  return () => drawWithPdfLib(pack, faces, values.by === 'pdf-lib, cut down');
};

const draw = await drawBy();
const elapsed: number[] = [];
const processor: number[] = [];
let pdf: Uint8Array = new Uint8Array();
for (let round = 0; round < 6; round += 1) {
  const [startedAt, used] = [performance.now(), process.cpuUsage()];
  pdf = await draw();
  const { user, system } = process.cpuUsage(used);
  elapsed.push(performance.now() - startedAt);
  processor.push((user + system) / 1000);
}
await writeFile(values.into, pdf);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ elapsed, processor, bytes: pdf.length, memory: peak - before }));
