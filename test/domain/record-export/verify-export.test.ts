import { describe, expect, test } from 'vitest';
import { sha256 } from '#shared/adapters/sha256.ts';
import { verificationLines } from '#shared/copy/ja/record-verification.ts';
import { type AuditEvent, emptyChain, headOf } from '#shared/domain/audit-chain.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { jsonSchema } from '#shared/domain/form.ts';
import { versionEntryOf } from '#shared/domain/record/version-entry.ts';
import {
  type ExportContent,
  type ExportFacts,
  exportContentSchema,
  exportedScanSchema,
  exportFactsSchema,
  type RecordExport,
} from '#shared/domain/record-export/export-content.ts';
import { type FoundFile, type HandedOut, verifyFiles } from '#shared/domain/record-export/verify-files.ts';
import {
  contentDigestOf,
  exportedMeterOf,
  exportFactsOf,
  exportTextOf,
} from '#shared/domain/record-export/write-export.ts';
import {
  agentCase,
  corporateCase,
  listedCase,
  mobileCase,
  proprietorCase,
  suspectedCase,
} from '#test/domain/record/record-walk.ts';
import { chainedTo, completedCase, contentOf, exportedText, scanFileOf, sealed } from './exported-case.ts';

const content = contentOf(completedCase(mobileCase, { amended: true }));
const document = Buffer.from('a document');
const recordExport = sealed(content, document);
const bytes = Buffer.from(exportTextOf(recordExport));
const fileOf = (file: Uint8Array): FoundFile => ({ sha256: sha256(file), bytes: file.length });
const scanFiles = content.scans.map(({ scanId }) => fileOf(scanFileOf(scanId)));

const verify = (exportBytes: Uint8Array, others: Omit<HandedOut, 'exportBytes'> = {}) =>
  verifyFiles({ exportBytes, ...others }, sha256);
const failedIn = (one: RecordExport, others?: Omit<HandedOut, 'exportBytes'>) => {
  const verification = verify(Buffer.from(exportTextOf(one)), others);
  if (!verification.isReadable) return [verification.reason];
  return Object.entries(verification.checks).flatMap(([check, state]) => (state === 'failed' ? [check] : []));
};

test.each([
  ['a corporation', corporateCase],
  ['a sole proprietor', proprietorCase],
  ['a sole proprietor with an agent', agentCase],
  ['a listed company', listedCase],
  ['a suspected customer', suspectedCase],
])('the export of %s is whole, and its meter says 100 %%', (_, given) => {
  const verification = verify(Buffer.from(exportedText(given)));
  expect(verification).toMatchObject({ isReadable: true, isPassed: true });
  expect(verificationLines(verification).join('\n')).toContain('確認記録 100%');
});

test('everything that was handed out agrees', () => {
  const knownHead = recordExport.seal.at(-1);
  const verification = verify(bytes, { scanFiles, documentDigest: sha256(document), knownHead });
  expect(verification).toMatchObject({ isPassed: true, scans: { missing: [], unknown: [] } });
  expect(new Set(Object.values(verification.isReadable ? verification.checks : {}))).toEqual(new Set(['passed']));
});

test('what was not handed out is told to be unchecked', () => {
  expect(verify(bytes)).toMatchObject({
    isPassed: true,
    checks: { scan_files: 'not_asked', document: 'not_asked', known_head: 'not_asked' },
  });
});

