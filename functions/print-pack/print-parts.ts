import type { createItemReader } from '#shared/adapters/application/load.ts';
import type { DocumentsAddress } from '#shared/contracts/documents-address.ts';
import type { PrintPack } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import type { ReceptionNumber } from '#shared/domain/reception-number.ts';

/** What is printed, by which number, and as of when: the only date in the document. */
export interface PackToDraw {
  readonly pack: PrintPack;
  readonly receptionNumber: ReceptionNumber;
  readonly createdAt: Instant;
}

/** What the printing of sheets works with. */
export interface PrintParts {
  readonly cases: Pick<ReturnType<typeof createItemReader>, 'load' | 'loadForm'>;
  readonly mailTo: DocumentsAddress;
  readonly draw: (toDraw: PackToDraw) => Promise<Buffer>;
}
