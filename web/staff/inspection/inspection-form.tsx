import { useRef, useState } from 'preact/hooks';
import { inspectionRoutes } from '#shared/contracts/http/inspection-routes.ts';
import { civilDateSchema } from '#shared/domain/civil-date.ts';
import { ErrorSummary, type SummaryEntry } from '../../parts/error-summary.tsx';
import { LazyPage } from '../../parts/lazy-page.tsx';
import { useCase, useCaseAct } from '../case/case-context.ts';
import type { CasePaper } from '../case/staff-case.ts';
import { useMarks } from '../case/use-marks.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { TextAreaField, TextField } from '../parts/fields.tsx';
import { api } from '../staff-session.ts';
import { ChecklistRow } from './checklist-row.tsx';
import { checklistRows, type ChecklistRow as Row } from './checklist-rows.ts';
import { useEnterKey } from './enter-key.ts';
import { inspectionBodyOf } from './inspection-body.ts';
import { type InspectionMarks, inspectionMarksSchema } from './inspection-marks.ts';
import { useRowKeys } from './row-keys.ts';
import { emptyMarks, marksOfInspection } from './saved-marks.ts';

const loadAdded = async () => (await import('./added-findings.tsx')).AddedFindings;

const needsEntries = (row: Row, marks: InspectionMarks): boolean =>
  marks.rows[row.id] === 'bad' &&
  ((row.kind.type === 'missing_entries' && marks.missingEntries.length === 0) ||
    (row.kind.type === 'differing_entries' && marks.differingEntries.length === 0));

/** A day that was typed otherwise than it is understood has been put in order when its field was left. */
const hasUnreadableDay = ({ corrected: { issuedOn, expiresOn } }: InspectionMarks): boolean =>
  [issuedOn, expiresOn].some((typed) => typed !== '' && !civilDateSchema.safeParse(typed).success);

/** What is still to be answered before the inspection can be sent. */
const openRows = (rows: readonly Row[], marks: InspectionMarks): SummaryEntry[] =>
  rows.flatMap((row) => {
    const { id, label } = row;
    if (marks.rows[id] === undefined) return [{ id: `row-${id}`, sentence: `「${label}」に答えてください。` }];
    if (row.kind.type === 'registered' && marks.rows[id] === 'bad' && hasUnreadableDay(marks)) {
      return [{ id: `row-${id}-bad`, sentence: `「${label}」の日付を、例のように入力してください。` }];
    }
    if (needsEntries(row, marks)) return [{ id: `row-${id}-bad`, sentence: `「${label}」の項目を選んでください。` }];
    return [];
  });

/** The checklist of a paper, to be answered row by row with the keyboard or the mouse. */
export function InspectionForm({
  paper,
  savedReading,
  onSaved,
}: {
  paper: CasePaper;
  savedReading: InspectionMarks['reading'] | undefined;
  onSaved: () => void;
}) {
  const { staffCase } = useCase();
  const { applicationId, version, form } = staffCase;
  const { paperId } = paper;
  const rows = checklistRows(paper, form);
  const marks = useMarks(
    { applicationId, part: paperId, schema: inspectionMarksSchema },
    savedReading ? { ...marksOfInspection(paper, rows), reading: savedReading } : emptyMarks(paper),
  );
  const [attempt, setAttempt] = useState(0);
  const [showsFindings, setShowsFindings] = useState(false);
  const act = useCaseAct();
  const root = useRef<HTMLFormElement>(null);
  const { value, change } = marks;
  const answer = (rowId: string, given: 'good' | 'bad') => {
    const row = rows.find(({ id }) => id === rowId);
    const isRead = row?.kind.type === 'reads' ? row.kind.part : undefined;
    change({
      rows: { ...value.rows, [rowId]: given },
      // What is the same need not be typed; what is not, is to be read off anew.
      ...(isRead ? { reading: { ...value.reading, [isRead]: given === 'good' ? row?.entered : undefined } } : {}),
    });
  };
  useRowKeys(root, answer);
  useEnterKey(root);
  const open = openRows(rows, value);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt((number) => number + 1);
    if (open.length > 0) return;
    const body = inspectionBodyOf(paper, rows, value, version);
    const path = { applicationId, paperId };
    const saved = await act.run((key) => api.call(inspectionRoutes.inspectPaper, { path, body }, { key }));
    if (!saved) return;
    marks.drop(value);
    onSaved();
  };
  const read = (part: 'issuer' | 'documentNumber' | 'note', text: string) =>
    change({ reading: { ...value.reading, [part]: text } });
  return (
    <form ref={root} noValidate onSubmit={save}>
      {attempt > 0 && <ErrorSummary entries={open} attempt={attempt} />}
      <ActFailure act={act} title="登録できませんでした" />
      {rows.map((row) => (
        <ChecklistRow
          key={row.id}
          {...{ row, marks: value, change, answer }}
          problem={attempt > 0 ? open.find(({ id }) => id.startsWith(`row-${row.id}`))?.sentence : undefined}
        />
      ))}
      {paper.subject !== 'application' && (
        <div class="fields">
          <TextField
            id="read-issuer"
            label="発行者"
            value={value.reading.issuer ?? ''}
            onValue={(text) => read('issuer', text)}
          />
          <TextField
            id="read-number"
            label="記号番号"
            value={value.reading.documentNumber ?? ''}
            onValue={(text) => read('documentNumber', text)}
          />
        </div>
      )}
      <TextAreaField
        id="read-note"
        label="読み取りの補足"
        hint="マイナンバーと住民票コードは書かないでください。"
        rows={2}
        value={value.reading.note ?? ''}
        onValue={(text) => read('note', text)}
      />
      {paper.checklist.some(({ orInNameOfCoResident }) => orInNameOfCoResident) && (
        <label class="option">
          <input
            type="checkbox"
            checked={value.coResident}
            onChange={(event) => change({ coResident: event.currentTarget.checked })}
          />
          <span>同居の方の名義</span>
        </label>
      )}
      <details open={value.findings.length > 0} onToggle={(event) => setShowsFindings(event.currentTarget.open)}>
        <summary>審査担当の判断で不備を加える{value.findings.length > 0 && `（${value.findings.length}件）`}</summary>
        {showsFindings && (
          <LazyPage
            load={loadAdded}
            props={{ paper, chosen: value.findings, onChoose: (findings) => change({ findings }) }}
          />
        )}
      </details>
      <div class="buttons save">
        <button type="submit" class="button">
          この書類の確認を登録 <kbd>Ctrl+Enter</kbd>
        </button>
        {marks.isKept && <span class="quiet">未登録の入力があります（このタブに保存中）</span>}
      </div>
    </form>
  );
}