describe('whoever writes the digests anew', () => {
  const resealed = (change: Partial<ExportContent>): RecordExport => sealed({ ...content, ...change });
  const { record, completeness, trail, scans } = content;
  const [[first], last] = [scans, trail.at(-1)];
  const isOfFirst = ({ action, details }: AuditEvent) => action === 'scan_stored' && details.scanId === first?.scanId;
  const rechained = (events: readonly AuditEvent[]) => chainedTo(emptyChain, events);
  const entered = (one: RecordExport, change: Partial<ExportFacts>): RecordExport => {
    const seal = one.seal.map((event) => ({ ...event, details: { ...event.details, ...change } }));
    return { ...one, seal: chainedTo(last ? headOf(last) : emptyChain, seal) };
  };

  const ended = (change: Partial<AuditEvent>): RecordExport => ({
    ...recordExport,
    seal: chainedTo(
      last ? headOf(last) : emptyChain,
      recordExport.seal.map((event) => ({ ...event, ...change })),
    ),
  });
  type Versions = typeof record.versions;
  const withVersions = (change: (versions: Versions) => unknown): RecordExport => {
    const changed = [change(record.versions)].flat();
    const versions = exportContentSchema.shape.record.shape.versions.parse(changed);
    return resealed({ record: { ...record, versions: [...versions, ...record.versions.slice(versions.length)] } });
  };
  const withForeignScan = (version: Versions[number]) => {
    if (version.stage !== 'opened' && version.stage !== 'completed') return version;
    const [paper, ...others] = version.attachments;
    const [scan] = paper?.scans ?? [];
    if (!paper || !scan) throw new Error('The statement has no scan.');
    const scans = [...paper.scans, { ...scan, sha256: 'ab'.repeat(32) }];
    return { ...version, attachments: [{ ...paper, scans }, ...others] };
  };

  test.each<readonly [what: string, found: string, RecordExport]>([
    ['and leaves out an event', 'trail_unbroken', resealed({ trail: trail.toSpliced(3, 1) })],
    [
      'and changes an event',
      'trail_unbroken',
      resealed({ trail: trail.map((event) => ({ ...event, action: 'nothing_happened' })) }),
    ],
    ['and takes the trail of another case', 'trail_unbroken', resealed({ record: { ...record, applicationId: 'x' } })],
    [
      'only in the content',
      'content_unchanged',
      { ...recordExport, content: { ...content, completeness: { ...completeness, percent: 99 } } },
    ],
    ['only of the content', 'content_unchanged', entered(recordExport, { contentDigest: 'ab'.repeat(32) })],
    ['under another name', 'sealed_as_exported', resealed({ exportedBy: { kind: 'staff', id: 'somebody' } })],
    ['with another number of versions', 'sealed_as_exported', entered(recordExport, { recordVersions: 1 })],
    ['with another number of scans', 'sealed_as_exported', entered(recordExport, { scans: 1 })],
    [
      'and leaves out the first version',
      'versions_in_order',
      resealed({ record: { ...record, versions: record.versions.slice(1) } }),
    ],
    [
      'and turns the versions round',
      'versions_in_order',
      resealed({ record: { ...record, versions: record.versions.toReversed() } }),
    ],
    ['and makes the meter say more', 'meter_recomputed', resealed({ completeness: { ...completeness, there: 31 } })],
    ['and leaves out a scan', 'scans_as_stored', resealed({ scans: scans.slice(1) })],
    ['and adds a scan', 'scans_as_stored', resealed({ scans: [...scans, ...scans.slice(0, 1)] })],
    [
      'and leaves out a scan, of which the trail does not tell either',
      'attachments_stored',
      resealed({ scans: scans.slice(1), trail: rechained(trail.filter((event) => !isOfFirst(event))) }),
    ],
    ['at another moment', 'sealed_as_exported', ended({ at: record.openedAt })],
    ['under an event of another name', 'sealed_as_exported', ended({ action: 'record_viewed' })],
    [
      'and begins with a later statement',
      'versions_in_order',
      withVersions(([one]) => one && { ...one, stage: 'completed' }),
    ],
    [
      'and counts from two',
      'versions_in_order',
      withVersions((all) => all.map((one) => ({ ...one, version: one.version + 1 }))),
    ],
    [
      'and turns the moments round',
      'versions_in_order',
      withVersions((all) => all.map((one, at) => (at === 0 ? { ...one, recordedAt: content.exportedAt } : one))),
    ],
    ['and attaches a scan more', 'attachments_stored', withVersions((all) => all.map(withForeignScan))],
  ])('%s is found', (_, found, forged) => {
    expect(failedIn(forged, { documentDigest: sha256(document) })).toContain(found);
    expect(verify(Buffer.from(exportTextOf(forged)))).toMatchObject({ isPassed: false });
  });

  const purge = (changes: Partial<AuditEvent['details']> = {}) => {
    const stored = trail.find(isOfFirst);
    const details = { ...stored?.details, reason: 'individual_number_visible', ...changes };
    return { action: 'scan_purged', actor: { kind: 'staff', id: 'clerk-1' } as const, details, at: content.exportedAt };
  };
  const withPurge = (change?: Partial<AuditEvent['details']>) => [
    ...trail,
    ...chainedTo(last ? headOf(last) : emptyChain, [purge(change)]),
  ];

  test('番号法20条: a scan that the trail tells to be destroyed is missed by nobody, and still known by its hash', () => {
    const purged = resealed({ scans: scans.slice(1), trail: withPurge() });
    expect(failedIn(purged, { scanFiles: scanFiles.slice(1) })).toEqual([]);
    expect(failedIn(purged, { scanFiles })).toEqual(['scan_files']);
    expect(failedIn(resealed({ trail: withPurge() }))).toEqual(['scans_as_stored']);
    const another = resealed({ scans: scans.slice(1), trail: withPurge({ sha256: 'ab'.repeat(32) }) });
    expect(failedIn(another)).toEqual(['scans_as_stored']);
  });

  test('and the whole trail with them is found by whoever knows where the trail stood', () => {
    const withoutEntry = ({ recordVersion: _, recordStage: __, recordDigest: ___, ...others }: AuditEvent['details']) =>
      others;
    const purposes = record.versions.map((version) =>
      version.stage === 'attached' ? version : { ...version, items: { ...version.items, purposes: undefined } },
    );
    const versions = exportContentSchema.shape.record.shape.versions.parse(JSON.parse(JSON.stringify(purposes)));
    const forgedRecord = { ...record, versions };
    const anew = trail.map((event) => {
      const version = versions.find((one) => one.version === event.details.recordVersion);
      const entry = version ? versionEntryOf(version, forgedRecord, sha256) : {};
      return { ...event, details: { ...withoutEntry(event.details), ...entry } };
    });
    const completeness = exportedMeterOf(forgedRecord);
    const forged = resealed({ record: forgedRecord, completeness, trail: rechained(anew) });
    expect(failedIn(forged)).toEqual([]);
    const known = recordExport.seal.at(-1);
    expect(failedIn(forged, { knownHead: known })).toEqual(['known_head']);
    expect(failedIn(recordExport, { knownHead: known && { ...headOf(known), sequence: 1 } })).toEqual(['known_head']);
  });
});

