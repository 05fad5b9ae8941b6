import type { createItemReader } from '#shared/adapters/application/load.ts';
import type { AuditEvent } from '#shared/domain/audit-chain.ts';
import type { AuditFact } from '#shared/domain/change.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import type { ExportContent } from '#shared/domain/record-export/export-content.ts';

/** What the export of a record works with. */
export interface ExportParts {
  readonly cases: Pick<ReturnType<typeof createItemReader>, 'load' | 'loadRecord'>;
  readonly loadTrail: (applicationId: string) => Promise<AuditEvent[]>;
  readonly appendAudit: (applicationId: string, facts: readonly AuditFact[], at: Instant) => Promise<void>;
  /** Draws the document of a content, which has a digest. */
  readonly draw: (content: ExportContent, digest: string) => Promise<Uint8Array>;
}
