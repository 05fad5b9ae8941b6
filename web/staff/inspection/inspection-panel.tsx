import { useState } from 'preact/hooks';
import { inspectionRoutes } from '#shared/contracts/http/inspection-routes.ts';
import { paperFormWords } from '#shared/copy/ja/record-document/value-words.ts';
import { Notice } from '../../parts/notice.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useCase } from '../case/case-context.ts';
import { type CasePaper, canDo, lockOfOthers } from '../case/staff-case.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { paperTitle } from '../parts/paper-title.ts';
import { staffWords } from '../parts/person-words.ts';
import { clockWords, dateCell } from '../parts/time-words.ts';
import { useSelf } from '../self.ts';
import { api } from '../staff-session.ts';
import { checklistReasons } from './checklist-rows.ts';
import { Consequences } from './consequences.tsx';
import { InspectionForm } from './inspection-form.tsx';
import type { InspectionMarks } from './inspection-marks.ts';
import { PurgeScan } from './purge-scan.tsx';

/** One paper: what it is, what was found on it, and the checklist by which it is looked at. */
export function InspectionPanel({ paper }: { paper: CasePaper }) {
  const { staffCase } = useCase();
  const self = useSelf();
  const [reading, setReading] = useState<InspectionMarks['reading']>();
  const again = useAct();
  const others = lockOfOthers(staffCase);
  const canInspect = canDo(staffCase, 'inspect_paper') && paper.scans.length > 0;
  const isOpen = canInspect && (!paper.inspection || reading !== undefined);
  const lookAgain = async () => {
    const path = { applicationId: staffCase.applicationId };
    const kept = await again.run(() => api.call(inspectionRoutes.getReadings, { path }));
    if (!kept) return;
    const versions = kept.papers.find(({ paperId }) => paperId === paper.paperId)?.versions ?? [];
    setReading(versions.at(-1)?.reading ?? {});
  };
  return (
    <>
      <h2>{paperTitle(paper)}</h2>
      <p class="case-facts">
        <span>{paperFormWords[paper.form]}</span>
        <span>受領日 {dateCell(paper.receivedOn)}</span>
        {paper.issuedOn && <span>発行日 {dateCell(paper.issuedOn)}</span>}
        {paper.expiresOn && <span>有効期限 {dateCell(paper.expiresOn)}</span>}
      </p>
      <ul class="reasons">
        {checklistReasons(paper).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {paper.checklist.length === 0 && <li>この案件では、確認書類として使えない種類です。</li>}
      </ul>
      <Consequences paper={paper} />
      {canInspect && others && (
        <Notice kind="warning">
          <p>
            {staffWords(others.lockedBy, self)}が{clockWords(others.expiresAt)}
            まで担当中のため、登録できません。入力した内容はこのタブに残ります。
          </p>
        </Notice>
      )}
      {isOpen && (
        <InspectionForm
          key={reading ? 'again' : 'first'}
          paper={paper}
          savedReading={reading}
          onSaved={() => setReading(undefined)}
        />
      )}
      <ActFailure act={again} title="読み取りを表示できませんでした" />
      {canInspect && !isOpen && (
        <p>
          <button type="button" class="button plain" onClick={lookAgain}>
            確認をやり直す
          </button>
        </p>
      )}
      {canDo(staffCase, 'purge_scan') && !others && paper.scans.length > 0 && <PurgeScan paper={paper} />}
    </>
  );
}