describe('what was changed where the record is stored, before it was exported', () => {
  const { record } = content;
  type StoredRecord = typeof record;
  const [opened, completed] = record.versions;
  /** The operator exports what is stored; the trail and the known head are its own. */
  const failedOf = (stored: unknown): string[] => {
    const parsed = exportContentSchema.shape.record.parse(JSON.parse(JSON.stringify(stored)));
    const exported = sealed({ ...content, record: parsed, completeness: exportedMeterOf(parsed) }, document);
    return failedIn(exported, { knownHead: exported.seal.at(-1) });
  };
  const replaced = (from: string, to: string): unknown => {
    const text = JSON.stringify(record);
    if (!text.includes(from)) throw new Error('There is nothing to replace.');
    return JSON.parse(text.replace(from, to));
  };
  const { completedAt: _, ...uncompleted } = record;
  const amendedAs = (change: object): StoredRecord['versions'] =>
    record.versions.map((one) => (one.stage === 'amended' ? { ...one, ...change } : one));

  test('nothing: it is in order', () => expect(failedOf(record)).toEqual([]));

  test.each<readonly [what: string, stored: unknown, found?: string]>([
    ['an amendment is missing', { ...record, versions: record.versions.slice(0, -1) }],
    [
      'an amendment is missing, and with it what was proposed',
      { ...record, versions: record.versions.slice(0, -1), amendments: [] },
    ],
    ['the completion and all after it are missing', { ...uncompleted, versions: [opened] }],
    ['a name', replaced('佐久間', '佐久田')],
    ['a day of posting', replaced('"postedOn":"2026-11-24"', '"postedOn":"2026-11-23"')],
    ['the reason of an amendment', { ...record, versions: amendedAs({ reason: '別の理由' }) }],
    ['the number of an amendment', { ...record, versions: amendedAs({ amendmentId: 'amendment-2' }) }],
    ['who recorded it', { ...record, versions: amendedAs({ recordedBy: { kind: 'staff', id: 'somebody' } }) }],
    ['a version is there twice', { ...record, versions: [opened, { ...opened, version: 2 }, completed] }],
    ['the salt', { ...record, salt: '00000000-0000-4000-8000-000000000000' }],
    ['when it was completed', { ...record, completedAt: record.openedAt }, 'versions_in_order'],
    ['that it was completed', uncompleted, 'versions_in_order'],
    ['the number of a version', { ...record, versions: amendedAs({ version: 4 }) }, 'versions_in_order'],
    [
      'that an amendment came after what it amends',
      { ...record, versions: amendedAs({ recordedAt: record.openedAt }) },
      'versions_in_order',
    ],
    ['when it was opened', { ...record, openedAt: record.completedAt }, 'versions_in_order'],
  ])('%s: is found', (_, stored, found = 'versions_as_entered') => {
    expect(failedOf(stored)).toContain(found);
  });

  test('規則19条1項2号: a scan that was attached later is one that the trail tells to be stored', () => {
    const attachments = opened?.stage === 'opened' ? opened.attachments : [];
    const [attached] = attachments.filter(({ scans }) => scans.length > 0);
    if (!attached) throw new Error('Nothing is attached.');
    const { paperId, scans } = attached;
    const versionWith = (given: typeof scans) => ({
      stage: 'attached',
      version: record.versions.length + 1,
      recordedBy: { kind: 'staff', id: 'clerk-1' },
      recordedAt: record.versions.at(-1)?.recordedAt,
      paperId,
      scans: given,
    });
    const failedWith = (given: typeof scans) =>
      failedOf({ ...record, versions: [...record.versions, versionWith(given)] });
    expect(failedWith(scans)).toEqual(['versions_as_entered']);
    const strange = scans.map((scan) => ({ ...scan, sha256: 'ab'.repeat(32) }));
    expect(failedWith(strange)).toEqual(['versions_as_entered', 'attachments_stored']);
  });

  test('an event that tells of another amendment than the version is found', () => {
    const trail = content.trail.map((event) =>
      event.action === 'record_amended'
        ? { ...event, details: { ...event.details, amendmentId: 'amendment-2' } }
        : event,
    );
    const told = { ...content, trail: chainedTo(emptyChain, trail) };
    expect(failedIn(sealed(told, document))).toEqual(['versions_as_entered']);
  });

  test('a version without any event of its own is found, whatever wrote it', () => {
    const last = record.versions.at(-1);
    const versions = [...record.versions, { ...last, version: record.versions.length + 1 }];
    expect(failedOf({ ...record, versions })).toEqual(['versions_as_entered']);
  });

  test('a version that was written after the record had been read for the export is not missed', () => {
    const { trail } = content;
    const amending = trail.findIndex(({ action }) => action === 'record_amended');
    const sealedLater = (exportedRecord: StoredRecord) => {
      const completeness = exportedMeterOf(exportedRecord);
      const early = { ...content, record: exportedRecord, completeness, trail: trail.slice(0, amending) };
      const digests = { contentDigest: contentDigestOf(early, sha256), documentDigest: sha256(document) };
      const facts = { ...trail.at(-1), action: 'record_exported', actor: early.exportedBy, at: early.exportedAt };
      const exporting = { ...facts, details: exportFactsOf(early, digests) };
      const head = early.trail.at(-1);
      const seal = chainedTo(head ? headOf(head) : emptyChain, [...trail.slice(amending), exporting]);
      return { content: early, seal };
    };
    expect(failedIn(sealedLater(record))).toEqual([]);
    expect(failedIn(sealedLater({ ...record, versions: record.versions.slice(0, -1) }))).toEqual([]);
  });

  test('the sentence says what does not agree', () => {
    const stored = { ...record, versions: amendedAs({ reason: '別の理由' }) };
    const exported = sealed({ ...content, record: stored, completeness: exportedMeterOf(stored) });
    expect(verificationLines(verify(Buffer.from(exportTextOf(exported)))).join('\n')).toMatch(
      /不一致 {2}確認記録の各版/,
    );
  });
});

