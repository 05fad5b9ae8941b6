import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { type ScanDocument, sizeCanvas } from './scan-document.ts';

/** What the viewer fetches when a file needs it: tables of Japanese characters, fonts, decoders of scanners' formats. */
const partsUrl = '/pdf-parts';

/** A scan that is a PDF. This file is fetched only when somebody looks at one. */
export const openPdf = async (file: Blob): Promise<ScanDocument> => {
  GlobalWorkerOptions.workerSrc = workerUrl;
  const loading = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    cMapUrl: `${partsUrl}/cmaps/`,
    standardFontDataUrl: `${partsUrl}/standard_fonts/`,
    wasmUrl: `${partsUrl}/wasm/`,
    // The policy of the pages lets no WebAssembly run; the decoders are there as scripts, too.
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
  });
  const pdf = await loading.promise;
  return {
    pageCount: pdf.numPages,
    size: async (page) => {
      const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1 });
      return { width, height };
    },
    draw: async (canvas, number, { scale, rotation }, signal) => {
      const page = await pdf.getPage(number);
      if (signal.aborted) return;
      const viewport = page.getViewport({ scale, rotation: (page.rotate + rotation) % 360 });
      const fineness = sizeCanvas(canvas, viewport);
      const task = page.render({ canvas, viewport, transform: [fineness, 0, 0, fineness, 0, 0] });
      signal.addEventListener('abort', () => task.cancel());
      await task.promise.catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    },
    close: () => void loading.destroy(),
  };
};
