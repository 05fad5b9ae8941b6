import { useState } from 'preact/hooks';
import { scanContentTypes } from '#shared/domain/paper.ts';
import type { CasePaper, StaffCase } from '../case/staff-case.ts';
import { paperTitle } from '../parts/paper-title.ts';
import { dateCell } from '../parts/time-words.ts';
import { type UploadState, uploadScan } from './upload-scan.ts';

/** Every paper of the case with its scans, and the way to add one. */
export function ScanList({ staffCase, onStored }: { staffCase: StaffCase; onStored: () => void }) {
  const { applicationId, papers } = staffCase;
  if (papers.length === 0) return <p class="empty">書類を登録すると、ここでスキャンを登録できます。</p>;
  return (
    <ul class="scans">
      {papers.map((paper) => (
        <PaperScans key={paper.paperId} {...{ applicationId, paper, onStored }} />
      ))}
    </ul>
  );
}

const wordsOf = (state: UploadState): string => {
  switch (state.step) {
    case 'preparing':
      return '準備しています…';
    case 'sending':
      return `送信しています… ${state.percent}%`;
    case 'checking':
      return '内容を確認しています…';
    case 'stored':
      return '登録しました。';
    case 'failed':
      return `＊${state.sentence}`;
  }
};

function PaperScans({
  applicationId,
  paper,
  onStored,
}: {
  applicationId: string;
  paper: CasePaper;
  onStored: () => void;
}) {
  const { paperId, scans, receivedOn } = paper;
  const [state, setState] = useState<UploadState>();
  const inputId = `scan-${paperId}`;
  const send = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const end = await uploadScan({ applicationId, paperId }, file, setState);
    setState(end);
    // The same file can be chosen again after it failed.
    input.value = '';
    if (end.step === 'stored') onStored();
  };
  return (
    <li>
      <p>
        <label for={inputId}>{paperTitle(paper)}</label> <span class="quiet">{dateCell(receivedOn)}受領</span>{' '}
        <span class={`tag ${scans.length > 0 ? 'good' : 'open'}`}>
          {scans.length > 0 ? `スキャン ${scans.length}件` : '未スキャン'}
        </span>
      </p>
      <input
        type="file"
        id={inputId}
        accept={scanContentTypes.join()}
        aria-describedby={`${inputId}-state`}
        onChange={(event) => void send(event.currentTarget)}
      />
      <p id={`${inputId}-state`} role="status" class={state?.step === 'failed' ? 'problem' : 'quiet'}>
        {state ? wordsOf(state) : ''}
      </p>
    </li>
  );
}