describe('the digest of a version in the trail', () => {
  test('tells nothing of what the version says to whoever does not have the salt', () => {
    const { trail, record } = content;
    const [version] = record.versions;
    if (!version) throw new Error('no version');
    const told = trail.find(({ details }) => details.recordVersion === 1)?.details.recordDigest;
    expect(told).toBe(versionEntryOf(version, record, sha256).recordDigest);
    expect(versionEntryOf(version, { salt: 'another' }, sha256).recordDigest).not.toBe(told);
    expect(JSON.stringify(trail)).not.toContain(record.salt);
  });
});

test.each<readonly [what: string, files: FoundFile[], missing: number, unknown: number]>([
  ['none', [], content.scans.length, 0],
  ['one too few', scanFiles.slice(1), 1, 0],
  ['one too many', [...scanFiles, fileOf(Buffer.from('another'))], 0, 1],
  ['one of another size', scanFiles.map((file, at) => (at === 0 ? { ...file, bytes: 1 } : file)), 1, 1],
  ['one of the same size', scanFiles.map((file, at) => (at === 0 ? { ...file, sha256: 'ab'.repeat(32) } : file)), 1, 1],
])('the files of the scans, %s', (_, files, missing, unknown) => {
  const verification = verify(bytes, { scanFiles: files });
  expect(verification).toMatchObject({ isPassed: false, checks: { scan_files: 'failed' } });
  const { scans } = verification.isReadable ? verification : {};
  expect([scans?.missing.length, scans?.unknown.length]).toEqual([missing, unknown]);
});

