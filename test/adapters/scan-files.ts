import { crc32, deflateSync } from 'node:zlib';

/** Builds a small PDF with a correct cross-reference table from the bodies of its objects. */
export const buildPdf = (objects: readonly (string | Buffer)[], { trailer = '' } = {}): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const offsets = objects.map((body, index) => {
    const offset = length();
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n'));
    return offset;
  });
  const xref = length();
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  parts.push(
    Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${lines}`),
    Buffer.from(`trailer\n<< /Size ${count} /Root 1 0 R ${trailer}>>\nstartxref\n${xref}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
};

/** The objects of a page that shows one picture. */
export const pageObjects = (catalog = '', picture = Buffer.from([1, 2, 3])): (string | Buffer)[] => [
  `<< /Type /Catalog /Pages 2 0 R ${catalog}>>`,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /P 4 0 R >> >> >>',
  stream('/Type /XObject /Subtype /Image /Filter /DCTDecode', picture),
];

/** A stream object. */
export const stream = (dictionary: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

/** An object stream that holds one object. */
export const objectStream = (object: string, extra = ''): Buffer => {
  const head = '9 0 ';
  const content = deflateSync(Buffer.from(head + object));
  return stream(`/Type /ObjStm /N 1 /First ${head.length} /Filter /FlateDecode ${extra}`, content);
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A PNG of a size, with some picture data. */
export const buildPng = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A JPEG of a size: its headers, and a scan that no decoder is asked to read. */
export const buildJpeg = (width: number, height: number): Buffer => {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]),
    frame,
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xff, 0xd9]),
  ]);
};
