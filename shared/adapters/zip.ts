import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive. */
export interface ZipEntry {
  /** Latin letters, digits, dots and dashes. */
  readonly name: string;
  readonly content: Uint8Array;
}

const [version, deflated] = [20, 8];
/** 1980-01-01 00:00, the first moment that the format knows: an archive does not depend on when it was made. */
const [noTime, firstDay] = [0, 0x21];

const fields = (...parts: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer =>
  Buffer.concat(
    parts.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );

const described = ({ name, content }: ZipEntry, packed: Buffer): Buffer =>
  fields(
    [version, 2],
    [0, 2],
    [deflated, 2],
    [noTime, 2],
    [firstDay, 2],
    [crc32(content), 4],
    [packed.length, 4],
    [content.length, 4],
    [Buffer.byteLength(name), 2],
    [0, 2],
  );

/** Packs files into a ZIP archive that every system opens; one list of files always gives the same bytes. */
export const zipOf = (entries: readonly ZipEntry[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.content);
    const description = described(entry, packed);
    const name = Buffer.from(entry.name);
    const file = Buffer.concat([fields([0x04034b50, 4]), description, name, packed]);
    const place = fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(Buffer.concat([fields([0x02014b50, 4], [version, 2]), description, place, name]));
    files.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = fields(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [listed.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...files, listed, end]);
};