test('another document is told', () => {
  expect(failedIn(recordExport, { documentDigest: sha256('another') })).toEqual(['document']);
});

test('without any files of scans, none is missed', () => {
  expect(verify(bytes)).toMatchObject({ scans: { unknown: [] } });
});

test('of a record that waits for its letters, what comes with them is not missing yet', () => {
  const { completedAt: _, ...opened } = { ...content.record, versions: content.record.versions.slice(0, 1) };
  expect(exportedMeterOf(opened)).toMatchObject({ moment: 'approval', isComplete: true });
  expect(exportedMeterOf(opened).lines.map(({ state }) => state)).toContain('later');
});

test.each(['ab'.repeat(32).slice(1), `${'ab'.repeat(32)}0`, `0${'ab'.repeat(32)}`])('%s is no digest', (digest) => {
  expect(exportedScanSchema.shape.sha256.safeParse(digest).success).toBe(false);
  expect(exportFactsSchema.shape.contentDigest.safeParse(digest).success).toBe(false);
});

describe('what cannot be read', () => {
  const canary = 'カナリア';
  const laidOut = (value: unknown) => Buffer.from(JSON.stringify(value));
  test.each<readonly [what: string, Buffer, reason: string]>([
    ['an empty file', Buffer.alloc(0), 'export_not_json'],
    ['a text', Buffer.from(canary), 'export_not_json'],
    ['a list', Buffer.from('[]'), 'export_not_json'],
    ['nothing', Buffer.from('null'), 'export_not_json'],
    ['a number', Buffer.from('7'), 'export_not_json'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe]), 'export_not_text'],
    ['a mark before the text', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]), 'export_not_json'],
    [
      'an export that was saved anew',
      Buffer.from(JSON.stringify(JSON.parse(bytes.toString()), null, 2)),
      'export_not_canonical',
    ],
    ['a name twice', Buffer.from(`{"content":1,"content":1,"seal":[]}`), 'export_not_canonical'],
    ['lists in lists without end', Buffer.from('['.repeat(200_000)), 'export_not_json'],
    ['something else', laidOut({ content: { [canary]: canary }, seal: [] }), 'export_not_of_this_format'],
    [
      'an entry that the format does not know',
      Buffer.from(canonicalJson(jsonSchema.parse({ ...JSON.parse(bytes.toString()), zzz: canary }))),
      'export_not_of_this_format',
    ],
  ])('%s is told, without what stands in it', (_, file, reason) => {
    const verification = verify(file);
    expect(verification).toMatchObject({ isReadable: false, reason });
    expect(verificationLines(verification).join()).not.toContain(canary);
  });

  test('a value that is not allowed is told by its place', () => {
    const meddled = Buffer.from(bytes.toString().replace('"completedAt":"', '"completedAt":"x'));
    const verification = verify(meddled);
    expect(verification).toMatchObject({ reason: 'export_not_of_this_format' });
    expect(verificationLines(verification).join()).toMatch(/content\.record\.completedAt/);
  });
});
