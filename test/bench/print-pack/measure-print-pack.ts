import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { blankGlyphs, glyphsOn, pagesOf, renderPage, shadesOf } from '#test/adapters/print-pack/rendered-page.ts';
import { median, round, type Table } from '../table.ts';

const run = promisify(execFile);
const ways = ['pdfkit', 'pdf-lib, whole faces', 'pdf-lib, cut down'] as const;
type Way = (typeof ways)[number];

const measuredSchema = z.object({
  /** Milliseconds of each pack, the first one first; of the processor, all threads are counted. */
  elapsed: z.array(z.number()),
  processor: z.array(z.number()),
  bytes: z.number(),
  memory: z.number(),
});
type Measured = z.infer<typeof measuredSchema>;

const printOnce = async (by: Way, into: string): Promise<Measured> => {
  const script = join(import.meta.dirname, 'print-once.ts');
  const { stdout } = await run(process.execPath, [script, '--by', by, '--into', into]);
  return measuredSchema.parse(JSON.parse(stdout));
};

/** How many of the characters on the pages are seen. */
const seenShare = async (file: string): Promise<number> => {
  let [all, blank] = [0, 0];
  for (const page of await pagesOf(await readFile(file))) {
    const glyphs = (await glyphsOn(page)).filter(({ character }) => character.trim() !== '');
    all += glyphs.length;
    blank += blankGlyphs(glyphs, shadesOf(await renderPage(page, 2)), 2).length;
  }
  return (all - blank) / all;
};

const middleOf = (runs: readonly Measured[], pick: (one: Measured) => number): number => median(runs.map(pick));

/** Measures the print pack against the same pages drawn by another library, in turns, each in a process of its own. */
export const measurePrintPack = async (directory: string, rounds: number): Promise<Table> => {
  const runs = new Map<Way, Measured[]>(ways.map((way) => [way, []]));
  const fileOf = (way: Way) => join(directory, `${ways.indexOf(way)}.pdf`);
  for (let index = 0; index < rounds; index += 1) {
    for (const way of ways) runs.get(way)?.push(await printOnce(way, fileOf(way)));
  }
  const figuresOf = (way: Way) => {
    const all = runs.get(way) ?? [];
    return {
      first: middleOf(all, ({ elapsed }) => elapsed[0] ?? Number.NaN),
      later: middleOf(all, ({ elapsed }) => median(elapsed.slice(1))),
      firstProcessor: middleOf(all, ({ processor }) => processor[0] ?? Number.NaN),
      laterProcessor: middleOf(all, ({ processor }) => median(processor.slice(1))),
      bytes: middleOf(all, ({ bytes }) => bytes),
      memory: middleOf(all, ({ memory }) => memory),
    };
  };
  const own = figuresOf('pdfkit');
  const rows: (string | number)[][] = [];
  for (const way of ways) {
    const { first, later, firstProcessor, laterProcessor, bytes, memory } = figuresOf(way);
    rows.push([
      way,
      round(first, 0),
      round(firstProcessor, 0),
      round(firstProcessor / own.firstProcessor, 2),
      round(later, 0),
      round(laterProcessor, 0),
      round(laterProcessor / own.laterProcessor, 2),
      round(bytes / 1000, 0),
      round(bytes / own.bytes, 1),
      round(memory / 1e6, 0),
      round(memory / own.memory, 2),
      round((await seenShare(fileOf(way))) * 100, 1),
    ]);
  }
  return {
    title: 'The print pack of a corporation, laid out by the same code and drawn by two libraries',
    columns: ['by', 'first ms', 'cpu', '÷', 'later ms', 'cpu', '÷', 'kB', '÷', 'memory MB', '÷', 'characters seen %'],
    rows,
    notes: [
      `Medians of ${rounds} processes each, in turns; "later" is the middle of five more packs in the same process. Ratios of time are of the processor's.`,
      'Memory is the peak above what the process had after reading both faces. "Seen" counts ink where each character stands.',
    ],
  };
};
