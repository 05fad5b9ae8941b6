import { cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Tables of Japanese characters, the standard fonts, and the decoders of scanners' formats. */
const parts = ['cmaps', 'standard_fonts', 'wasm'];

/** Copies what the viewer of PDFs fetches when a file needs it, so that nothing comes from elsewhere. */
export async function writePdfParts(directory: string): Promise<void> {
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  await mkdir(directory, { recursive: true });
  for (const part of parts) {
    // The policy of the pages lets no WebAssembly run, so only the scripts are of use.
    await cp(join(library, part), join(directory, part), {
      recursive: true,
      filter: (file) => !file.endsWith('.wasm'),
    });
  }
}
