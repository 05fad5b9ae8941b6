import { useState } from 'preact/hooks';
import { contentTypeWords } from '#shared/copy/ja/record-document/value-words.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
import { useCase } from '../case/case-context.ts';
import { type CasePaper, canDo } from '../case/staff-case.ts';
import { signInAgain } from '../staff-session.ts';
import { keepRotation, openScan, rotationOf } from './open-scan.ts';
import { PageView } from './page-view.tsx';

/** The scans of a paper, one of them shown. */
export function ScanViewer({ paper }: { paper: CasePaper }) {
  const [index, setIndex] = useState(0);
  const scan = paper.scans[index];
  return (
    <section class="viewer" aria-label="スキャン">
      {paper.scans.length > 1 && (
        <div class="scan-choice">
          {paper.scans.map(({ scanId, contentType }, at) => (
            <button
              type="button"
              key={scanId}
              class="button plain small"
              aria-pressed={at === index}
              onClick={() => setIndex(at)}
            >
              スキャン{at + 1}（{contentTypeWords[contentType]}）
            </button>
          ))}
        </div>
      )}
      {scan ? (
        <Scan key={scan.scanId} paper={paper} scan={scan} />
      ) : (
        <p class="empty">
          {paper.purgedScans
            ? 'マイナンバーが写っていたスキャンは削除されています。番号を隠したスキャンの登録を受付に依頼してください。'
            : 'この書類のスキャンは、まだ登録されていません。'}
        </p>
      )}
    </section>
  );
}

function Scan({ paper: { paperId, kind }, scan }: { paper: CasePaper; scan: CasePaper['scans'][number] }) {
  const { staffCase } = useCase();
  const { applicationId } = staffCase;
  const { scanId, contentType } = scan;
  const loaded = useLoaded(() => openScan({ applicationId, paperId, scanId }, contentType), [scanId]);
  return (
    <Loaded loaded={loaded} onSignIn={signInAgain}>
      {(document) => (
        <PageView
          document={document}
          kind={kind}
          rotation={rotationOf(scanId, scan.rotation)}
          onTurned={(degrees) =>
            canDo(staffCase, 'rotate_scan') && keepRotation({ applicationId, paperId, scanId }, degrees)
          }
        />
      )}
    </Loaded>
  );
}
