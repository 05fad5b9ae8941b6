import PDFDocument from 'pdfkit';
import type { FaceName } from '#shared/contracts/environment.ts';

/** A PDF that is being drawn. */
export type Drawing = InstanceType<typeof PDFDocument>;

/** The faces that a document is set in, each as a TrueType file. */
export type Faces<Name extends FaceName = FaceName> = Readonly<Record<Name, Uint8Array>>;

interface DrawingOptions<Name extends FaceName> {
  readonly title: string;
  /** The only date in the document, so that equal content gives equal bytes. */
  readonly createdAt: Date;
  readonly faces: Faces<Name>;
  /** Made after PDF/A-3, to be read for as long as records are kept; its colour profile lies beside the bundle. */
  readonly isArchival?: boolean;
}

/** Opens an A4 document without pages: in Japanese, tagged, set in the given faces and no other. */
export const openDrawing = <Name extends FaceName>({
  title,
  createdAt,
  faces,
  isArchival,
}: DrawingOptions<Name>): Drawing => {
  const drawing = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    ...(isArchival ? { subset: 'PDF/A-3b' } : {}),
    tagged: true,
    lang: 'ja-JP',
    displayTitle: true,
    info: { Title: title, Author: 'clocall', Creator: 'clocall', Producer: 'pdfkit', CreationDate: createdAt },
  });
  for (const [name, { buffer, byteOffset, byteLength }] of Object.entries<Uint8Array>(faces)) {
    // The library wants a Buffer; a view of the same bytes saves copying megabytes for each document.
    drawing.registerFont(name, Buffer.from(buffer, byteOffset, byteLength));
  }
  return drawing;
};

/** Ends a drawing and answers its bytes. */
export const finishDrawing = async (drawing: Drawing): Promise<Buffer> => {
  drawing.end();
  const parts: Buffer[] = [];
  for await (const part of drawing) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};

/**
 * Measures text in a face: how wide it is at a size, in points. Widths add up: the faces have no kerning that is used
 * between Japanese characters, and a line has room to spare.
 */
export const measureFace = (drawing: Drawing, face: FaceName): ((text: string, size: number) => number) => {
  const widths = new Map<string, number>();
  const widthOf = (character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const width = drawing.font(face).fontSize(100).widthOfString(character) / 100;
    widths.set(character, width);
    return width;
  };
  return (text, size) => [...text].reduce((sum, character) => sum + widthOf(character), 0) * size;
};
