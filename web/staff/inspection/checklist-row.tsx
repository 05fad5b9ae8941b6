import type { ComponentChildren } from 'preact';
import type { ChecklistRow as Row } from './checklist-rows.ts';
import type { InspectionMarks } from './inspection-marks.ts';
import { RowDetail } from './row-detail.tsx';

interface RowProps {
  readonly row: Row;
  readonly marks: InspectionMarks;
  readonly change: (part: Partial<InspectionMarks>) => void;
  readonly answer: (rowId: string, answer: 'good' | 'bad') => void;
  readonly problem: string | undefined;
}

const wordsOf = ({ kind }: Row): [good: string, bad: string] =>
  kind.type === 'reads' ? ['同じ', '異なる・記載なし'] : ['適', '不備'];

/** One row: what is looked at, what was entered, and the answer; 不備 opens what is to be told of it. */
export function ChecklistRow({ row, marks, change, answer, problem }: RowProps) {
  const { id, label, entered } = row;
  const given = marks.rows[id];
  const [good, bad] = wordsOf(row);
  return (
    <fieldset class={`row ${given ?? ''}`} data-row={id} aria-describedby={problem ? `row-${id}-problem` : undefined}>
      <legend class="row-name">{label}</legend>
      {entered !== undefined && <p class="entered">{entered}</p>}
      <div class="answers">
        <Choice {...{ id, isChosen: given === 'good', onChoose: () => answer(id, 'good') }} name="good">
          {good}
        </Choice>
        <Choice {...{ id, isChosen: given === 'bad', onChoose: () => answer(id, 'bad') }} name="bad">
          {bad}
        </Choice>
      </div>
      {problem && (
        <p class="problem" id={`row-${id}-problem`}>
          ＊{problem}
        </p>
      )}
      {given === 'bad' && <RowDetail {...{ row, marks, change }} />}
    </fieldset>
  );
}

function Choice({
  id,
  name,
  isChosen,
  onChoose,
  children,
}: {
  id: string;
  name: string;
  isChosen: boolean;
  onChoose: () => void;
  children: ComponentChildren;
}) {
  return (
    <label class="choice">
      <input
        type="radio"
        id={name === 'good' ? `row-${id}` : `row-${id}-bad`}
        name={`row-${id}`}
        checked={isChosen}
        onChange={onChoose}
      />
      <span>{children}</span>
    </label>
  );
}
