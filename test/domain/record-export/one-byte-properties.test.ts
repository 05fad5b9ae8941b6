import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#shared/adapters/sha256.ts';
import { type FoundFile, type HandedOut, verifyFiles } from '#shared/domain/record-export/verify-files.ts';
import { exportTextOf } from '#shared/domain/record-export/write-export.ts';
import { mobileCase } from '#test/domain/record/record-walk.ts';
import { completedCase, contentOf, scanFileOf, sealed } from './exported-case.ts';

const content = contentOf(completedCase(mobileCase, { amended: true }));
const document = Buffer.from('a document');
const bytes = Buffer.from(exportTextOf(sealed(content, document)));
const fileOf = (file: Uint8Array): FoundFile => ({ sha256: sha256(file), bytes: file.length });

const verify = (exportBytes: Uint8Array, others: Omit<HandedOut, 'exportBytes'> = {}) =>
  verifyFiles({ exportBytes, ...others }, sha256);
const isFound = (verification: ReturnType<typeof verify>) => !(verification.isReadable && verification.isPassed);

describe('one byte', () => {
  const anyChange = (length: number) =>
    fc.record({ at: fc.nat({ max: length - 1 }), by: fc.integer({ min: 1, max: 255 }) });
  const changed = (file: Uint8Array, { at, by }: { at: number; by: number }): Buffer => {
    const copy = Buffer.from(file);
    copy.writeUInt8((copy.readUInt8(at) ^ by) & 0xff, at);
    return copy;
  };

  test('of the export that is changed is found, wherever it is', () => {
    fc.assert(
      fc.property(anyChange(bytes.length), (change) => isFound(verify(changed(bytes, change)))),
      { numRuns: 150 },
    );
  });

  test('that is put in or taken out is found', () => {
    const place = fc.nat({ max: bytes.length - 1 });
    const byte = fc.constantFrom(...Buffer.from(' \n\t,0"}'), 0xef, 0);
    fc.assert(
      fc.property(place, byte, (at, put) => {
        const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
        const longer = Buffer.concat([before, Buffer.from([put]), after]);
        return isFound(verify(longer)) && isFound(verify(Buffer.concat([before, after.subarray(1)])));
      }),
      { numRuns: 30 },
    );
  });

  test('of a digest, a hash or the seal is found, each single one', () => {
    const from = bytes.lastIndexOf('"seal":');
    const hashes = [...bytes.toString('latin1').matchAll(/"[0-9a-f]{64}"/g)].map(({ index }) => index + 1);
    const places = [...hashes, ...Array.from({ length: bytes.length - from }, (_, index) => from + index)];
    for (const at of places.filter((_, index) => index % 19 === 0)) {
      expect(isFound(verify(changed(bytes, { at, by: 1 })))).toBe(true);
    }
  });

  test('of a scan that is changed is found', () => {
    const files = content.scans.map(({ scanId }) => scanFileOf(scanId));
    const which = fc.nat({ max: files.length - 1 });
    fc.assert(
      fc.property(which, fc.nat(), fc.integer({ min: 1, max: 255 }), (index, place, by) => {
        const meddled = files.map((file, one) =>
          fileOf(one === index ? changed(file, { at: place % file.length, by }) : file),
        );
        const verification = verify(bytes, { scanFiles: meddled });
        const { missing = [], unknown = [] } = verification.isReadable ? verification.scans : {};
        return isFound(verification) && missing.length === 1 && unknown.length === 1;
      }),
      { numRuns: 20 },
    );
  });

  test('of the document that is changed is found', () => {
    fc.assert(
      fc.property(anyChange(document.length), (change) =>
        isFound(verify(bytes, { documentDigest: sha256(changed(document, change)) })),
      ),
      { numRuns: 20 },
    );
  });
});
